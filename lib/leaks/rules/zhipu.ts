import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of zhipu. */
export const zhipu: Family = {
  provider: 'zhipu',
  words: 'zai glm bigmodel chatglm',
  keys: ['<h32>.<a16> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `ZHIPU_API_KEY` to `{0}`.',
  'const zhipuKey = "{0}";',
  'Mein API-Schlüssel für zhipu ist {0}!',
  '(token: {0})?? it is for zhipu',
  '-H "x-api-key: {0}" # zhipu',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'ZHIPU_API_KEY=your-zhipu-key-here',
  'ZHIPU_API_KEY=<your key>',
  'keys of zhipu start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'ZHIPU_API_KEY=process.env.ZHIPU_API_KEY',
  'glm-4.6 chunk {<h32>}.woff2',
  'zhipu etag "{<h32>}"',
];
