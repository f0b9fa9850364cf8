import { CORE, maskOf } from './characters';
import { bareKeys, type CompiledKey, keysStartingLike } from './compiled';
import { isPlaceholder } from './placeholder';
import { randomness } from './randomness';
import { matchShape } from './shape';

/** A known prefix with what follows it: the shapes that fit, and whether one fits exactly or only looks like a newer or cut one. */
export type PrefixMatch = { end: number; keys: readonly CompiledKey[]; exact: boolean; silent: boolean };

const SHORTEST_DISTINCT_PREFIX = 4;
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
export function matchPrefixed(text: string, at: number): PrefixMatch | undefined {
  const entries = keysStartingLike(text, at).filter((entry) => text.startsWith(entry.shape.prefix, at));
  return matchExact(text, at, entries) ?? matchMarked(text, at) ?? matchLoose(text, at, entries);
}

function matchExact(text: string, at: number, entries: readonly CompiledKey[]): PrefixMatch | undefined {
  let best: PrefixMatch | undefined;
  let prefixLength = 0;
  for (const entry of entries) {
    if (entry.shape.prefix.length < prefixLength) break;
    const end = matchShape(entry.shape, text, at);
    if (end < 0 || (best && end < best.end)) continue;
    const body = text.slice(at + entry.shape.prefix.length, end);
    const wrong = entry.key.check ? !entry.key.check(text.slice(at, end)) : false;
    const silent = wrong || entry.key.role === 'publishable' || isPlaceholder(body) || randomness(body) < EXACT_ENOUGH;
    const keys = best && best.end === end ? [...best.keys, entry] : [entry];
    best = { end, keys, exact: true, silent };
    prefixLength = entry.shape.prefix.length;
  }
  return best;
}

/** A shape that starts with anything and is known by a marker further on. */
function matchMarked(text: string, at: number): PrefixMatch | undefined {
  for (const entry of bareKeys()) {
    if (entry.key.context) continue;
    const end = matchShape(entry.shape, text, at);
    if (end > 0) return { end, keys: [entry], exact: true, silent: isPlaceholder(text.slice(at, end)) };
  }
  return undefined;
}

function matchLoose(text: string, at: number, entries: readonly CompiledKey[]): PrefixMatch | undefined {
  const [entry] = entries;
  if (!entry || entry.shape.prefix.length < SHORTEST_DISTINCT_PREFIX) return undefined;
  const from = at + entry.shape.prefix.length;
  let end = from;
  while (maskOf(text.charCodeAt(end)) & CORE) end++;
  if (end - from < SHORTEST_LOOSE_BODY) return undefined;
  const body = text.slice(from, end);
  const keys = entries.filter((other) => other.shape.prefix === entry.shape.prefix);
  const silent =
    Boolean(entry.key.check) ||
    entry.key.role === 'publishable' ||
    isPlaceholder(body) ||
    randomness(body) < LOOSE_ENOUGH;
  return { end, keys, exact: false, silent };
}
