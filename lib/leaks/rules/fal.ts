import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of fal. */
export const fal: Family = {
  provider: 'fal',
  keys: ['<uuid>:<h32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.fal.ai/authentication/key-based',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this fal key: {0}!',
  "FAL_KEY='{0}' node main.js",
  'мой API-ключ fal: {0}',
  '"fal_api_key":"{0}"',
  'fal API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'FAL_KEY=your-fal-key-here',
  'FAL_KEY=<your key>',
  'keys of fal start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'FAL_KEY=process.env.FAL_KEY',
  'fal request {<uuid>}',
  'false {<uuid>}: {<h32>}',
];
