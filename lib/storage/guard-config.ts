import { readLocal, writeLocal } from '@/lib/browser/local';
import { inTurn } from '@/lib/core/in-turn';
import { z } from '@/lib/core/zod';

const origins = z.array(z.string());
const word = z.int();

const GuardConfig = z.object({
  everywhere: z._default(z.boolean(), false),
  /** Origins the guard stands on although it is not on everywhere. */
  sites: z._default(origins, []),
  /** Origins where the user switched it off. */
  off: z._default(origins, []),
  /** Fingerprints the user called 'not a key'. */
  learned: z._default(z.array(z.string()), []),
  /** Truncated fingerprints of the user's own keys, under the keys' random ids; see docs/security.md for what they give away. */
  own: z._default(z.array(z.object({ id: z.string(), size: z.int(), roll: z.int(), tag: z.int() })), []),
  /** Key of the fingerprints, four random words of 32 bits, made once for this browser. */
  deviceKey: z.optional(z.tuple([word, word, word, word])),
});

/** What the guard must know while the vault is locked. */
export type GuardConfig = z.infer<typeof GuardConfig> & { deviceKey: readonly [number, number, number, number] };

const item = 'guard';

const changing = inTurn();

/** Reads the guard's configuration; makes the device's fingerprint key at the first call. A damaged item counts as none. */
export async function readGuardConfig(): Promise<GuardConfig> {
  const { deviceKey, ...config } = await readItem();
  return deviceKey ? { ...config, deviceKey } : changing(withDeviceKey);
}

async function readItem(): Promise<z.infer<typeof GuardConfig>> {
  const parsed = z.safeParse(GuardConfig, (await readLocal(item)) ?? {});
  return parsed.success ? parsed.data : GuardConfig.parse({});
}

/** The configuration with its key, which two first readers at once must not make twice. */
async function withDeviceKey(): Promise<GuardConfig> {
  const { deviceKey, ...config } = await readItem();
  if (deviceKey) return { ...config, deviceKey };
  const [a = 0, b = 0, c = 0, d = 0] = crypto.getRandomValues(new Uint32Array(4));
  return updateGuardConfig({ ...config, deviceKey: [a, b, c, d] });
}

/** Writes the configuration and gives it back. */
export async function updateGuardConfig(config: GuardConfig): Promise<GuardConfig> {
  await writeLocal(item, config);
  return config;
}

/** Reads, changes and writes with no other such change in between: what two tabs say at once is both kept. */
export const changeGuardConfig = (change: (config: GuardConfig) => Partial<GuardConfig>): Promise<GuardConfig> =>
  changing(async () => {
    const config = await withDeviceKey();
    return updateGuardConfig({ ...config, ...change(config) });
  });
