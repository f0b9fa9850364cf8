/** Splits an attribute's value into words: 'azureOpenAIApiKey', 'api_key_openai', 'openai-api-key' become spaced words. */
export const splitIdentifier = (text: string): string =>
  text.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');

/**
 * Folds text for comparison: lower case, full-width to plain, Latin accents off, anything but letters and digits one space.
 * Scripts without spaces stay as they are; Hindi keeps its vowel signs.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

/**
 * A pattern that finds one of `words` (alternatives of a pattern) in folded text: as whole words where the script has words
 * (Latin, Cyrillic), anywhere where it has none ('api密钥').
 */
export const wordPattern = (words: string, flags = ''): RegExp =>
  new RegExp(
    `(?:(?<![a-z0-9])(?=[a-z0-9])|(?<![а-я])(?=[а-я])|(?=[^a-zа-я0-9 ]))(?:${words})(?:(?<=[a-z0-9])(?![a-z0-9])|(?<=[а-я])(?![а-я])|(?<=[^a-zа-я0-9 ]))`,
    flags,
  );
