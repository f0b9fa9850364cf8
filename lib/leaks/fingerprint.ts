import { ALNUM, maskOf } from './characters';
import { type HashKey, sipHash } from './siphash';

/**
 * What a page's content script may know of one of the user's keys: enough to recognise it, too little to tell what it is.
 *
 * `size` counts letters and digits; `roll` is 16 bits of a keyed rolling hash that says where to look closer; `tag` is 16 bits of
 * SipHash-2-4. Together 32 bits: of all keys of 128 bits, 2^96 have the same.
 */
export type Fingerprint = { id: string; size: number; roll: number; tag: number };

/** Where a known key stands in a text, in UTF-16 code units, and whose it is. */
export type OwnKey = { start: number; end: number; id: string };

const SHORTEST = 16;

/** The fingerprint of a key, or `undefined` for one too short to tell from chance. `id` is the caller's own name for it. */
export function fingerprint(id: string, key: string, secret: HashKey): Fingerprint | undefined {
  const { letters } = normalise(key);
  if (letters.length < SHORTEST) return undefined;
  const sums = rollingSums(letters, secret);
  return {
    id,
    size: letters.length,
    roll: windowHash(sums, { start: 0, size: letters.length, secret }),
    tag: tagOf(letters, secret),
  };
}

/**
 * Finds the user's own keys in a text, whatever stands between their letters and digits: blanks, quotes, line ends, zero-width
 * characters. Only letters and digits count, in their order; a key must begin where a word begins.
 *
 * One pass over the text for each different key length. A random stretch is mistaken for a key once in 2^32.
 */
export function findOwnKeys(text: string, known: readonly Fingerprint[], secret: HashKey): OwnKey[] {
  if (known.length === 0 || text.length < SHORTEST) return [];
  const { letters, places } = normalise(text);
  const sums = rollingSums(letters, secret);
  const found: OwnKey[] = [];
  for (const size of new Set(known.map((one) => one.size))) {
    const candidates = known.filter((one) => one.size === size);
    for (let start = 0; start + size <= letters.length; start++) {
      if (start > 0 && places[start] === (places[start - 1] ?? 0) + 1) continue;
      const roll = windowHash(sums, { start, size, secret });
      const match = candidates.find(
        (one) => one.roll === roll && one.tag === tagOf(letters.slice(start, start + size), secret),
      );
      if (match) found.push({ id: match.id, start: places[start] ?? 0, end: (places[start + size - 1] ?? 0) + 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The letters and digits of a text, and where each stands in it. */
function normalise(text: string): { letters: string; places: Uint32Array } {
  const places = new Uint32Array(text.length);
  const pieces: string[] = [];
  let count = 0;
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const counts = at < text.length && (maskOf(text.charCodeAt(at)) & ALNUM) !== 0;
    if (counts) {
      places[count++] = at;
      if (from < 0) from = at;
    } else if (from >= 0) {
      pieces.push(text.slice(from, at));
      from = -1;
    }
  }
  return { letters: pieces.join(''), places };
}

type Window = { start: number; size: number; secret: HashKey };

/** Polynomial hashes of every beginning of the text, modulo 2^32, with a secret odd base. */
function rollingSums(letters: string, secret: HashKey): Uint32Array {
  const sums = new Uint32Array(letters.length + 1);
  const base = secret[0] | 1;
  for (let at = 0; at < letters.length; at++) {
    sums[at + 1] = Math.imul(sums[at] ?? 0, base) + Math.imul(letters.charCodeAt(at) ^ secret[1], 0x9e3779b1);
  }
  return sums;
}

function windowHash(sums: Uint32Array, { start, size, secret }: Window): number {
  const power = powerOf(secret[0] | 1, size);
  return ((sums[start + size] ?? 0) - Math.imul(sums[start] ?? 0, power)) >>> 16;
}

function powerOf(base: number, exponent: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest >>= 1) {
    if (rest & 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}

const tagOf = (letters: string, secret: HashKey): number => sipHash(letters, secret)[0] & 0xffff;
