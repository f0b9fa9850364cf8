import { ALNUM, LOWERCASE, maskOf, UPPERCASE } from './characters';
import type { Span } from './pieces';
import { families } from './registry';

const BEFORE = 300;
const MOST_WORDS = 24;
const AFTER = 100;

const SUFFIX = /(?:ai|ml|io|labs|hq)$/;

let owners: Map<string, string[]> | undefined;

/**
 * The provider named nearest to the token at `span`: the last one before it, else the first one after it.
 *
 * With `among`, only these are looked for. `undefined` when the text around names none.
 */
export function nearestProvider(text: string, span: Span, among?: readonly string[]): string | undefined {
  let later = '';
  let end = span.start;
  for (let words = 0; words < MOST_WORDS && end > 0 && span.start - end < BEFORE; words++) {
    const word = wordBefore(text, end);
    if (word.text !== '') {
      const provider = find(word.text + later, among) ?? find(word.text, among);
      // 'azure openai' is another provider than 'openai', so the word before has a say.
      if (provider) return find(wordBefore(text, word.start).text + word.text, among) ?? provider;
    }
    later = word.text;
    end = word.start;
  }
  const after = text.slice(span.end, span.end + AFTER).match(/[A-Z]*[a-z\d]+|[A-Z]+/g) ?? [];
  return after.map((word) => find(word.toLowerCase(), among)).find(Boolean);
}

function find(word: string, among?: readonly string[]): string | undefined {
  owners ??= index();
  const candidates = owners.get(word) ?? (word.length > 5 ? owners.get(word.replace(SUFFIX, '')) : undefined);
  return candidates?.find((candidate) => !among || among.includes(candidate));
}

/** The last word that ends at or before `end`, in small letters; camelCase is several words. */
function wordBefore(text: string, end: number): { text: string; start: number } {
  let last = end;
  while (last > 0 && !(maskOf(text.charCodeAt(last - 1)) & ALNUM) && end - last < BEFORE) last--;
  let start = last;
  while (start > 0 && last - start < 24 && maskOf(text.charCodeAt(start - 1)) & ALNUM) {
    start--;
    const isCapital = maskOf(text.charCodeAt(start)) & UPPERCASE;
    if (isCapital && maskOf(text.charCodeAt(start + 1)) & LOWERCASE) break;
    if (isCapital && start > 0 && maskOf(text.charCodeAt(start - 1)) & LOWERCASE) break;
  }
  return { text: text.slice(start, last).toLowerCase(), start };
}

function index(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const family of families) {
    for (const name of [family.provider, ...(family.words?.split(' ') ?? [])]) {
      const word = name.replace(/[^a-z\d]/g, '');
      found.set(word, [...(found.get(word) ?? []), family.provider]);
    }
  }
  return found;
}
