/**
 * Text in ASCII only, which the FOCUS 1.2 rule model asks of every string: accents are dropped from Latin letters, anything else
 * becomes `\uXXXX`, so that nothing is lost and two names stay two.
 */
export const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .replace(BEYOND, escaped);

/** A value as JSON in ASCII only. Escapes are JSON's own, so that it reads back as what it was. */
export const asciiJson = (value: unknown): string => JSON.stringify(value).replace(BEYOND, escaped);

const BEYOND = /[^\x20-\x7E]/g;
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
