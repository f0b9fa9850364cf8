import type { FieldFacts } from './field-facts';
import { fold, splitIdentifier, wordPattern } from './fold';
import { type NamedProvider, providerOfExample, providersIn } from './name-provider';
import { namesSomebody } from './names-somebody';
import { otherServiceIn } from './other-service';
import { PAIRED, PAIRED_OR_CLOUD } from './paired';
import { ownerAfter, ownerWords, readSubject, type Subject } from './read-subject';
import { NEUTRAL } from './words/context';
import { KEY } from './words/key';
import { COMMON_OWNER, LEADING_SUBJECT, TOKEN } from './words/key-nouns';
import { OTHER_DOMAIN } from './words/other-domains';

/** One reason for or against a field being a key field, a fixed word, and how many points it is worth. */
export type Evidence = [reason: string, weight: number];

/** What a field says of itself, in its label, its hints and its attributes, and whose key these mean. Pure. */
export function ownWords(facts: FieldFacts, named: NamedProvider): Evidence[] {
  const own = phrases(facts);
  const isExample = Boolean(providerOfExample(facts.placeholder ?? ''));
  const read = own.map((phrase) => allowProvider(readSubject(phrase), phrase, { named, isExample }));
  const subjects = read.includes('api-key')
    ? read.filter((subject, i) => subject !== 'other' || !isProse(own[i] ?? ''))
    : read;
  const evidence: Evidence[] = [];
  const seen = [...new Set(subjects)].filter((subject) => SAYS[subject] !== 0);
  const best = seen.filter((subject) => SAYS[subject] > 0).sort((a, b) => SAYS[b] - SAYS[a])[0];
  if (best) evidence.push([`says-${best}`, SAYS[best] + Math.min(2, count(subjects, best) - 1) * MORE[best]]);
  for (const subject of seen.filter((each) => SAYS[each] < 0)) {
    evidence.push([`says-${subject}`, SAYS[subject] + (count(subjects, subject) - 1) * MORE[subject]]);
  }
  const title = shortTitle(facts.labelText);
  const label = sentence(facts.labelText) || title;
  const text = [facts.name, facts.id, facts.placeholder, facts.ariaLabel, label, facts.title]
    .flatMap((each) => [each ?? '', splitIdentifier(each ?? '')])
    .join(' / ');
  if (otherServiceIn(text) && !providersIn(label || text, true).ids.length) evidence.push(['names-other-service', -6]);
  else if (best && named.from !== 'own' && (own.some(hasUnknownOwner) || namesSomebody(title)))
    evidence.push(['names-unknown-service', -3]);
  return evidence;
}

/** A label that is only a name or title ('Serper' over 'Enter API key'); a longer one says more than whose field it is. */
function shortTitle(label: string | null): string {
  const title = (label ?? '').trim();
  return title.split(/\s+/).length <= 3 && readSubject(title) === 'none' ? title : '';
}

const SAYS: Record<Subject, number> = {
  'api-key': 3,
  key: 1.2,
  token: 0.8,
  'soft-key': 0.6,
  'other-key': -5,
  other: -4,
  value: 0,
  none: 0,
};
const MORE: Record<Subject, number> = {
  'api-key': 0.5,
  key: 0.3,
  token: 0.2,
  'soft-key': 0,
  'other-key': -1,
  other: -1,
  value: 0,
  none: 0,
};

/** The phrases in which a field speaks of itself, nearest and crispest first. */
function phrases(facts: FieldFacts): string[] {
  const attributes = [facts.name, facts.id, ...Object.values(facts.dataAttrs ?? {})];
  const spoken = attributes.map((text) => dropNoise(splitIdentifier(text ?? '')));
  const said = [facts.ariaLabel, facts.title, facts.placeholder, facts.labelText].map(sentence);
  return [...said, ...spoken].filter((text) => text !== '');
}

/** The last sentence of a text that says what its field is: what stands nearest before the field describes it best. A question never does. */
function sentence(text: string | null): string {
  const parts = (text ?? '')
    .replace(/[^.:;!?\n|()。：！？（）]+[?？]/g, (question) => (isLong(question) ? '|' : question))
    .split(/[:;!?\n|*[\]。：！？｜]|\.(?=\s|$)|\.\.+|…|\s\/\s|\((?:[^)]*)\)|（[^）]*）/)
    .map((part) => part.trim());
  return parts.filter((part) => readSubject(part) !== 'none').at(-1) ?? '';
}

/** Drops what frameworks add to make ids unique ('apiKey-8w9wyu', ':r1:'). */
const dropNoise = (text: string): string =>
  text.replace(/[-_:]?\b(?=[a-z0-9]*\d)(?=[a-z0-9]*[a-z])[a-z0-9]{5,}$/i, '').trim();

const count = (subjects: Subject[], subject: Subject): number => subjects.filter((each) => each === subject).length;

/**
 * 'Hugging Face access token' is a key, though 'access token' alone is not; an unpaired 'secret key' likewise; and so is a
 * 'user token' whose example is a provider's key.
 */
function allowProvider(subject: Subject, phrase: string, by: { named: NamedProvider; isExample: boolean }): Subject {
  if (by.isExample && commonlyOwned.test(fold(phrase))) return 'key';
  if (subject !== 'soft-key' && subject !== 'token') return subject;
  if (by.named.id !== null && PAIRED.has(by.named.id)) return 'other-key';
  const id = providersIn(phrase, true).ids[0] ?? (by.named.from === 'own' ? by.named.id : null);
  if (!id) return subject;
  return (subject === 'token' ? PAIRED : PAIRED_OR_CLOUD).has(id) ? 'other-key' : 'key';
}

/** A sentence mentions many things ('Overrides your project settings.'); beside a clear name it does not say what the field is. */
const isProse = (phrase: string): boolean => isLong(phrase) && !leadingSubject.test(fold(phrase));

/** Four words and more, or as many signs where no blanks part the words. */
const isLong = (phrase: string): boolean =>
  fold(phrase).split(' ').length >= 4 || (phrase.match(/[\u3040-\u30ff\u3400-\u9fff]/g) ?? []).length >= 10;

/**
 * Whether a name we do not know stands before the key: 'Extras API key' is the key of something called Extras, 'Weather API
 * key' or '地图 API Key' of something that is no model, and 'X-API-Key' a header of any service.
 */
function hasUnknownOwner(phrase: string): boolean {
  const { ids, generic } = providersIn(phrase, true);
  if (readSubject(phrase) === 'other' || ids.length > 0 || generic) return false;
  if (otherDomain.test(fold(phrase)) || /^x api key$/.test(fold(phrase))) return true;
  const lowered = /^\p{Lu}.*\p{L}/u.test(phrase) ? new Set(phrase.split(' ').slice(1).filter(isLower)) : new Set();
  if (/^\p{Lu}/u.test(ownerAfter(phrase)) && !neutral.test(fold(ownerAfter(phrase)))) return true;
  return ownerWords(phrase).some((word) => /^[a-z]{3,}$/.test(word) && !neutral.test(word) && !lowered.has(word));
}

/** A name is written with a capital: 'Paste several keys' has none, where its first letter shows that capitals are used. */
const isLower = (word: string): boolean => /^\p{Ll}+$/u.test(word);

const leadingSubject = wordPattern(LEADING_SUBJECT);
const neutral = new RegExp(`^(?:${NEUTRAL})$`);
const commonlyOwned = new RegExp(`^(?:${COMMON_OWNER}) (?:api |access )?(?:${KEY}|${TOKEN})$`);
const otherDomain = wordPattern(OTHER_DOMAIN);
