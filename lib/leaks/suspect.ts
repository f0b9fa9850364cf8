// Soft hyphen, combining joiner, zero-width and direction marks, word joiners, byte-order mark.
const INVISIBLE = '\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff';

/** Invisible characters and escapes, quick to test: a text without any needs no decoding. Finds all that `ENCODED` does, and more. */
export const SUSPECT: RegExp = /* @__PURE__ */ new RegExp(
  `[${INVISIBLE}]|%[2-7][\\da-f]|&#?\\w{2,6};|\\\\[ux]00[2-7]|\\\\x[2-7]|<wbr`,
  'i',
);

/** Invisible characters and escapes, to be replaced one after another. */
export const ENCODED: RegExp = /* @__PURE__ */ new RegExp(
  `[${INVISIBLE}]{1,64}|%[2-7][\\da-fA-F]|&#(?:[xX][\\da-fA-F]{2,4}|\\d{2,5});|&[a-zA-Z]{2,6};|\\\\u00[2-7][\\da-fA-F]|\\\\x[2-7][\\da-fA-F]|<(?:wbr|WBR) ?/?>`,
  'g',
);
