import { deriveInWorker } from './derive-in-worker';
import { type Kdf, strongerKdf } from './kdf';

/** What the last derivation of a passphrase took on this machine. */
export type Derived = { passphrase: string; kdf: Kdf; tookMs: number };

/**
 * Derives the same passphrase with stronger parameters, where this machine can afford them (about 0.8 s, at most 256 MiB) or the present
 * ones are below today's floor; `undefined` where they are right. The answer goes to 'vault.change-passphrase'.
 */
export async function strengthen(
  { passphrase, kdf, tookMs }: Derived,
  derive: (passphrase: string, kdf: Kdf) => Promise<string> = deriveInWorker,
): Promise<{ kek: string; kdf: Kdf } | undefined> {
  const stronger = strongerKdf(kdf, tookMs);
  return stronger && { kek: await derive(passphrase, stronger), kdf: stronger };
}
