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
