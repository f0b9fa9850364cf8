import { CORE, maskOf, WIDE } from './characters';

/** A stretch of text, and text put together from several of them. */
export type Span = { start: number; end: number };

const LONGEST_GLUE = 96;
const MOST_PIECES = 8;
// What stands between two halves of one literal: `" + "`, `' . '`, `" \` at a line's end; or a line's end alone.
const QUOTED = /^(["'`])\s{0,40}(?:[+.&]|\.\.|\\)?\s{0,40}["'`]$/;
const WRAPPED = /^ {0,4}\\?\r?\n[ \t>|*]{0,24}$/;

/** The run and its neighbours that may be pieces of the same key, in order; only the run itself where none are. */
export function piecesAround(text: string, run: Span): Span[] {
  const pieces = [{ start: dottedStart(text, run.start), end: dottedEnd(text, run.end) }];
  for (
    let next = pieceAfter(text, pieces[0]?.end ?? run.end);
    next && pieces.length < MOST_PIECES;
    next = pieceAfter(text, next.end)
  )
    pieces.push(next);
  const back = MOST_PIECES / 2;
  for (
    let next = pieceBefore(text, pieces[0]?.start ?? run.start), n = 0;
    next && n < back;
    next = pieceBefore(text, next.start), n++
  )
    pieces.unshift(next);
  return pieces;
}

function pieceAfter(text: string, end: number): Span | undefined {
  let start = end;
  while (start - end < LONGEST_GLUE && isGlue(text.charCodeAt(start))) start++;
  if (start === end || !joins(text.slice(end, start))) return undefined;
  let last = start;
  while (maskOf(text.charCodeAt(last)) & WIDE) last++;
  return last > start ? { start, end: dottedEnd(text, last) } : undefined;
}

function pieceBefore(text: string, start: number): Span | undefined {
  let end = start;
  while (start - end < LONGEST_GLUE && isGlue(text.charCodeAt(end - 1))) end--;
  if (start === end || !joins(text.slice(end, start))) return undefined;
  let first = end;
  while (end - first < 300 && maskOf(text.charCodeAt(first - 1)) & WIDE) first--;
  return end > first ? { start: dottedStart(text, first), end } : undefined;
}

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

const joins = (glue: string): boolean => QUOTED.test(glue) || WRAPPED.test(glue);

/** A quote, a blank, a line's end, an operator; never a character of a key's core. */
const isGlue = (code: number): boolean =>
  code > 0 && (maskOf(code) & CORE) === 0 && ' \t\r\n"\'`+.&\\>|*'.includes(String.fromCharCode(code));
