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
