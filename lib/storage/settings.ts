import { readLocal, writeLocal } from '@/lib/browser/local';
import { z } from '@/lib/core/zod';

const within = (low: number, high: number) => z.number().check(z.gte(low), z.lte(high));

/** Bounds are part of the promise: a planted item cannot make the vault stay open for longer than a person could choose. */
const Settings = z.object({
  idleMinutes: z._default(within(0, 1_440), 15),
  deadlineHours: z._default(within(1, 72), 12),
  lockOnSystemLock: z._default(z.boolean(), true),
  revealAsks: z._default(z.boolean(), false),
  displayCurrency: z._default(z.string().check(z.regex(/^[A-Z]{3}$/)), 'USD'),
  ratesOnline: z._default(z.boolean(), false),
  notifications: z._default(z.boolean(), true),
  badge: z._default(z.boolean(), true),
  theme: z._default(z.enum(['system', 'light', 'dark']), 'system'),
  pollMinutes: z._default(within(5, 1_440), 30),
  sensitivity: z._default(z.enum(['fewer', 'usual', 'more']), 'usual'),
  // days from which a key is old; 0 = never
  keyMaxDays: z._default(within(0, 730), 90),
  // minutes since local midnight; equal or missing bounds mean no quiet hours, no digest minute means at once
  quietFrom: z._default(z.nullable(within(0, 1_439)), null),
  quietTo: z._default(z.nullable(within(0, 1_439)), null),
  digestAt: z._default(z.nullable(within(0, 1_439)), null),
  onboarded: z._default(z.boolean(), false),
});

/** Settings that say nothing about keys or money and must be known while the vault is locked. */
export type Settings = z.infer<typeof Settings>;

const ITEM = 'settings';

/** Reads the settings; a missing or damaged one takes its default, the others keep their value. */
export async function readSettings(): Promise<Settings> {
  const raw = z.safeParse(z.record(z.string(), z.unknown()), await readLocal(ITEM));
  const kept = raw.success ? Object.entries(raw.data).filter(([name, value]) => isGood(name, value)) : [];
  return Settings.parse(Object.fromEntries(kept));
}

/** Writes some settings and gives all of them; `undefined`, having written nothing, when one is out of bounds. */
export async function writeSettings(
  change: { [K in keyof Settings]?: Settings[K] | undefined },
): Promise<Settings | undefined> {
  const present = Object.entries(change).filter(([, value]) => value !== undefined);
  const merged = z.safeParse(Settings, { ...(await readSettings()), ...Object.fromEntries(present) });
  if (!merged.success) return undefined;
  await writeLocal(ITEM, merged.data);
  return merged.data;
}

const isGood = (name: string, value: unknown): boolean => z.safeParse(Settings, { [name]: value }).success;
