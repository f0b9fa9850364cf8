import { fail, ok, type Result } from '@/lib/core/result';
import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { type PassphraseChange, passphraseSlot } from './change-passphrase';
import { findDamage } from './damage';
import { isStrongEnough } from './kdf';
import { nextHeader } from './manifest';
import { openRecord } from './open';
import { inTurn, type VaultContext, type VaultFailure } from './ports';
import { sealRecord } from './seal';
import { lock, startSession } from './session';
import { type OpenedVault, openWithSlot } from './unlock';
import { importVaultKey, newVaultKey, type VaultKey } from './vault-key';
import { commitHeader } from './write';

/**
 * Replaces the vault key: every record is encrypted again under a new one, and the given passphrase slot wraps it.
 *
 * All other slots (passkeys, recovery code) open the old key only and are dropped; the owner makes them anew. Everything is one
 * transaction, so there is no half-rotated vault to resume: killed at any point, the next start finds the old vault or the new one.
 */
export function rotateVaultKey(context: VaultContext, change: PassphraseChange): Promise<Result<null, VaultFailure>> {
  return inTurn(context, async (epoch) => {
    if (!isStrongEnough(change.kdf)) return fail({ kind: 'kdf-refused', what: 'too weak' });
    const opened = await openWithSlot(context, { slotId: change.slotId, kek: change.oldKek });
    if (!opened.ok) return opened;
    const raw = newVaultKey();
    const vaultKey = await importVaultKey(raw);
    const done = await replaceKey(context, opened.value, { raw, vaultKey, change });
    opened.value.raw.fill(0);
    if (done.ok && context.lockEpoch === epoch) await startSession(context, { raw, keyId: vaultKey.keyId }, epoch);
    else if (done.ok) await lock(context, 'changed');
    raw.fill(0);
    return done;
  });
}

type NewKey = { raw: Uint8Array<ArrayBuffer>; vaultKey: VaultKey; change: PassphraseChange };

async function replaceKey(
  context: VaultContext,
  { vaultKey: oldKey, loaded }: OpenedVault,
  { raw, vaultKey, change }: NewKey,
): Promise<Result<null, VaultFailure>> {
  const { header, mainGeneration } = loaded;
  const slot = header.slots.find(({ id }) => id === change.slotId);
  if (!slot) return fail({ kind: 'record-missing' });
  const { rows } = await context.store.read('all');
  const [damage] = await findDamage(header, rows);
  if (damage) return fail({ kind: 'vault-corrupt', what: `${damage.how} ${damage.name}` });
  const put = await Promise.all(rows.map((row) => reseal({ oldKey, vaultKey, vaultId: header.vaultId }, row)));
  const sealed = put.flatMap((row) => (row ? [row] : []));
  if (sealed.length !== rows.length) return fail({ kind: 'vault-corrupt', what: 'unreadable record' });
  const place = { vaultId: header.vaultId, keyId: vaultKey.keyId };
  const slots = [await passphraseSlot({ raw, kek: change.kek, kdf: change.kdf, header: place, slot })];
  const next = await nextHeader(vaultKey, header, { slots, put: sealed });
  const committed = await commitHeader(context, next, { expect: mainGeneration, put: sealed, remove: [] });
  return committed.ok ? ok(null) : committed;
}

async function reseal(
  { oldKey, vaultKey, vaultId }: { oldKey: VaultKey; vaultKey: VaultKey; vaultId: string },
  row: VaultRecordRow,
): Promise<VaultRecordRow | undefined> {
  const plain = await openRecord(oldKey, vaultId, row);
  if (!plain) return undefined;
  const sealed = await sealRecord(vaultKey, { vaultId, kind: row.kind, id: row.id, rev: row.rev + 1 }, plain);
  plain.fill(0);
  return sealed;
}
