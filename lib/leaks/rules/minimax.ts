import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of minimax. */
export const minimax: Family = {
  provider: 'minimax',
  keys: ['sk-api-<u119>', 'coding sk-cp-<u20-160>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this minimax key: {0}!',
  "MINIMAX_API_KEY='{1}' node main.js",
  'мой API-ключ minimax: {0}',
  '"minimax_api_key":"{1}"',
  'minimax API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'MINIMAX_API_KEY=sk-api-your-minimax-key-here',
  'MINIMAX_API_KEY=<your key>',
  'keys of minimax start with sk-api-… and look like sk-api-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'MINIMAX_API_KEY=process.env.MINIMAX_API_KEY',
  'sk-api-reference-page-with-a-table-of-contents',
  'minimax group 1234567890123456789',
];
