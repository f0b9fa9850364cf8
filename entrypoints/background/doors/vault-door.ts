import { backupHandlers } from '@/lib/flows/back-up';
import { slotHandlers } from '@/lib/flows/change-slots';
import { importHandlers } from '@/lib/flows/import-keys';
import { draftHandlers } from '@/lib/flows/keep-draft';
import { listAudit } from '@/lib/flows/list-audit';
import { recoveryHandlers } from '@/lib/flows/recover-vault';
import { emptyCompartment } from '@/lib/flows/session-compartment';
import { vaultHandlers } from '@/lib/flows/vault-acts';
import type { vaultMessages } from '@/lib/messaging/vault-messages';
import type { House } from '../house';
import type { Door } from './door';

/** The vault, its slots, backups, imports, drafts and audit. */
export function vaultDoor({ vault, items, adding }: House): Door<keyof typeof vaultMessages> {
  const acts = vaultHandlers(vault);
  return {
    ...acts,
    'vault.wipe': async (request, sender) => {
      await emptyCompartment(items);
      return acts['vault.wipe'](request, sender);
    },
    ...slotHandlers(vault),
    ...backupHandlers(vault),
    ...recoveryHandlers(vault),
    ...draftHandlers(vault),
    ...importHandlers(adding),
    'audit.list': listAudit(vault),
  };
}
