import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of cohere. */
export const cohere: Family = {
  provider: 'cohere',
  words: 'co_api',
  keys: ['<a40> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this cohere key: {0}!',
  "COHERE_API_KEY='{0}' node main.js",
  'мой API-ключ cohere: {0}',
  '"cohere_api_key":"{0}"',
  'cohere API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'COHERE_API_KEY=your-cohere-key-here',
  'COHERE_API_KEY=<your key>',
  'keys of cohere start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'COHERE_API_KEY=process.env.COHERE_API_KEY',
  'cohere embed run {<uuid>}',
  'coherent output of commit {<h40>}',
];
