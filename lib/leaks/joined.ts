import { hasMarker, startsLikeKey } from './compiled';
import { judgeInContext } from './contextual';
import type { Finding } from './finding';
import { readJwt, SERVICE_ROLE } from './jwt';
import { firstPieces, laterPieces, looksRandom, pieceAfter, type Span } from './pieces';
import { matchExact } from './prefixed';
import { SHORTEST_RUN } from './runs';
import { strengthAround } from './surroundings';
import { verdict } from './verdict';

const MARKER_WITHIN = 160;

type Joined = { end: number; finding?: Finding };

/**
 * The key whose pieces lie around the run: split into several string literals, or wrapped over lines.
 *
 * A known shape must fit the joined pieces to the last character; an unknown one must be called a key by the text before it.
 * Without a finding: the pieces make something that is known to be no secret.
 */
export function findJoined(text: string, run: Span): Joined | undefined {
  const earlier = firstPieces(text, run);
  if (earlier.length === 1 && !pieceAfter(text, earlier[0]?.end ?? run.end)) return undefined;
  let later: Span[] | undefined;
  for (let first = 0; first < earlier.length; first++) {
    const piece = earlier[first] ?? run;
    if (!mayBegin(text, piece)) continue;
    later ??= laterPieces(text, earlier.at(-1)?.end ?? run.end);
    const chain = [...earlier.slice(first), ...later];
    const least = Math.max(2, earlier.length - first);
    const found = chain.length < least ? undefined : (knownShape(text, chain, least) ?? calledKey(text, chain, least));
    if (found) return found;
  }
  return undefined;
}

/** Quick to say no, before pieces are put together: a known prefix, or one that may be cut; a marker; a word for key before it. */
function mayBegin(text: string, piece: Span): boolean {
  if (piece.end - piece.start < SHORTEST_RUN || startsLikeKey(text, piece.start)) return true;
  return (
    hasMarker(text.slice(piece.start, piece.start + MARKER_WITHIN)) ||
    strengthAround(text, piece.start, piece.start) > 0
  );
}

function knownShape(text: string, chain: readonly Span[], least: number): Joined | undefined {
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

type Candidate = { joined: string; parts: string[]; span: Span };

/** All pieces, then all but the last, and so on down to `least`. */
function* prefixesOf(text: string, chain: readonly Span[], least: number): Generator<Candidate> {
  const all = chain.map((piece) => text.slice(piece.start, piece.end));
  for (let count = all.length; count >= least; count--) {
    const parts = all.slice(0, count);
    yield { joined: parts.join(''), parts, span: { start: chain[0]?.start ?? 0, end: chain[count - 1]?.end ?? 0 } };
  }
}
