const DIGIT = 1;
const LOWER_HEX = 2;
const LOWER_REST = 4;
const UPPER = 8;
const DASH = 16;
const UNDERSCORE = 32;
const SLASH_PLUS = 64;
const BASE32_DIGIT = 128;

/** Letters; like all sets here a bit mask: a character belongs to it when `maskOf(code) & LETTER` is not zero. */
export const LETTER: number = LOWER_HEX | LOWER_REST | UPPER;
/** Small letters. */
export const LOWERCASE: number = LOWER_HEX | LOWER_REST;
/** Capital letters. */
export const UPPERCASE: number = UPPER;
/** Decimal digits. */
export const DIGITS: number = DIGIT;
/** Dash and underscore, which part the words of a token. */
export const SEPARATOR: number = DASH | UNDERSCORE;
/** Letters and digits. */
export const ALNUM: number = LETTER | DIGIT;
/** What the core of a key is made of: base64url. */
export const CORE: number = ALNUM | SEPARATOR;
/** Base64 in both alphabets: what a run of text that may hold a key is made of. */
export const WIDE: number = CORE | SLASH_PLUS;
const HEX = DIGIT | LOWER_HEX;
/** The base64 digits below 32. */
export const TOP_BIT_CLEAR: number = UPPER | LOWER_HEX;

/** The letters that stand for character sets in shapes: u base64url, a alphanumeric, h hex, d digit, b base64, and so on. */
export const CLASSES: Readonly<Record<string, number>> = {
  u: CORE,
  a: ALNUM,
  h: HEX,
  d: DIGIT,
  l: LOWERCASE | DIGIT,
  U: UPPER | DIGIT,
  L: LETTER,
  b: ALNUM | SLASH_PLUS,
  w: ALNUM | UNDERSCORE,
  t: LOWERCASE | BASE32_DIGIT,
  k: UPPER | BASE32_DIGIT,
  z: LOWERCASE,
};

const table = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (code >= 48 && code <= 57) table[code] = DIGIT | (code >= 50 && code <= 55 ? BASE32_DIGIT : 0);
  else if (code >= 65 && code <= 90) table[code] = UPPER;
  else if (code >= 97 && code <= 122) table[code] = code <= 102 ? LOWER_HEX : LOWER_REST;
}
table[45] = DASH;
table[95] = UNDERSCORE;
table[43] = SLASH_PLUS;
table[47] = SLASH_PLUS;

/** The sets an UTF-16 code unit belongs to; 0 for everything that no key contains. `NaN` (past the end) gives 0. */
export const maskOf = (code: number): number => (code < 128 ? (table[code] ?? 0) : 0);
