import { fold } from './fold';
import { providersIn } from './name-provider';
import { INTERFACE, NEUTRAL } from './words/context';

/** Whether a text around a field has a title that names somebody who is no AI provider: 'Personio / Schnittstellen'. */
export function isUnderUnknownName(near: string): boolean {
  const { ids, generic } = providersIn(near, false);
  return ids.length === 0 && !generic && near.split(' / ').some(namesSomebody);
}

/**
 * Whether a short title holds a name: a capitalised Latin word that is neither a provider's nor a word of settings pages
 * ('Personio', 'Toggl Track'), or in any script a word with a capital inside.
 */
export function namesSomebody(title: string): boolean {
  const words = title.trim().split(/[\s-]+/);
  const { ids, generic } = providersIn(title, true);
  if (words.length > 4 || ids.length > 0 || generic) return false;
  return words.some((word) => isName(word) && !plain.test(fold(word)));
}

const isName = (word: string): boolean =>
  /^[A-Z][\p{L}\p{N}.]{2,}$/u.test(word) || /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u.test(word);

const plain = new RegExp(`^(?:${NEUTRAL}|${INTERFACE})$`);
