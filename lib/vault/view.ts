import type { KnownFailure } from '@/lib/core/failures';
import type { SlotViewT, VaultViewT } from '@/lib/messaging/views';
import type { Slot } from './format';
import { loadHeader } from './load-header';
import type { VaultContext } from './ports';
import { ensureState, lock, lockedWhy } from './session';
import { throttledUntil } from './throttle';

/** What pages may know about the vault: its state, why it is locked, and what they need to derive a slot's key. Nothing secret. */
export async function viewVault(context: VaultContext): Promise<VaultViewT> {
  const loaded = await loadHeader(context);
  if (!loaded.ok) return { ...nothing, state: stateOf(loaded.failure.kind) };
  const { header } = loaded.value;
  const slots = header.slots.map(slotView);
  const state = await ensureState(context);
  state?.raw.fill(0);
  if (state?.keyId === header.keyId)
    return { state: 'unlocked', why: null, slots, deadlineAt: state.deadlineAt, throttledUntil: null };
  if (state) await lock(context, 'changed');
  const [why, until] = await Promise.all([lockedWhy(context), throttledUntil(context)]);
  return { state: 'locked', why, slots, deadlineAt: null, throttledUntil: until };
}

const nothing = { why: null, slots: [], deadlineAt: null, throttledUntil: null };

const stateOf = (kind: KnownFailure['kind']): VaultViewT['state'] =>
  kind === 'no-vault' ? 'none' : kind === 'vault-newer' ? 'newer' : 'corrupt';

/** A slot as pages may see it: what they need to derive its key, and nothing of the wrapped key. */
export function slotView(slot: Slot): SlotViewT {
  const { id, type, createdAt } = slot;
  if (slot.type === 'passphrase') return { id, type, createdAt, kdf: slot.kdf };
  if (slot.type === 'recovery') return { id, type, createdAt, recovery: { salt: slot.salt } };
  const { credentialId, evalSalt, rpId } = slot;
  return { id, type, createdAt, prf: { credentialId, evalSalt, rpId } };
}
