import { backupHandlers } from '@/lib/flows/back-up';
import { slotHandlers } from '@/lib/flows/change-slots';
import { importHandlers } from '@/lib/flows/import-keys';
import { draftHandlers } from '@/lib/flows/keep-draft';
import { listAudit } from '@/lib/flows/list-audit';
import { recoveryHandlers } from '@/lib/flows/recover-vault';
import { vaultHandlers } from '@/lib/flows/vault-acts';
import { wipeVault } from '@/lib/flows/wipe-vault';
import type { vaultMessages } from '@/lib/messaging/vault-messages';
import type { House } from '../house';
import { endPolls } from '../poll';
import type { Door } from './door';

/** The vault, its slots, backups, imports, drafts and audit. */
export function vaultDoor(house: House): Door<keyof typeof vaultMessages> {
  const { vault, adding } = house;
  return {
    ...vaultHandlers(vault),
    'vault.wipe': async (request, sender) => {
      await endPolls(house);
      return wipeVault(house)(request, sender);
    },
    ...slotHandlers(vault),
    ...backupHandlers(vault),
    ...recoveryHandlers(vault),
    ...draftHandlers(vault),
    ...importHandlers(adding),
    'audit.list': listAudit(vault),
  };
}
