import { fail, ok, type Result } from '@/lib/core/result';
import { type LoadedHeader, loadHeader } from './load-header';
import { isAuthentic } from './manifest';
import type { VaultContext, VaultFailure } from './ports';
import { startSession } from './session';
import { unwrapVaultKey } from './slot';
import { countTry, forgetTries, throttledUntil } from './throttle';
import { importVaultKey, type VaultKey } from './vault-key';
import { commitHeader } from './write';

/** What a slot's key opened: the raw vault key (the caller wipes it), its handle and the proved header. */
export type OpenedVault = {
  raw: Uint8Array<ArrayBuffer>;
  vaultKey: VaultKey;
  loaded: LoadedHeader;
  failedBefore: number;
};

/** Names a slot and brings its key. */
export type SlotKey = { slotId: string; kek: Uint8Array<ArrayBuffer> };

/**
 * Unlocks with one slot's key; answers how many tries had failed before. `epoch` is the lock epoch it was asked for in.
 *
 * Fails with `wrong-passphrase` (also when the slot was tampered with: the two look the same), `throttled`, `vault-corrupt`, or
 * `cancelled` when a lock came while it ran.
 */
export async function unlockVault(
  context: VaultContext,
  slotKey: SlotKey,
  epoch: number,
): Promise<Result<{ failedBefore: number }, VaultFailure>> {
  if (context.lockEpoch !== epoch) return fail({ kind: 'cancelled' });
  const opened = await openWithSlot(context, slotKey);
  if (!opened.ok) return opened;
  const { raw, vaultKey, loaded, failedBefore } = opened.value;
  const repaired = loaded.needsRepair ? await repairHeader(context, loaded) : ok(null);
  const isStarted = repaired.ok && (await startSession(context, { raw, keyId: vaultKey.keyId }, epoch));
  raw.fill(0);
  if (!repaired.ok) return repaired;
  return isStarted ? ok({ failedBefore }) : fail({ kind: 'cancelled' });
}

/** Opens the vault key and forgets it again: the owner has proved to be there. */
export async function proveOwner(context: VaultContext, slotKey: SlotKey): Promise<Result<null, VaultFailure>> {
  const opened = await openWithSlot(context, slotKey);
  if (!opened.ok) return opened;
  opened.value.raw.fill(0);
  return ok(null);
}

/** Opens the vault key with a slot's key and proves the header with it; counts the try before it is made. */
export async function openWithSlot(
  context: VaultContext,
  { slotId, kek }: SlotKey,
): Promise<Result<OpenedVault, VaultFailure>> {
  const loaded = await loadHeader(context);
  if (!loaded.ok) return loaded;
  const until = await throttledUntil(context);
  if (until !== null) return fail({ kind: 'throttled', until });
  const { header } = loaded.value;
  const slot = header.slots.find(({ id }) => id === slotId);
  if (!slot) return fail({ kind: 'record-missing' });
  const nextTryAt = await countTry(context);
  const raw = await unwrapVaultKey(slot, kek, header);
  if (!raw) return fail({ kind: 'wrong-passphrase', ...(nextTryAt > context.clock() ? { until: nextTryAt } : {}) });
  const failedBefore = await forgetTries(context);
  const vaultKey = await importVaultKey(raw);
  if (await isAuthentic(vaultKey, header)) return ok({ raw, vaultKey, loaded: loaded.value, failedBefore });
  raw.fill(0);
  return fail({ kind: 'vault-corrupt', what: 'manifest' });
}

/** Writes the proved header to both places, whichever of them lacked it. */
async function repairHeader(context: VaultContext, loaded: LoadedHeader): Promise<Result<null, VaultFailure>> {
  return commitHeader(context, loaded.header, { expect: loaded.mainGeneration, put: [], remove: [] });
}
