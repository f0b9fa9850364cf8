import { newId } from '@/lib/core/ids';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Slot } from './format';
import { nextHeader } from './manifest';
import type { VaultContext, VaultFailure } from './ports';
import { readVerified } from './read';
import { type SlotPlan, wrapVaultKey } from './slot';
import { openWithSlot, type SlotKey } from './unlock';
import { commitHeader } from './write';

/** A slot to add: what it will be bound to, and its key. */
export type SlotRequest = { kek: Uint8Array<ArrayBuffer> } & (
  | { type: 'recovery'; salt: string }
  | { type: 'prf'; credentialId: string; rpId: string | null; evalSalt: string }
);

/** Adds a way to unlock. Needs the key of a present slot. A vault has one recovery slot: a new one replaces the old. */
export async function addSlot(
  context: VaultContext,
  slotKey: SlotKey,
  request: SlotRequest,
): Promise<Result<null, VaultFailure>> {
  const opened = await openWithSlot(context, slotKey);
  if (!opened.ok) return opened;
  const { raw, vaultKey, loaded } = opened.value;
  const { header, mainGeneration } = loaded;
  const slot = await wrapVaultKey(raw, request.kek, { plan: planOf(request, context.clock()), place: header });
  raw.fill(0);
  const kept = header.slots.filter(({ type }) => type !== 'recovery' || request.type !== 'recovery');
  const next = await nextHeader(vaultKey, header, { slots: [...kept, slot] });
  return commitHeader(context, next, { expect: mainGeneration, put: [], remove: [] });
}

/** Takes a way to unlock away; `record-missing` for no such slot and for the last passphrase slot, which always stays. */
export async function removeSlot(context: VaultContext, slotId: string): Promise<Result<null, VaultFailure>> {
  const verified = await readVerified(context, 'header');
  if (!verified.ok) return verified;
  const { header, vaultKey } = verified.value;
  const slots: Slot[] = header.slots.filter(({ id }) => id !== slotId);
  const isNone = slots.length === header.slots.length;
  if (isNone || !slots.some(({ type }) => type === 'passphrase')) return fail({ kind: 'record-missing' });
  const next = await nextHeader(vaultKey, header, { slots });
  const done = await commitHeader(context, next, { expect: header.epoch, put: [], remove: [] });
  return done.ok ? ok(null) : done;
}

function planOf(request: SlotRequest, createdAt: number): SlotPlan {
  const id = newId();
  if (request.type === 'recovery') return { id, type: 'recovery', createdAt, salt: request.salt };
  const { credentialId, rpId, evalSalt } = request;
  return { id, type: 'prf', createdAt, credentialId, rpId, evalSalt, hkdf: 'sha256' };
}
