import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of moonshot. */
export const moonshot: Family = {
  provider: 'moonshot',
  words: 'kimi',
  keys: ['sk-<a48>', 'u48 sk-<u48>', 'kimi sk-kimi-<u40-80>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this moonshot key: {0}!',
  "MOONSHOT_API_KEY='{1}' node main.js",
  'мой API-ключ moonshot: {2}',
  '"moonshot_api_key":"{0}"',
  'moonshot API キーは {1} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'MOONSHOT_API_KEY=sk-your-moonshot-key-here',
  'MOONSHOT_API_KEY=<your key>',
  'keys of moonshot start with sk-… and look like sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'MOONSHOT_API_KEY=process.env.MOONSHOT_API_KEY',
  'sk-moonshot-loading-indicator-with-a-rotating-circle',
  'kimi-k2 build {<h40>}',
];
