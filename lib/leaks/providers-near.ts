import { ALNUM, LOWERCASE, maskOf, UPPERCASE } from './characters';
import type { Span } from './pieces';
import { families } from './registry';

const BEFORE = 300;
const MOST_WORDS = 24;
const AFTER = 100;

const SUFFIXES = ['', 'ai', 'ml', 'io', 'labs', 'hq'];
const SHORTEST_WITH_SUFFIX = 6;

const WORDS = /[A-Z]*[a-z\d]+|[A-Z]+/g;

type Owners = { byName: Map<string, string[]>; heads: Uint8Array };

let owners: Owners | undefined;

/**
 * The provider named nearest to the token at `span`: the last one before it, else the first one after it.
 *
 * With `among`, only these are looked for. `undefined` when the text around names none.
 */
export function nearestProvider(text: string, span: Span, among?: readonly string[]): string | undefined {
  let later: Span = { start: span.start, end: span.start };
  for (let words = 0; words < MOST_WORDS && later.start > 0 && span.start - later.start < BEFORE; words++) {
    const word = wordBefore(text, later.start);
    if (word.end - word.start === 1 || mayBegin(text, word.start)) {
      const name = read(text, word);
      const provider = name && (find(name + read(text, later), among) ?? find(name, among));
      // 'azure openai' is another provider than 'openai', so the word before has a say.
      if (provider) return find(read(text, wordBefore(text, word.start)) + name, among) ?? provider;
    }
    later = word;
  }
  for (const word of text.slice(span.end, span.end + AFTER).match(WORDS) ?? []) {
    const provider = mayBegin(word, 0) && find(word.toLowerCase(), among);
    if (provider) return provider;
  }
  return undefined;
}

const find = (word: string, among?: readonly string[]): string | undefined =>
  known()
    .byName.get(word)
    ?.find((candidate) => !among || among.includes(candidate));

/** Whether some name starts with the two characters at `at`; most words are turned down before they are copied. */
const mayBegin = (text: string, at: number): boolean => known().heads[headOf(text, at)] === 1;

const headOf = (text: string, at: number): number => ((text.charCodeAt(at) | 32) << 7) | (text.charCodeAt(at + 1) | 32);

const read = (text: string, word: Span): string => text.slice(word.start, word.end).toLowerCase();

/** The last word that ends at or before `end`; camelCase is several words. Empty where there is none. */
function wordBefore(text: string, end: number): Span {
  let last = end;
  while (last > 0 && !(maskOf(text.charCodeAt(last - 1)) & ALNUM) && end - last < BEFORE) last--;
  let start = last;
  while (start > 0 && last - start < 24 && maskOf(text.charCodeAt(start - 1)) & ALNUM) {
    start--;
    const isCapital = maskOf(text.charCodeAt(start)) & UPPERCASE;
    if (isCapital && maskOf(text.charCodeAt(start + 1)) & LOWERCASE) break;
    if (isCapital && start > 0 && maskOf(text.charCodeAt(start - 1)) & LOWERCASE) break;
  }
  return { start, end: last };
}

/** Every name of every provider, alone and, unless it is another's name, with what companies add to theirs. */
function known(): Owners {
  owners ??= index();
  return owners;
}

function index(): Owners {
  const plain = new Map<string, string[]>();
  for (const family of families) {
    for (const name of [family.provider, ...(family.words?.split(' ') ?? [])]) {
      const word = name.replace(/[^a-z\d]/g, '');
      plain.set(word, [...(plain.get(word) ?? []), family.provider]);
    }
  }
  const byName = new Map(plain);
  const heads = new Uint8Array(128 * 128);
  for (const [word, providers] of plain) {
    heads[headOf(word, 0)] = 1;
    for (const suffix of SUFFIXES) {
      const long = word + suffix;
      if (long.length >= SHORTEST_WITH_SUFFIX && !plain.has(long)) byName.set(long, providers);
    }
  }
  return { byName, heads };
}
