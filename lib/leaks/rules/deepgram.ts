import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of deepgram. */
export const deepgram: Family = {
  provider: 'deepgram',
  keys: ['<h40> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this deepgram key: {0}!',
  "DEEPGRAM_API_KEY='{0}' node main.js",
  'мой API-ключ deepgram: {0}',
  '"deepgram_api_key":"{0}"',
  'deepgram API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'DEEPGRAM_API_KEY=your-deepgram-key-here',
  'DEEPGRAM_API_KEY=<your key>',
  'keys of deepgram start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'DEEPGRAM_API_KEY=process.env.DEEPGRAM_API_KEY',
  'deepgram request_id {<uuid>}',
  'deepgram sdk commit {<h40>}',
];
