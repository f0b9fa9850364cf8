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
  let rare = 0;
  let pairs = 0;
  let code = token.charCodeAt(0);
  let mask = maskOf(code);
  for (let at = 1; at < token.length && at < ENOUGH; at++) {
    const before = code;
    const maskBefore = mask;
    code = token.charCodeAt(at);
    mask = maskOf(code);
    if (mask & maskBefore & DIGITS) pairs += 0.25;
    else if (mask & LETTER && maskBefore & LETTER) {
      pairs++;
      if (mask & UPPERCASE && !(maskBefore & UPPERCASE)) rare += CAMEL;
      else if (((FOLLOWERS[(before | 32) - 97] ?? 0) & (1 << ((code | 32) - 97))) === 0) rare++;
    } else if ((mask | maskBefore) & DIGITS && (mask | maskBefore) & LETTER) {
      pairs++;
      rare++;
    }
  }
  return pairs === 0 ? 0 : rare / pairs;
}

// A capital after a small letter: chance, or the next word in camelCase.
const CAMEL = 0.5;
