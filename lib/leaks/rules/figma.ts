import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of figma. */
export const figma: Family = {
  provider: 'figma',
  keys: ['figd_<u38-42> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this figma key: {0}!',
  "FIGMA_TOKEN='{0}' node main.js",
  'мой API-ключ figma: {0}',
  '"figma_api_key":"{0}"',
  'figma API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'FIGMA_TOKEN=figd_your-figma-key-here',
  'FIGMA_TOKEN=<your key>',
  'keys of figma start with figd_… and look like figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'FIGMA_TOKEN=process.env.FIGMA_TOKEN',
  'figma.com/design/{<a22>}/home',
  'figd_design_tokens_exported_from_the_library',
];
