import { DIGITS, LETTER, maskOf, UPPERCASE } from './characters';

// The letters that follow each letter in 94 % of the pairs of English words and of identifiers; a random pair is in here one
// time in three. Counted over the documentation and declarations of 2,500 open-source files on 2026-11-24.
const FOLLOWERS =
  'bcdgilmnprstuvxy aeijloru aehiklorstu adeiosu acdefglmnpqrstvwxy aefiloru ehilnrsu aeiot abcdefglmnoprstvz es eis adeilostuy abeilmops acdefgiknostu abcdfgiklmnoprstuvw aeiloprstu u acdegikmnorstuy acehiopstuy acehilmorstuy abceilmnprst aei aeino ipt np eo'
    .split(' ')
    .map((letters) => [...letters].reduce((set, letter) => set | (1 << (letter.charCodeAt(0) - 97)), 0));

/**
 * How little a token resembles words: the share of its neighbouring pairs that words rarely have, 0..1.
 *
 * About 0.05 for words and names in any usual spelling, 0.5 and more for random letters and digits. Two digits in a row say little
 * and count for a quarter of a pair. One pass.
 */
export function randomness(token: string): number {
  let rare = 0;
  let pairs = 0;
  for (let at = 1; at < token.length; at++) {
    const before = token.charCodeAt(at - 1);
    const code = token.charCodeAt(at);
    const masks = [maskOf(before), maskOf(code)] as const;
    const letters = (masks[0] & LETTER ? 1 : 0) + (masks[1] & LETTER ? 1 : 0);
    const digits = (masks[0] & DIGITS ? 1 : 0) + (masks[1] & DIGITS ? 1 : 0);
    if (letters + digits < 2) continue;
    pairs += digits === 2 ? 0.25 : 1;
    if (digits === 1) rare++;
    else if (letters === 2) rare += rarity(before, code, masks);
  }
  return pairs === 0 ? 0 : rare / pairs;
}

/** Two letters: 1 where words do not put them together, a half where a new word begins in camelCase. */
function rarity(before: number, code: number, masks: readonly [number, number]): number {
  if (masks[1] & UPPERCASE && !(masks[0] & UPPERCASE)) return 0.5;
  const followers = FOLLOWERS[(before | 32) - 97] ?? 0;
  return followers & (1 << ((code | 32) - 97)) ? 0 : 1;
}
