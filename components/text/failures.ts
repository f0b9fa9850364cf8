import type { KnownFailure } from '@/lib/core/failures';
import { unreachable } from '@/lib/core/result';
import { importWords } from './import-words';
import { providerName } from './provider-words';
import { clockTime } from './time-text';

/** What a face can put beside a failure: at most one next step. */
export type Offer =
  | 'none'
  | 'unlock'
  | 'create-vault'
  | 'retry'
  | 'restore'
  | 'grant-hosts'
  | 'add-monitor-key'
  | 'open-account'
  | 'reload-page'
  | 'confirm-site'
  | 'replace-value';

type Words = { say: string; offer: Offer };

/** The one place where a failure becomes sentences: what happened, what is safe, and the one next step. */
export function failureWords(failure: KnownFailure): Words {
  switch (failure.kind) {
    case 'locked':
      return words('The vault is locked. Unlock it and try again.', 'unlock');
    case 'no-vault':
      return words('There is no vault in this browser yet.', 'create-vault');
    case 'vault-exists':
      return words('This browser already has a vault. Nothing was changed.', 'unlock');
    case 'wrong-passphrase':
      if (failure.by) return words(wrongKey[failure.by]);
      return words(
        `That passphrase does not open this vault.${failure.until ? ` You can try again at ${clockTime(failure.until)}.` : ''}`,
      );
    case 'passphrase-needed':
      return words('Type the passphrase again to see or copy this key. Your settings ask for that.');
    case 'throttled':
      return words(`Too many wrong passphrases. You can try again at ${clockTime(failure.until)}.`);
    case 'vault-newer':
      return words('This vault was written by a newer version of Ringfence. Update to open it; it is untouched.');
    case 'vault-corrupt':
      return words(
        `The vault on this disk was damaged or changed (${failure.what}). It was not opened. Restore a backup.`,
        'restore',
      );
    case 'kdf-refused':
      return words(`The settings that turn your passphrase into a key are outside safe bounds (${failure.what}).`);
    case 'storage-failed':
      return words(
        `The browser could not save to disk (${failure.what}). What was there before is still there.`,
        'retry',
      );
    case 'record-missing':
      return words('That entry is no longer in the vault. It may have been deleted in another window.', 'retry');
    case 'backup-unreadable':
      return words(`This backup cannot be read (${failure.what}). Nothing was changed.`);
    case 'import-unreadable':
      return words(importWords(failure.what));
    case 'cancelled':
      return words('Cancelled. Nothing was changed.');
    case 'bad-request':
      return words(`Something in that entry is not acceptable (${failure.what}). Nothing was saved.`);
    case 'sender-refused':
      return words('This request did not come from one of Ringfence’s own pages, so it was refused.');
    case 'unexpected':
      return words('Something went wrong that we did not foresee. Nothing you entered was kept.', 'retry');
    default:
      return keyWords(failure);
  }
}

type KeyFailure = Extract<KnownFailure, { kind: `key-${string}` }>;
type FillKind =
  | 'consent-needed'
  | 'page-not-fillable'
  | 'origin-changed'
  | 'document-changed'
  | `field-${string}`
  | 'provider-mismatch'
  | 'not-kept';
type FillFailure = Extract<KnownFailure, { kind: FillKind }>;
type General =
  | 'locked'
  | 'no-vault'
  | 'vault-exists'
  | 'wrong-passphrase'
  | 'passphrase-needed'
  | 'throttled'
  | 'vault-newer'
  | 'vault-corrupt'
  | 'kdf-refused'
  | 'storage-failed'
  | 'record-missing'
  | 'backup-unreadable'
  | 'import-unreadable'
  | 'import-unreadable'
  | 'cancelled'
  | 'bad-request'
  | 'sender-refused'
  | 'unexpected';

function keyWords(failure: Exclude<KnownFailure, { kind: General }>): Words {
  switch (failure.kind) {
    case 'key-unrecognised':
      return words('This does not look like a key of that provider. Check that all of it was copied.');
    case 'key-of-other-provider':
      return words(
        `This looks like a key of ${providerName(failure.found)}, not ${providerName(failure.expected)}. Choose the other provider or paste the other key.`,
      );
    case 'key-duplicate':
      return words(`This key is already in the vault as “${failure.label}”.`);
    case 'key-not-injectable':
      return words('A monitor key can read and change a whole account, so it is never put into a page.');
    case 'key-wrong-role':
      return words(
        failure.expected === 'monitor'
          ? 'This is an ordinary key. The monitor key is the admin or management key.'
          : 'This is an admin or management key. Put it under Monitor key, where no page can get it.',
      );
    case 'key-unlinked':
      return words(
        `We cannot tell which of the keys at ${providerName(failure.provider)} this is. List the keys there and choose it. Nothing was changed.`,
      );
    case 'key-with-owner':
      return words(
        `This key belongs to a service account and ${providerName(failure.provider)} deletes it only with that account. Delete the service account on the provider’s own page. Nothing was changed.`,
      );
    case 'key-act-refused':
      return words(`${providerName(failure.provider)} refused this (${failure.status}). Nothing was changed.`);
    case 'key-act-unsure':
      return words(
        `No clear answer came from ${providerName(failure.provider)}, so this may or may not be done. List the keys there to see; it is not tried again by itself.`,
      );
    case 'key-unsendable':
      return words(
        'This key holds a line break, a blank or a letter that no key has, so it was not sent anywhere. Copy it again, all on one line.',
      );
    default:
      return providerWords(failure);
  }
}

function providerWords(failure: Exclude<KnownFailure, { kind: General } | KeyFailure>): Words {
  switch (failure.kind) {
    case 'host-permission-missing':
      return words(
        `The browser has not been allowed to reach ${failure.host}. Keys can be stored and filled; spend cannot be read.`,
        'grant-hosts',
      );
    case 'host-refused':
      return words(`The address ${failure.host} does not belong to this provider. Nothing was sent.`);
    case 'unauthorised':
      return words(
        `${providerName(failure.provider)} refused the key. It may have been revoked or mistyped.`,
        'open-account',
      );
    case 'forbidden':
      return words(`${providerName(failure.provider)} knows the key but does not let it read this.`, 'open-account');
    case 'out-of-credit':
      return words(`${providerName(failure.provider)} says this account has no credit left.`, 'open-account');
    case 'rate-limited':
      return words(
        `${providerName(failure.provider)} asked us to wait. The next try is at ${clockTime(failure.retryAt)}.`,
      );
    case 'provider-unavailable':
      return words(
        `${providerName(failure.provider)} is not answering properly (${failure.status}). We keep trying.`,
        'retry',
      );
    case 'timeout':
      return words(`${providerName(failure.provider)} took too long to answer. We keep trying.`, 'retry');
    case 'offline':
      return words(`No connection to ${providerName(failure.provider)}. Figures stay as of the last update.`, 'retry');
    case 'answer-too-large':
      return words(`${providerName(failure.provider)} sent more than we accept at once. Nothing of it was kept.`);
    case 'schema-drift':
      return words(
        `${providerName(failure.provider)} changed the form of its answers (${failure.path}). Update Ringfence; older figures are kept.`,
      );
    case 'not-offered':
      return words(`${providerName(failure.provider)} offers no way to do this here (${failure.act}).`);
    case 'sign-in-ended':
      return words(
        `${providerName(failure.provider)} gave no key: its window was closed, or the answer there was no. Nothing was changed.`,
      );
    case 'webhook-refused':
      return words(`The webhook answered ${failure.status}. Check its address and kind.`);
    case 'webhook-unreachable':
      return words('The webhook could not be reached. Check its address and try again.');
    case 'export-partly-refused':
      return words(
        `The receiver left out ${failure.count} of the samples it was sent. They do not go out again: the next ones carry their sums.`,
      );
    case 'export-refused':
      if (failure.dropped)
        return words(
          `The receiver answered ${failure.status}: it cannot take these samples. They do not go out again: the next closed day carries their sums.`,
        );
      return words(
        `The receiver answered ${failure.status}${failure.status === 401 || failure.status === 403 ? ': check the credential' : ''}. Nothing is lost: the same samples go out again.`,
        'retry',
      );
    case 'export-unreachable':
      return words('The receiver could not be reached. Nothing is lost: the same samples go out again.', 'retry');
    case 'needs-monitor-key':
      return words(
        `${providerName(failure.provider)} tells usage and cost only to an admin key. Add a monitor key to see spend.`,
        'add-monitor-key',
      );
    default:
      return fillWords(failure);
  }
}

function fillWords(failure: FillFailure): Words {
  switch (failure.kind) {
    case 'consent-needed':
      return words(`You have not used a key on ${failure.origin} before.`, 'confirm-site');
    case 'page-not-fillable':
      return words('The browser does not let extensions fill in this page.');
    case 'origin-changed':
      return words(`The page went from ${failure.expected} to ${failure.found}. Nothing was filled.`, 'retry');
    case 'document-changed':
      return words('The page was reloaded meanwhile. Nothing was filled.', 'retry');
    case 'field-missing':
      return words(failure.hint ?? 'There is no key field on this page yet. Open the place where it asks for a key.');
    case 'field-ambiguous':
      return words(
        `${failure.count} fields could take this key. Click into the right one, then fill again. Nothing was filled.`,
        'retry',
      );
    case 'field-hidden':
      return words('The key field is hidden or covered, so it was left alone. Scroll it into view.', 'retry');
    case 'field-changed':
      return words('The key field was replaced by the page while filling. Nothing was kept there.', 'retry');
    case 'field-masked':
      return words('The field shows a saved key as dots. Clear or replace it on the page first.');
    case 'field-holds-value':
      return words('The field already holds something. Nothing was changed.', 'replace-value');
    case 'provider-mismatch':
      return words(
        `The page asks for a key of ${providerName(failure.found)}; this one is of ${providerName(failure.expected)}. Nothing was filled.`,
      );
    case 'not-kept':
      return words('The page did not keep the key. Copy it and paste it by hand.');
    default:
      return unreachable(failure);
  }
}

const wrongKey = {
  recovery: 'That recovery code does not open this vault. A newer kit may have replaced it.',
  prf: 'That passkey does not open this vault. It may have been made for another one.',
};

const words = (say: string, offer: Offer = 'none'): Words => ({ say, offer });
