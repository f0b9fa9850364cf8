import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of venice. */
export const venice: Family = {
  provider: 'venice',
  keys: ['VENICE-<u30-80>', 'inference VENICE_<u30-80>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.venice.ai',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'VENICE_API_KEY={0}',
  'export VENICE_API_KEY="{1}"\n',
  'my venice api key is {0}, thanks',
  'curl -H "Authorization: Bearer {1}" https://api.venice.com/v1/models',
  '{"provider":"venice","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'VENICE_API_KEY=VENICE-your-venice-key-here',
  'VENICE_API_KEY=<your key>',
  'keys of venice start with VENICE-… and look like VENICE-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'VENICE_API_KEY=process.env.VENICE_API_KEY',
  'VENICE_INFERENCE_KEY_ENVIRONMENT_VARIABLE_NAME',
  'venice image {<uuid>}',
];
