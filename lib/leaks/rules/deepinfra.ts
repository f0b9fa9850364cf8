import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of deepinfra. */
export const deepinfra: Family = {
  provider: 'deepinfra',
  keys: ['<a32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://deepinfra.com/docs/getting-started',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this deepinfra key: {0}!',
  "DEEPINFRA_API_KEY='{0}' node main.js",
  'мой API-ключ deepinfra: {0}',
  '"deepinfra_api_key":"{0}"',
  'deepinfra API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'DEEPINFRA_API_KEY=your-deepinfra-key-here',
  'DEEPINFRA_API_KEY=<your key>',
  'keys of deepinfra start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'DEEPINFRA_API_KEY=process.env.DEEPINFRA_API_KEY',
  'deepinfra deployment {<a16>}',
  'deepinfra request {<a32>} done',
];
