import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

type RecoveryHandlers = Pick<Handlers, 'vault.inspect' | 'vault.drop-damaged' | 'vault.accept-older'>;

/** Answers the recovery page: what is intact and what is not, and the two ways on that lose something and need the owner's word. */
export function recoveryHandlers(vault: Vault): RecoveryHandlers {
  const note = (act: string, outcome: string) =>
    vault.audit({ act, keyId: null, accountId: null, origin: null, outcome });
  return {
    'vault.inspect': () => vault.inspect(),
    'vault.drop-damaged': async () => {
      const dropped = await vault.dropDamaged();
      if (dropped.ok) await note('vault.drop-damaged', `gave-up-${dropped.value.damaged.length}`);
      return dropped;
    },
    'vault.accept-older': () => vault.acceptOlder(),
  };
}
