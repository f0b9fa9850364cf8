import { clearNotifications, setBadge } from '@/lib/browser/notify';
import { clearSession } from '@/lib/browser/session';
import type { Handlers } from '@/lib/messaging/serve';
import type { Database } from '@/lib/storage/database';
import { changeGuardConfig } from '@/lib/storage/guard-config';
import { forgetAllUsage } from '@/lib/usage/forget';
import type { Vault } from '@/lib/vault/vault';

/**
 * Answers 'vault.wipe': the vault, every figure and alert, what waits in memory, and what the guard knows of keys and texts. Settings and
 * the places of the guard stay. The vault goes last: whoever is cut off before still has it, and can wipe again.
 */
export const wipeVault =
  ({ vault, database }: { vault: Pick<Vault, 'lock' | 'wipe'>; database: Database }): Handlers['vault.wipe'] =>
  async () => {
    await vault.lock('manual');
    await forgetAllUsage(database);
    await changeGuardConfig(() => ({ own: [], learned: [] }));
    await clearNotifications();
    await setBadge('', '');
    await clearSession();
    return vault.wipe();
  };
