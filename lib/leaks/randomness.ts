import { DIGITS, LETTER, maskOf, UPPERCASE } from './characters';

// The letters that follow each letter in 94 % of the pairs of English words and of identifiers; a random pair is in here one
// time in three. Counted over the documentation and declarations of 2,500 open-source files on 2026-11-24.
const FOLLOWERS =
  'bcdgilmnprstuvxy aeijloru aehiklorstu adeiosu acdefglmnpqrstvwxy aefiloru ehilnrsu aeiot abcdefglmnoprstvz es eis adeilostuy abeilmops acdefgiknostu abcdfgiklmnoprstuvw aeiloprstu u acdegikmnorstuy acehiopstuy acehilmorstuy abceilmnprst aei aeino ipt np eo'
    .split(' ')
    .map((letters) => [...letters].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) - 97)), 0));
const ENOUGH = 80;

/**
 * How little a token resembles words: the share of its neighbouring pairs that words rarely have, 0..1.
 *
 * About 0.05 for words and names in any usual spelling, 0.5 and more for random letters and digits. Two digits in a row say little
 * and count for a quarter of a pair. One pass over the first 80 characters.
 */
export function randomness(token: string): number {
  table ??= weighAllPairs();
  const weights = table;
  let rare = 0;
  let pairs = 0;
  let before = ascii(token.charCodeAt(0));
  for (let at = 1; at < token.length && at < ENOUGH; at++) {
    const code = ascii(token.charCodeAt(at));
    const weight = weights[(before << 7) | code] ?? 0;
    pairs += weight & 15;
    rare += weight >> 4;
    before = code;
  }
  return pairs === 0 ? 0 : rare / pairs;
}

const ascii = (code: number): number => (code < 128 ? code : 0);

// For each two ASCII characters, in quarters of a pair: what they count for, and above the lowest four bits how rare they are.
let table: Uint8Array | undefined;

function weighAllPairs(): Uint8Array {
  const weights = new Uint8Array(128 * 128);
  for (let before = 0; before < 128; before++)
    for (let code = 0; code < 128; code++) weights[(before << 7) | code] = weigh(before, code);
  return weights;
}

function weigh(before: number, code: number): number {
  const first = maskOf(before);
  const second = maskOf(code);
  const either = first | second;
  if (first & second & DIGITS) return QUARTER;
  if (first & LETTER && second & LETTER) {
    // A capital after a small letter: chance, or the next word in camelCase.
    if (second & UPPERCASE && !(first & UPPERCASE)) return PAIR | HALF_RARE;
    return isUsual(before, code) ? PAIR : PAIR | RARE;
  }
  return either & DIGITS && either & LETTER ? PAIR | RARE : 0;
}

const isUsual = (before: number, code: number): boolean =>
  ((FOLLOWERS[(before | 32) - 97] ?? 0) & (1 << ((code | 32) - 97))) !== 0;

const QUARTER = 1;
const PAIR = 4;
const HALF_RARE = 2 << 4;
const RARE = 4 << 4;
