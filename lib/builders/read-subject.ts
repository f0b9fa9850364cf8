import { fold, wordPattern } from './fold';
import { API_KEY, KEY } from './words/key';
import {
  FINDING,
  LEADING_SUBJECT,
  OF,
  OTHER_COMPOUND,
  OTHER_KEY,
  SOFT_KEY,
  SUBJECT,
  TOKEN,
  VALUE,
} from './words/key-nouns';

/**
 * What a short text says its field holds.
 *
 * `api-key`: an API key by name. `key`, `token`: a key or token of something. `soft-key`: an access or secret key, enough only
 * beside a provider's name. `other-key`: a licence, public, bot … key. `other`: no key at all (a name, an address, a search).
 * `value`: the value cell of a pair. `none`: the text does not say.
 */
export type Subject = 'api-key' | 'key' | 'token' | 'soft-key' | 'other-key' | 'other' | 'value' | 'none';

/**
 * Reads one phrase, e.g. a label's last sentence or an attribute split into words.
 *
 * In most languages the subject comes last ('API key name' is a name), so a word after the key decides unless a preposition
 * stands between ('API key for your endpoint' is a key); a leading search or name word decides too ('Nom de la clé').
 */
export function readSubject(phrase: string): Subject {
  const text = fold(phrase);
  if (text === '') return 'none';
  const strong = apiKey.exec(text);
  if (otherKey.test(text)) return 'other-key';
  if (strong) {
    if (leadingSubject.test(text.slice(0, strong.index))) return 'other';
    if (followedBySubject.test(text.slice(strong.index + strong[0].length))) return 'other';
    return 'api-key';
  }
  const weak = key.exec(text);
  if (weak || token.test(text)) {
    if (value.test(text) && !weak) return 'value';
    if (subject.test(withoutVerb(text)) || (weak && leadingSubject.test(text.slice(0, weak.index)))) return 'other';
    if (softKey.test(text)) return 'soft-key';
    return weak ? 'key' : 'token';
  }
  if (subject.test(withoutVerb(text)) || leadingSubject.test(text)) return 'other';
  return value.test(text) ? 'value' : 'none';
}

/** 'Type something' asks to type; 'Key type' is about a type. */
const withoutVerb = (text: string): string => text.replace(/^(?:please )?type (?=[a-z])/, '');

/** The words that say whose key a phrase means: two before the key ('Acme API key') or two after an 'of' ('clé API de Acme'). */
export function ownerWords(phrase: string): string[] {
  const text = fold(phrase);
  const found = apiKey.exec(text) ?? key.exec(text) ?? token.exec(text);
  if (!found) return [];
  const before = text.slice(0, found.index).split(' ').filter(Boolean).slice(-2);
  const after = ofOwner.exec(text.slice(found.index + found[0].length));
  return [...before, ...(after?.[1]?.split(' ').slice(0, 2) ?? [])];
}

/** The one word that ends a phrase right after the key, as written: 'API-ключ Битрикс24', 'Clé API Acme'; else ''. */
export function ownerAfter(phrase: string): string {
  const text = fold(phrase);
  const found = apiKey.exec(text);
  const rest = found ? text.slice(found.index + found[0].length).trim() : '';
  const last =
    phrase
      .trim()
      .split(/[\s-]+/)
      .at(-1) ?? '';
  return rest !== '' && fold(last) === rest ? last : '';
}

const apiKey = wordPattern(API_KEY);
const key = wordPattern(KEY);
const token = wordPattern(TOKEN);
const value = wordPattern(VALUE);
const subject = wordPattern(SUBJECT);
const leadingSubject = wordPattern(LEADING_SUBJECT);
// Between the key and its subject a particle may stand: 'APIキーの名前', 'API कुंजी का नाम', 'API キーを検索'.
const followedBySubject = new RegExp(
  `^ ?(?:(?:の|的|を|의|을|를|का|की|के|को) ?)?(?:(?:[a-z]+ )?(?:${wordPattern(SUBJECT).source})|(?:${wordPattern(FINDING).source}))`,
);
const otherKey = wordPattern(`(?:${OTHER_KEY}) (?:api )?(?:${KEY}|${TOKEN})|${OTHER_COMPOUND}`);
const ofOwner = new RegExp(`^ (?:${OF}) (.+)$`);
const softKey = wordPattern(SOFT_KEY);
