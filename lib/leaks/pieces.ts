import { CORE, maskOf, WIDE } from './characters';
import { randomness } from './randomness';
import { SHORTEST_RUN } from './runs';

/** A stretch of text, and text put together from several of them. */
export type Span = { start: number; end: number };

const LONGEST_GLUE = 96;
const MOST_AFTER = 6;
const MOST_BEFORE = 3;
// What stands between two halves of one literal: `" + "`, `' . '`, `" \` at a line's end; or a line's end alone.
const QUOTED = /^(["'`])\s{0,40}(?:[+.&]|\.\.|\\)?\s{0,40}["'`]$/;
// What follows a name at a line's start: it is assigned to, called, opened.
const NAMED = /^ ?[:=([{]/;
const WRAPPED = /^ {0,4}\\?\r?\n[ \t>|*]{0,24}$/;

/**
 * Where a key that the run is a piece of would begin: at the run, or at the short pieces before it.
 *
 * Not at a long piece: that is a run of its own and has been looked at already.
 */
export function firstPieces(text: string, run: Span): Span[] {
  const pieces = [{ start: dottedStart(text, run.start), end: dottedEnd(text, run.end) }];
  for (let count = NAMED.test(text.slice(run.end, run.end + 3)) ? MOST_BEFORE : 0; count < MOST_BEFORE; count++) {
    const before = pieceBefore(text, pieces[0]?.start ?? 0);
    if (!before || before.end - before.start >= SHORTEST_RUN) break;
    pieces.unshift(before);
  }
  return pieces;
}

/** The pieces that follow one that ends at `end`. */
export function laterPieces(text: string, end: number): Span[] {
  const pieces: Span[] = [];
  let next = pieceAfter(text, end);
  while (next && pieces.length < MOST_AFTER) {
    pieces.push(next);
    next = pieceAfter(text, next.end);
  }
  return pieces;
}

/** The piece that glue joins to what ends at `end`, if any. */
export function pieceAfter(text: string, end: number): Span | undefined {
  if (!isGlue(text.charCodeAt(end))) return undefined;
  let start = end + 1;
  while (start - end < LONGEST_GLUE && isGlue(text.charCodeAt(start))) start++;
  if (!joins(text, end, start)) return undefined;
  let last = start;
  while (maskOf(text.charCodeAt(last)) & WIDE) last++;
  const piece = { start, end: dottedEnd(text, last) };
  return last > start &&
    (isQuote(text.charCodeAt(end)) || (isPiece(text, piece) && !NAMED.test(text.slice(piece.end, piece.end + 3))))
    ? piece
    : undefined;
}

function pieceBefore(text: string, start: number): Span | undefined {
  let end = start;
  while (start - end < LONGEST_GLUE && isGlue(text.charCodeAt(end - 1))) end--;
  if (!joins(text, end, start)) return undefined;
  let first = end;
  while (end - first < 300 && maskOf(text.charCodeAt(first - 1)) & WIDE) first--;
  const piece = { start: dottedStart(text, first), end };
  return end > first && (isQuote(text.charCodeAt(end)) || isPiece(text, piece)) ? piece : undefined;
}

/** Lines end and begin with words all the time: only what no word looks like, or stands alone, continues a key over a line's end. */
const isPiece = (text: string, piece: Span): boolean =>
  looksRandom(text.slice(piece.start, piece.end)) ||
  (piece.end - piece.start > 2 && '\r\n'.includes(text[piece.end] ?? '\n'));

/** Whether a part of a joined token looks like part of a random one; short hex may by chance be all letters. */
export const looksRandom = (part: string): boolean =>
  part.length >= 3 && (randomness(part) >= 0.25 || /^[\da-f]{3,12}$/.test(part));

/** `id.secret`, `uuid:secret`: the end of the parts that follow. */
function dottedEnd(text: string, end: number): number {
  let last = end;
  for (let dots = 0; dots < 3 && '.:'.includes(text[last] ?? ' '); dots++) {
    let next = last + 1;
    while (maskOf(text.charCodeAt(next)) & CORE) next++;
    if (next === last + 1) break;
    last = next;
  }
  return last;
}

/** `SG.…`, `header.payload`: the start of the parts before. */
function dottedStart(text: string, start: number): number {
  let first = start;
  for (let dots = 0; dots < 3 && text[first - 1] === '.'; dots++) {
    let next = first - 1;
    while (next > 0 && first - next < 400 && maskOf(text.charCodeAt(next - 1)) & CORE) next--;
    if (next === first - 1) break;
    first = next;
  }
  return first;
}

/** Whether what stands at `start`..`end` glues two pieces. Most text is turned down before it is copied. */
function joins(text: string, start: number, end: number): boolean {
  if (end === start || (end === start + 1 && text.charCodeAt(start) !== NEW_LINE)) return false;
  const glue = text.slice(start, end);
  return isQuote(text.charCodeAt(start)) ? QUOTED.test(glue) : WRAPPED.test(glue);
}

const NEW_LINE = 10;
const isQuote = (code: number): boolean => code === 34 || code === 39 || code === 96;

/** A quote, a blank, a line's end, an operator; never a character of a key's core. */
const isGlue = (code: number): boolean =>
  code <= 46
    ? isQuote(code) || code === 32 || code === 10 || GLUE.includes(code)
    : code === 92 || code === 62 || code === 124;

const GLUE = [9, 13, 38, 42, 43, 46];
