import type { GuardEventT } from '@/lib/messaging/guard-messages';
import { familiesIn, familyNames } from '@/lib/providers/family-names';

/** What a rule of the guard found, as people call it: 'OpenAI key', 'One of your own keys', 'Key of an unknown shape'. */
export function ruleWords(rule: string): string {
  if (rule === 'own-key') return 'One of your own keys';
  if (rule === 'encoded') return 'Key in encoded text';
  const families = familiesIn(rule);
  return families.length > 0 ? `${familyNames(families)} key` : 'Key of an unknown shape';
}

/** How it was about to enter the page. */
export const howWords: Record<GuardEventT['how'], string> = {
  paste: 'Pasted',
  drop: 'Dropped',
  typed: 'Typed',
  inserted: 'Inserted',
  file: 'File',
  send: 'Sent',
};

/** What became of it. */
export const choiceWords: Record<GuardEventT['choice'], string> = {
  redacted: 'Redacted',
  once: 'Let through once',
  'not-a-key': 'Not a key',
  'never-here': 'Never on this site',
  revoke: 'Held, to be revoked',
  cancelled: 'Held',
  shown: 'Seen in the field',
};

/** Why it was let through. */
export const reasonWords: Record<NonNullable<GuardEventT['reason']>, string> = {
  'byok-field': 'the app asked for it',
  'test-key': 'a test key',
  'false-alarm': 'no key',
};
