import { CORE, maskOf } from './characters';
import { type CompiledKey, keysStartingLike, markedKeys } from './compiled';
import { isPlaceholder } from './placeholder';
import { randomness } from './randomness';
import { matchShape } from './shape';

/** A known prefix with what follows it: the shapes that fit, and whether one fits exactly or only looks like a newer or cut one. */
export type PrefixMatch = { end: number; keys: readonly CompiledKey[]; exact: boolean; silent: boolean };

const SHORTEST_DISTINCT_PREFIX = 4;
const DISTINCT = 6;
// 'key_' with another length is an object's id.
const VAGUE = /^key_$/;
const SHORTEST_LOOSE_BODY = 20;
// Words never fit a shape to the last character, so an exact one needs less proof.
const EXACT_ENOUGH = 0.2;
const LOOSE_ENOUGH = 0.35;

/**
 * The known key that starts at `at`, if any. Several shapes that fit with the same prefix are a collision set.
 *
 * `silent` marks what has a known prefix and must not be reported by any other rule: a placeholder, a publishable key, a token
 * whose checksum is wrong.
 */
export const matchPrefixed = (text: string, at: number): PrefixMatch | undefined =>
  matchExact(text, at) ?? matchLoose(text, at);

/** Like `matchPrefixed`, but only a shape that fits to its last character. */
export const matchExact = (text: string, at: number): PrefixMatch | undefined =>
  matchPrefix(text, at) ?? matchMarked(text, at);

/** Like `matchExact`, but only a shape that starts with a literal. */
export function matchPrefix(text: string, at: number): PrefixMatch | undefined {
  let best: PrefixMatch | undefined;
  let prefixLength = 0;
  for (const entry of keysStartingLike(text, at)) {
    if (entry.shape.prefix.length < prefixLength) break;
    const end = matchShape(entry.shape, text, at);
    // `sk-or-v1-` with the wrong length is no `sk-` of another provider that happens to have it.
    if (end < 0 && entry.shape.prefix.length >= DISTINCT && text.startsWith(entry.shape.prefix, at))
      prefixLength = DISTINCT;
    if (end < 0 || (best && end < best.end)) continue;
    best = best?.end === end ? add(best, entry) : judge(text, at, { end, entry });
    prefixLength = entry.shape.prefix.length;
  }
  return best;
}

const add = (match: PrefixMatch, entry: CompiledKey): PrefixMatch => ({ ...match, keys: [...match.keys, entry] });

function judge(text: string, at: number, { end, entry }: { end: number; entry: CompiledKey }): PrefixMatch {
  const body = text.slice(at + entry.shape.prefix.length, end);
  const wrong = entry.key.check ? !entry.key.check(text.slice(at, end)) : false;
  const silent = wrong || entry.key.role === 'publishable' || randomness(body) < EXACT_ENOUGH || isPlaceholder(body);
  return { end, keys: [entry], exact: true, silent };
}

function matchMarked(text: string, at: number): PrefixMatch | undefined {
  for (const entry of markedKeys()) {
    const [lead, mark] = entry.shape.steps;
    // The marker first: the characters before it may be anything.
    if (lead && 'max' in lead && mark && 'literal' in mark && !text.startsWith(mark.literal, at + lead.max)) continue;
    const end = matchShape(entry.shape, text, at);
    if (end > 0) return judge(text, at, { end, entry });
  }
  return undefined;
}

function matchLoose(text: string, at: number): PrefixMatch | undefined {
  const entries = keysStartingLike(text, at);
  const entry = entries.find((one) => text.startsWith(one.shape.prefix, at));
  if (!entry || entry.shape.prefix.length < SHORTEST_DISTINCT_PREFIX || VAGUE.test(entry.shape.prefix))
    return undefined;
  const from = at + entry.shape.prefix.length;
  let end = from;
  while (maskOf(text.charCodeAt(end)) & CORE) end++;
  if (end - from < SHORTEST_LOOSE_BODY) return undefined;
  const body = text.slice(from, end);
  const keys = entries.filter((other) => other.shape.prefix === entry.shape.prefix);
  const silent =
    Boolean(entry.key.check) ||
    entry.key.role === 'publishable' ||
    randomness(body) < LOOSE_ENOUGH ||
    isPlaceholder(body);
  return { end, keys, exact: false, silent };
}
