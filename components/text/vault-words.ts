import type { VaultViewT } from '@/lib/messaging/views';

const reasons: Record<NonNullable<VaultViewT['why']>, string> = {
  manual: 'You locked it.',
  idle: 'It locked because nobody was here for a while.',
  deadline: 'It locked because it had been open for as long as your settings allow.',
  'system-lock': 'It locked together with your computer.',
  restart: 'It locked because the browser was closed.',
  clock: 'It locked because the computer’s clock jumped.',
  updated: 'It locked because Ringfence was updated.',
  'windows-closed': 'It locked because the last window was closed.',
  'never-unlocked': 'It has not been unlocked since the browser started.',
  changed: 'It locked because the vault was changed elsewhere.',
};

/** Why the vault is locked, as a sentence. */
export const whyLocked = (vault: VaultViewT): string => (vault.why ? reasons[vault.why] : 'The vault is locked.');

/** Why a passkey gave no key. */
export const passkeyWords = {
  unsupported:
    'This browser or passkey cannot hold a key for the vault (the PRF extension is missing). Try another one.',
  cancelled: 'The browser stopped: it was cancelled, took too long, or no passkey of this vault is here.',
} as const;

const kinds: Record<string, readonly [string, string]> = {
  account: ['account', 'accounts'],
  key: ['key’s card', 'keys’ cards'],
  secret: ['key', 'keys'],
  placement: ['site', 'sites'],
  audit: ['part of the log', 'parts of the log'],
  budget: ['budget', 'budgets'],
  settings: ['setting', 'settings'],
};

/** 'key' of one record's name. */
export const recordWord = (name: string): string => kinds[name.slice(0, name.indexOf('/'))]?.[0] ?? 'record';

/** '2 keys, 1 site' of record names (`kind/id`). */
export function recordWords(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const kind = name.slice(0, name.indexOf('/'));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const told = [...counts].map(([kind, count]) => {
    const [one, many] = kinds[kind] ?? ['record', 'records'];
    return `${count} ${count === 1 ? one : many}`;
  });
  return told.join(', ') || 'nothing';
}

/** Why the vault cannot be opened, from what a survey calls the problem. */
export function problemWords(problem: string | null): string {
  if (problem === null) return 'The vault’s header can be read, yet something in it does not hold.';
  if (problem === 'older than its copy')
    return 'The database is older than the browser’s second copy of the vault’s header: it was put back from an earlier day, or a write was lost.';
  if (problem === 'header missing')
    return 'The vault’s records are there, but its header, without which they cannot be opened, is gone from both places.';
  return `The vault’s header was damaged or changed (${problem}).`;
}

/** What is wrong with one record. */
export const damageWords = {
  missing: 'gone',
  unknown: 'not written by this vault',
  older: 'put back from an earlier day',
  foreign: 'of another vault',
  swapped: 'in another one’s place',
  changed: 'changed',
  unreadable: 'not readable',
} as const;
