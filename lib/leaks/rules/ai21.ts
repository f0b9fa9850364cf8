import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of ai21. */
export const ai21: Family = {
  provider: 'ai21',
  words: 'jamba',
  keys: ['<a32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.ai21.com',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `AI21_API_KEY` to `{0}`.',
  'const ai21Key = "{0}";',
  'Mein API-Schlüssel für ai21 ist {0}!',
  '(token: {0})?? it is for ai21',
  '-H "x-api-key: {0}" # ai21',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'AI21_API_KEY=your-ai21-key-here',
  'AI21_API_KEY=<your key>',
  'keys of ai21 start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'AI21_API_KEY=process.env.AI21_API_KEY',
  'ai21 model jamba-large-1.7 md5 {<h32>}',
  'ai21 request {<a32>} done',
];
