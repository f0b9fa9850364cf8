import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of mistral. */
export const mistral: Family = {
  provider: 'mistral',
  words: 'mistralai codestral',
  keys: ['<a32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'MISTRAL_API_KEY={0}',
  'export MISTRAL_API_KEY="{0}"\n',
  'my mistral api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.mistral.com/v1/models',
  '{"provider":"mistral","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'MISTRAL_API_KEY=your-mistral-key-here',
  'MISTRAL_API_KEY=<your key>',
  'keys of mistral start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'MISTRAL_API_KEY=process.env.MISTRAL_API_KEY',
  'mistral-large-2411 md5 {<h32>}',
  'mistral request {<a32>} took 3 s',
];
