import { hostsGranted } from '@/lib/browser/permissions';
import { fail } from '@/lib/core/result';
import { addAccount, addKey } from '@/lib/flows/add-account';
import { answerAlert } from '@/lib/flows/answer-alert';
import { answerGuard } from '@/lib/flows/answer-guard';
import { backupHandlers } from '@/lib/flows/back-up';
import { slotHandlers } from '@/lib/flows/change-slots';
import { copiedKey } from '@/lib/flows/copied-key';
import { custodyOf, holdingsOf } from '@/lib/flows/custody-of';
import { deleteAccount, deleteKey, renameAccount } from '@/lib/flows/edit-account';
import { forgetPlacement } from '@/lib/flows/forget-placement';
import { importHandlers } from '@/lib/flows/import-keys';
import { injectKey } from '@/lib/flows/inject-key';
import { draftHandlers } from '@/lib/flows/keep-draft';
import { listAccounts } from '@/lib/flows/list-accounts';
import { listAudit } from '@/lib/flows/list-audit';
import { noteLeak } from '@/lib/flows/note-leak';
import { noteWhenOpen } from '@/lib/flows/note-when-open';
import { noteHandlers } from '@/lib/flows/notes';
import { recheckKey } from '@/lib/flows/recheck-key';
import { recoveryHandlers } from '@/lib/flows/recover-vault';
import { revealHandlers } from '@/lib/flows/reveal-key';
import { setGuard, viewGuard } from '@/lib/flows/set-guard';
import { changeSettings, viewSettings } from '@/lib/flows/settings';
import { showBadge } from '@/lib/flows/tell-alert';
import { vaultHandlers } from '@/lib/flows/vault-acts';
import { viewSite } from '@/lib/flows/view-site';
import type { Handlers } from '@/lib/messaging/serve';
import { hostsOf } from '@/lib/providers/hosts-of';
import { readSettings } from '@/lib/storage/settings';
import { forgetUsage } from '@/lib/usage/forget';
import type { House } from './house';
import { pollNow } from './poll';

/** Which flow answers which message. */
export function handlersOf(house: House): Handlers {
  const { vault, clock, database, adding } = house;
  const deleting = { ...adding, forgetUsage: (accountId: string) => forgetUsage(database, accountId) };
  const custody = custodyOf(vault, clock);
  return {
    ...vaultHandlers(vault),
    ...slotHandlers(vault),
    ...backupHandlers(vault),
    ...recoveryHandlers(vault),
    ...draftHandlers(vault),
    ...noteHandlers(vault),
    ...importHandlers(adding),
    'accounts.list': listAccounts(vault, (provider, baseUrl) => hostsGranted(hostsOf(provider, baseUrl))),
    'accounts.add': addAccount(adding),
    'accounts.rename': renameAccount(vault),
    'accounts.delete': deleteAccount(deleting),
    'keys.add': addKey(adding),
    'keys.delete': deleteKey(deleting),
    'keys.check': recheckKey(adding),
    ...revealHandlers(vault),
    'key.copied': copiedKey(vault),
    'key.inject': (request) => injectKey(custody, request),
    'site.view': async ({ tabId }) => viewSite(await holdingsOf(vault), tabId),
    'site.forget': forgetPlacement(vault),
    'usage.refresh': ({ accountId, days }) =>
      pollNow(house, { ...(accountId === undefined ? {} : { accountId }), ...(days === undefined ? {} : { days }) }),
    'alerts.answer': async (request) => {
      const answered = await answerAlert(database.alerts, request, clock());
      await showBadge(await readSettings(), await database.alerts.toArray());
      return answered;
    },
    'guard.view': viewGuard,
    'guard.set': setGuard,
    'guard.config': async (_, sender) => (sender ? answerGuard(sender) : fail({ kind: 'sender-refused' })),
    'leak.seen': async (seen, sender) =>
      sender ? noteLeak(noteWhenOpen(vault), seen, sender) : fail({ kind: 'sender-refused' }),
    'settings.view': viewSettings,
    'settings.set': changeSettings(vault),
    'audit.list': listAudit(vault),
  };
}
