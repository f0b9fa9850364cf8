import { fail, ok, type Result } from '@/lib/core/result';
import type { Header } from './format';
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
  loaded: Omit<LoadedHeader, 'spare'>;
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

/**
 * Opens the vault key with a slot's key and proves the header with it; a try with a passphrase is counted before it is made.
 *
 * When the header does not hold, its copy of the same generation is tried before anything is given up. Keys of passkeys and recovery
 * codes have at least 160 bits and are not slowed down: a stranger's wrong passphrases must not keep the owner's passkey out.
 */
export async function openWithSlot(
  context: VaultContext,
  slotKey: SlotKey,
): Promise<Result<OpenedVault, VaultFailure>> {
  const found = await loadHeader(context);
  if (!found.ok) return found;
  const { spare, ...loaded } = found.value;
  const slot = (spare ? [loaded.header, spare] : [loaded.header])
    .flatMap(({ slots }) => slots)
    .find(({ id }) => id === slotKey.slotId);
  if (!slot) return fail({ kind: 'record-missing' });
  const isGuessable = slot.type === 'passphrase';
  const until = isGuessable ? await throttledUntil(context) : null;
  if (until !== null) return fail({ kind: 'throttled', until });
  const nextTryAt = isGuessable ? await countTry(context) : 0;
  const first = await openHeader(loaded.header, slotKey);
  const opened = typeof first !== 'object' && spare ? await openHeader(spare, slotKey) : first;
  if (typeof opened === 'object') {
    const failedBefore = (await forgetTries(context)) - (isGuessable ? 1 : 0);
    const isSpare = opened.header !== loaded.header;
    return ok({ ...opened, loaded: isSpare ? { ...loaded, header: opened.header } : loaded, failedBefore });
  }
  if (first === 'manifest') {
    await forgetTries(context);
    return fail({ kind: 'vault-corrupt', what: 'manifest' });
  }
  if (slot.type !== 'passphrase') return fail({ kind: 'wrong-passphrase', by: slot.type });
  return fail({ kind: 'wrong-passphrase', ...(nextTryAt > context.clock() ? { until: nextTryAt } : {}) });
}

type Proved = { raw: Uint8Array<ArrayBuffer>; vaultKey: VaultKey; header: Header };

/** The vault key and the header it proves; `wrong`: the key does not open the slot, `manifest`: it does, but the header was changed. */
async function openHeader(header: Header, { slotId, kek }: SlotKey): Promise<Proved | 'wrong' | 'manifest'> {
  const slot = header.slots.find(({ id }) => id === slotId);
  const raw = slot && (await unwrapVaultKey(slot, kek, header));
  if (!raw) return 'wrong';
  const vaultKey = await importVaultKey(raw);
  if (await isAuthentic(vaultKey, header)) return { raw, vaultKey, header };
  raw.fill(0);
  return 'manifest';
}

/** Writes the proved header to both places, whichever of them lacked it. */
async function repairHeader(context: VaultContext, loaded: OpenedVault['loaded']): Promise<Result<null, VaultFailure>> {
  return commitHeader(context, loaded.header, { expect: loaded.mainGeneration, put: [], remove: [] });
}
