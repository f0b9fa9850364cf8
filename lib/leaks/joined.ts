import { hasMarker, startsLikeKey } from './compiled';
import { judgeInContext } from './contextual';
import type { Finding } from './finding';
import { readJwt, SERVICE_ROLE } from './jwt';
import { firstPieces, laterPieces, looksRandom, type Span } from './pieces';
import { matchExact } from './prefixed';
import { strengthAround } from './surroundings';
import { verdict } from './verdict';

type Joined = { end: number; finding?: Finding };

/**
 * The key whose pieces lie around the run: split into several string literals, or wrapped over lines.
 *
 * A known shape must fit the joined pieces to the last character; an unknown one must be called a key by the text before it.
 * Without a finding: the pieces make something that is known to be no secret.
 */
export function findJoined(text: string, run: Span): Joined | undefined {
  const earlier = firstPieces(text, run);
  const later = laterPieces(text, earlier.at(-1)?.end ?? run.end);
  for (let first = 0; first < earlier.length; first++) {
    const chain = [...earlier.slice(first), ...later];
    const least = Math.max(2, earlier.length - first);
    const found = chain.length < least ? undefined : (knownShape(text, chain, least) ?? calledKey(text, chain, least));
    if (found) return found;
  }
  return undefined;
}

function knownShape(text: string, chain: readonly Span[], least: number): Joined | undefined {
  if (!mayStartKey(text, chain)) return undefined;
  for (const { joined, parts, span } of prefixesOf(text, chain, least)) {
    if (readJwt(joined, 0)?.end === joined.length) {
      const secret = readJwt(joined, 0)?.role === 'service_role';
      return secret ? { end: span.end, finding: { ...span, ...SERVICE_ROLE } } : { end: span.end };
    }
    const match = matchExact(joined, 0);
    if (match?.end !== joined.length) continue;
    // A shape of varying length would swallow the next line's first word.
    if (match.keys.some((entry) => entry.shape.open) && !parts.slice(1).every(looksRandom)) continue;
    return match.silent ? { end: span.end } : { end: span.end, finding: verdict(text, span, match) };
  }
  return undefined;
}

function calledKey(text: string, chain: readonly Span[], least: number): Joined | undefined {
  const start = chain[0]?.start ?? 0;
  if (strengthAround(text, start, start) === 0) return undefined;
  let best: Finding | undefined;
  for (const { joined, parts, span } of prefixesOf(text, chain, least)) {
    const found = parts.every(looksRandom) ? judgeInContext(text, span, joined) : undefined;
    if (found && (!best || found.confidence > best.confidence)) best = found;
  }
  return best && { end: best.end, finding: best };
}

/** Quick to say no: a known prefix (which may itself be cut), or a marker somewhere in the pieces. */
function mayStartKey(text: string, chain: readonly Span[]): boolean {
  const joined = chain.map((piece) => text.slice(piece.start, piece.end)).join('');
  return joined.startsWith('eyJ') || startsLikeKey(joined) || hasMarker(joined);
}

type Candidate = { joined: string; parts: string[]; span: Span };

/** All pieces, then all but the last, and so on down to `least`. */
function* prefixesOf(text: string, chain: readonly Span[], least: number): Generator<Candidate> {
  const all = chain.map((piece) => text.slice(piece.start, piece.end));
  for (let count = all.length; count >= least; count--) {
    const parts = all.slice(0, count);
    yield { joined: parts.join(''), parts, span: { start: chain[0]?.start ?? 0, end: chain[count - 1]?.end ?? 0 } };
  }
}
