import { fail, type Result } from '@/lib/core/result';
import type { Header, Slot } from './format';
import { isStrongEnough, type Kdf } from './kdf';
import { nextHeader } from './manifest';
import { inTurn, type VaultContext, type VaultFailure } from './ports';
import { wrapVaultKey } from './slot';
import { type OpenedVault, openWithSlot } from './unlock';
import { commitHeader } from './write';

/** The slot to change, its present key, and its new key with the parameters that made it. */
export type PassphraseChange = {
  slotId: string;
  oldKek: Uint8Array<ArrayBuffer>;
  kek: Uint8Array<ArrayBuffer>;
  kdf: Kdf;
};

/**
 * Wraps the vault key anew in a passphrase slot: for a new passphrase, and for the same one with stronger parameters.
 *
 * One write, so a kill leaves the old slot or the new one. No record is encrypted again, so an old copy of the header still opens
 * with the old passphrase: after a suspected compromise use `rotateVaultKey`. Fails with `kdf-refused` for weaker parameters.
 */
export function changePassphrase(context: VaultContext, change: PassphraseChange): Promise<Result<null, VaultFailure>> {
  return inTurn(context, async () => {
    if (!isStrongEnough(change.kdf)) return fail({ kind: 'kdf-refused', what: 'too weak' });
    const opened = await openWithSlot(context, { slotId: change.slotId, kek: change.oldKek });
    if (!opened.ok) return opened;
    const done = await rewrap(context, opened.value, change);
    opened.value.raw.fill(0);
    return done;
  });
}

async function rewrap(
  context: VaultContext,
  { raw, vaultKey, loaded }: OpenedVault,
  { slotId, kek, kdf }: PassphraseChange,
): Promise<Result<null, VaultFailure>> {
  const { header, mainGeneration } = loaded;
  const slots = await Promise.all(
    header.slots.map(async (slot) => (slot.id === slotId ? passphraseSlot({ raw, kek, kdf, header, slot }) : slot)),
  );
  const next = await nextHeader(vaultKey, header, { slots });
  return commitHeader(context, next, { expect: mainGeneration, put: [], remove: [] });
}

type Rewrap = {
  raw: Uint8Array<ArrayBuffer>;
  kek: Uint8Array<ArrayBuffer>;
  kdf: Kdf;
  header: Pick<Header, 'vaultId' | 'keyId'>;
  slot: Slot;
};

/** The slot with its id and age kept, and everything else new. */
export function passphraseSlot({ raw, kek, kdf, header, slot }: Rewrap): Promise<Slot> {
  const plan = { id: slot.id, type: 'passphrase', createdAt: slot.createdAt, kdf } as const;
  return wrapVaultKey(raw, kek, { plan, place: header });
}
