import { readLocal, writeLocal } from '@/lib/browser/local';
import { z } from '@/lib/core/zod';

const origins = z.array(z.string());

const GuardConfig = z.object({
  everywhere: z._default(z.boolean(), false),
  /** Origins the guard stands on although it is not on everywhere. */
  sites: z._default(origins, []),
  /** Origins where the user switched it off. */
  off: z._default(origins, []),
  /** Fingerprints the user called 'not a key'. */
  learned: z._default(z.array(z.string()), []),
  /** Truncated fingerprints of the user's own keys; see docs/security.md for what they give away. */
  own: z._default(z.array(z.string()), []),
  /** Key of the fingerprints: 16 random bytes as hex, made once for this browser. */
  deviceKey: z._default(z.string(), ''),
});

/** What the guard must know while the vault is locked. */
export type GuardConfig = z.infer<typeof GuardConfig>;

const item = 'guard';

/** Reads the guard's configuration; makes the device's fingerprint key at the first call. A damaged item counts as none. */
export async function readGuardConfig(): Promise<GuardConfig> {
  const parsed = z.safeParse(GuardConfig, (await readLocal(item)) ?? {});
  const config = parsed.success ? parsed.data : GuardConfig.parse({});
  if (config.deviceKey !== '') return config;
  const deviceKey = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  return updateGuardConfig({ ...config, deviceKey });
}

/** Writes the configuration and gives it back. */
export async function updateGuardConfig(config: GuardConfig): Promise<GuardConfig> {
  await writeLocal(item, config);
  return config;
}
