import { fail, ok, type Result } from '@/lib/core/result';
import { passphraseSlot } from './change-passphrase';
import { isStrongEnough, type Kdf } from './kdf';
import { nextHeader } from './manifest';
import type { VaultContext, VaultFailure } from './ports';
import { startSession } from './session';
import { openWithSlot, type SlotKey } from './unlock';
import { commitHeader } from './write';

/** The key of any slot, e.g. from the recovery code, and the new passphrase's key with the parameters that made it. */
export type PassphraseReset = { opener: SlotKey; kek: Uint8Array<ArrayBuffer>; kdf: Kdf };

/**
 * Sets a new passphrase with the key of another slot, and leaves the vault unlocked: the way back in after a lost passphrase.
 *
 * One write: the vault never stands open without a passphrase its owner knows. Passkeys and the recovery code stay good. Fails like
 * `unlockVault`, and with `kdf-refused` for weak parameters; `epoch` is the lock epoch it was asked for in.
 */
export async function resetPassphrase(
  context: VaultContext,
  { opener, kek, kdf }: PassphraseReset,
  epoch: number,
): Promise<Result<null, VaultFailure>> {
  if (!isStrongEnough(kdf)) return fail({ kind: 'kdf-refused', what: 'too weak' });
  const opened = await openWithSlot(context, opener);
  if (!opened.ok) return opened;
  const { raw, vaultKey, loaded } = opened.value;
  const { header, mainGeneration } = loaded;
  const old = header.slots.find(({ type }) => type === 'passphrase');
  if (!old) {
    raw.fill(0);
    return fail({ kind: 'record-missing' });
  }
  const slot = await passphraseSlot({ raw, kek, kdf, header, slot: old });
  const slots = header.slots.map((each) => (each.id === old.id ? slot : each));
  const next = await nextHeader(vaultKey, header, { slots });
  const committed = await commitHeader(context, next, { expect: mainGeneration, put: [], remove: [] });
  const isStarted = committed.ok && (await startSession(context, { raw, keyId: vaultKey.keyId }, epoch));
  raw.fill(0);
  if (!committed.ok) return committed;
  return isStarted ? ok(null) : fail({ kind: 'cancelled' });
}
