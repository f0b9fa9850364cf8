import { ENCODED } from './suspect';

/** Text with invisible characters removed and escapes decoded, and the way back to the places in the text as given. */
export type View = { text: string; rawStart: (at: number) => number; rawEnd: (end: number) => number };

type Segment = { view: number; raw: number; decoded: boolean };

// Any other entity parts words, as a blank does.
const ENTITIES: Readonly<Record<string, string>> = {
  shy: '',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  lowbar: '_',
  equals: '=',
  colon: ':',
  period: '.',
  sol: '/',
  plus: '+',
};

/** The decoded view of a text; `undefined` when there is nothing to decode, which is the usual case. */
export function decodeView(text: string): View | undefined {
  if (text.search(ENCODED) < 0) return undefined;
  const segments: Segment[] = [{ view: 0, raw: 0, decoded: false }];
  let view = '';
  let from = 0;
  for (const match of text.matchAll(ENCODED)) {
    view += text.slice(from, match.index);
    from = match.index + match[0].length;
    const plain = decodeOne(match[0]);
    if (plain !== '') segments.push({ view: view.length, raw: match.index, decoded: true });
    view += plain;
    segments.push({ view: view.length, raw: from, decoded: false });
  }
  view += text.slice(from);
  return {
    text: view,
    rawStart: (at) => place(segments, at),
    rawEnd: (end) => {
      const index = indexOf(segments, end - 1);
      const segment = segments[index];
      return segment?.decoded ? (segments[index + 1]?.raw ?? text.length) : place(segments, end - 1) + 1;
    },
  };
}

function decodeOne(encoded: string): string {
  if (encoded[0] === '&') {
    const number = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(encoded);
    if (!number) return ENTITIES[encoded.slice(1, -1).toLowerCase()] ?? ' ';
    const code = number[1] ? Number.parseInt(number[1], 16) : Number(number[2]);
    return code >= 32 && code < 127 ? String.fromCharCode(code) : '';
  }
  const isHex = encoded[0] === '%' || encoded[0] === '\\';
  return isHex ? String.fromCharCode(Number.parseInt(encoded.slice(-2), 16)) : '';
}

function place(segments: readonly Segment[], at: number): number {
  const segment = segments[indexOf(segments, at)];
  return segment ? segment.raw + (segment.decoded ? 0 : at - segment.view) : at;
}

/** The last segment that starts at or before `at`. */
function indexOf(segments: readonly Segment[], at: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.view ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
