/** The kinds by which the log can be narrowed down; every act begins with one of the beginnings of its kind. */
export const auditKinds = [
  { value: 'vault', name: 'Unlocking and ways in', begins: ['vault.'] },
  { value: 'shown', name: 'Shown, copied, exported', begins: ['key.reveal', 'key.copy', 'keys.export', 'backup.'] },
  { value: 'filled', name: 'Filled into pages', begins: ['key.inject', 'site.'] },
  {
    value: 'provider',
    name: 'Acts at providers',
    begins: ['key.disable', 'key.enable', 'key.revoke', 'key.cap', 'key.create', 'key.rotate', 'key.stopped', 'stop.'],
  },
  { value: 'guard', name: 'Guard', begins: ['guard.', 'key.let-out', 'key.leaked'] },
  { value: 'polled', name: 'Asked for usage', begins: ['account.poll'] },
  {
    value: 'accounts',
    name: 'Accounts and keys',
    begins: ['key.add', 'key.import', 'key.delete', 'account.delete', 'account.watch'],
  },
] as const;

/** A kind of `auditKinds`. */
export type AuditKind = (typeof auditKinds)[number]['value'];

/** Whether an act of the log is of that kind. */
export const isOfKind = (act: string, kind: AuditKind): boolean =>
  auditKinds.some(({ value, begins }) => value === kind && begins.some((begin) => act.startsWith(begin)));

const words: Record<string, string> = {
  'vault.create': 'Vault made',
  'vault.unlock': 'Unlocked',
  'vault.reset-passphrase': 'Passphrase reset by the recovery code',
  'vault.change-passphrase': 'Passphrase changed',
  'vault.strengthen': 'Passphrase made harder to guess',
  'vault.rotate': 'Vault key replaced',
  'vault.add-slot': 'Way to unlock added',
  'vault.remove-slot': 'Way to unlock removed',
  'vault.drop-damaged': 'Damaged entries removed',
  'vault.restore-over': 'Damaged vault replaced by a backup',
  'backup.make': 'Backup saved',
  'backup.restore': 'Backup restored',
  'keys.export': 'All keys exported',
  'key.add': 'Key added',
  'key.import': 'Key imported',
  'key.delete': 'Key deleted here',
  'key.inject': 'Filled',
  'key.reveal': 'Shown',
  'key.copy': 'Copied',
  'key.disable': 'Disabled',
  'key.enable': 'Enabled',
  'key.revoke': 'Revoked at the provider',
  'key.cap': 'Cap changed',
  'key.create': 'Made at the provider',
  'key.rotate': 'Made to replace another',
  'key.stopped': 'Stopped by an alert',
  'key.let-out': 'Let past the guard',
  'key.leaked': 'Said to have leaked',
  'stop.armed': 'Stopping armed',
  'stop.disarmed': 'Stopping disarmed',
  'site.forget': 'Site forgotten',
  'site.note': 'Put there by hand',
  'account.delete': 'Account deleted here',
  'account.poll': 'First asked for usage that day (UTC)',
  'account.watch-locked': 'Watching while locked changed',
  'guard.paste': 'Guard: pasted',
  'guard.drop': 'Guard: dropped',
  'guard.typed': 'Guard: typed',
  'guard.inserted': 'Guard: inserted',
  'guard.file': 'Guard: file',
  'guard.send': 'Guard: sent',
};

/** What a line of the log says happened; the act itself where this version does not know it. */
export const auditWords = (act: string): string => words[act] ?? act;

/** How it ended, in words; nothing where that goes without saying. */
export function outcomeWords(outcome: string): string {
  const failed = /^after-(\d+)-failed$/.exec(outcome)?.[1];
  if (failed) return failed === '1' ? 'after 1 wrong try' : `after ${failed} wrong tries`;
  const added = /^added-(\d+)$/.exec(outcome)?.[1];
  if (added) return `${added} entries added`;
  return usual.has(outcome) ? '' : outcome.replaceAll('-', ' ').replaceAll(':', ', ');
}

/** Outcomes that say no more than the act. */
const usual = new Set(['done', 'filled', 'shown', 'copied', 'inference']);
