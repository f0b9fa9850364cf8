import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import { readKek } from '@/lib/vault/kek';
import type { Vault } from '@/lib/vault/vault';

type RecoveryHandlers = Pick<
  Handlers,
  | 'vault.survey'
  | 'vault.remains'
  | 'vault.restore-over'
  | 'vault.inspect'
  | 'vault.drop-damaged'
  | 'vault.accept-older'
>;

/** Answers the recovery page: what is intact and what is not, and the two ways on that lose something and need the owner's word. */
export function recoveryHandlers(vault: Vault): RecoveryHandlers {
  const note = (act: string, outcome: string) =>
    vault.audit({ act, keyId: null, accountId: null, origin: null, outcome });
  return {
    'vault.survey': () => vault.survey(),
    'vault.remains': async () => {
      const remains = await vault.remains();
      return remains.ok ? ok({ text: remains.value }) : remains;
    },
    'vault.restore-over': async ({ text, slotId, kek, confirm }) => {
      const key = readKek(kek);
      if (!key.ok) return key;
      const replaced = await vault.restoreOver({ text, slotId, kek: key.value }, confirm !== 'replace');
      key.value.fill(0);
      return replaced;
    },
    'vault.inspect': () => vault.inspect(),
    'vault.drop-damaged': async () => {
      const dropped = await vault.dropDamaged();
      if (dropped.ok) await note('vault.drop-damaged', `gave-up-${dropped.value.damaged.length}`);
      return dropped;
    },
    'vault.accept-older': () => vault.acceptOlder(),
  };
}
