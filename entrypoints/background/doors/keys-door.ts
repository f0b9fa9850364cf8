import { hostsGranted } from '@/lib/browser/permissions';
import { actOnKey } from '@/lib/flows/act-on-key';
import { addAccount, addKey } from '@/lib/flows/add-account';
import { armClearing, clipboardHandlers } from '@/lib/flows/clear-clipboard';
import { createKey } from '@/lib/flows/create-key';
import { custodyOf, holdingsOf } from '@/lib/flows/custody-of';
import { deleteAccount, deleteKey, renameAccount, renameKey } from '@/lib/flows/edit-account';
import { forgetPlacement } from '@/lib/flows/forget-placement';
import { injectKey } from '@/lib/flows/inject-key';
import { listAccounts } from '@/lib/flows/list-accounts';
import { listProviderKeys } from '@/lib/flows/list-provider-keys';
import { notePlacement } from '@/lib/flows/note-placement';
import { pointingHandlers } from '@/lib/flows/point-at-field';
import { recheckKey } from '@/lib/flows/recheck-key';
import { revealHandlers } from '@/lib/flows/reveal-key';
import { declinePasted } from '@/lib/flows/session-pasted';
import { signInHandlers } from '@/lib/flows/sign-in';
import { viewSite } from '@/lib/flows/view-site';
import { watchLocked } from '@/lib/flows/watch-locked';
import type { keysMessages } from '@/lib/messaging/keys-messages';
import { hostsOf } from '@/lib/providers/hosts-of';
import { readSettings } from '@/lib/storage/settings';
import { forgetUsage } from '@/lib/usage/forget';
import { afterJudging, judging } from '../alerting';
import type { House } from '../house';
import type { Door } from './door';

/** Accounts, keys, and the sites that a key goes to. */
export function keysDoor(house: House): Door<keyof typeof keysMessages> {
  const { vault, clock, database, items, send, adding } = house;
  const act = actOnKey({ ...adding, send, clock });
  const watch = watchLocked({ vault, items });
  const deleting = { ...adding, forgetUsage: (accountId: string) => forgetUsage(database, accountId) };
  const acting = { ...adding, send, clock };
  const custody = custodyOf(vault, clock);
  return {
    'accounts.list': listAccounts(vault, (provider, baseUrl) => hostsGranted(hostsOf(provider, baseUrl))),
    'accounts.add': addAccount(adding),
    ...signInHandlers({ vault, send, add: addAccount(adding) }),
    'accounts.rename': renameAccount(vault),
    'accounts.watch-locked': async (request, sender) => {
      const set = await watch(request, sender);
      // What a locked vault judges by must be in memory before it locks.
      if (set.ok) await judging(() => afterJudging(house, [], clock()));
      return set;
    },
    'accounts.delete': deleteAccount(deleting),
    'keys.add': addKey(adding),
    'keys.rename': renameKey(vault),
    'keys.at-provider': listProviderKeys(acting),
    'keys.act': async (request, sender) => {
      const done = await act(request, sender);
      // A key that was switched off is no longer at risk.
      if (done.ok) void judging(() => afterJudging(house, [], clock()));
      return done;
    },
    'keys.create': createKey(acting),
    'keys.delete': deleteKey(deleting),
    'keys.check': recheckKey(adding),
    ...revealHandlers({ vault, clock, settings: readSettings, armClearing }),
    ...clipboardHandlers,
    'key.inject': (request) => injectKey(custody, request),
    ...pointingHandlers(custody),
    'site.view': async ({ tabId }) => viewSite(await holdingsOf(vault), tabId),
    'site.note': notePlacement(vault, clock),
    'site.decline': declinePasted,
    'site.forget': forgetPlacement(vault),
  };
}
