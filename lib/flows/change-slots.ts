import { fail } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import { fromBase64url } from '@/lib/vault/base64url';
import { readKek } from '@/lib/vault/kek';
import type { Vault } from '@/lib/vault/vault';

type SlotHandlers = Pick<Handlers, 'vault.add-slot' | 'vault.remove-slot'>;

/** Answers the messages about ways to unlock: a recovery code or a passkey more, a way less. Each leaves an audit line. */
export function slotHandlers(vault: Vault): SlotHandlers {
  const note = (act: string, outcome: string) =>
    vault.audit({ act, keyId: null, accountId: null, origin: null, outcome });
  return {
    'vault.add-slot': async ({ slotId, kek, newKek, slot }) => {
      const [present, added] = [readKek(kek), readKek(newKek)];
      if (!present.ok) return present;
      if (!added.ok) return added;
      const salt = fromBase64url(slot.type === 'prf' ? slot.evalSalt : slot.salt);
      if (salt?.length !== (slot.type === 'prf' ? 32 : 16)) return fail({ kind: 'bad-request', what: 'salt' });
      const done = await vault.addSlot({ slotId, kek: present.value }, { ...slot, kek: added.value });
      present.value.fill(0);
      added.value.fill(0);
      if (done.ok) await note('vault.add-slot', slot.type);
      return done;
    },
    'vault.remove-slot': async ({ slotId }) => {
      const done = await vault.removeSlot(slotId);
      if (done.ok) await note('vault.remove-slot', 'done');
      return done;
    },
  };
}
