/**
 * Text in ASCII only, which the FOCUS 1.2 rule model asks of every string: accents are dropped from Latin letters, anything else
 * becomes `\uXXXX`, so that nothing is lost and two names stay two.
 */
export const ascii = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .replace(/[^\x20-\x7E]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
