import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of linear. */
export const linear: Family = {
  provider: 'linear',
  keys: ['lin_api_<a40> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `LINEAR_API_KEY` to `{0}`.',
  'const linearKey = "{0}";',
  'Mein API-Schlüssel für linear ist {0}!',
  '(token: {0})?? it is for linear',
  '-H "x-api-key: {0}" # linear',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'LINEAR_API_KEY=lin_api_your-linear-key-here',
  'LINEAR_API_KEY=<your key>',
  'keys of linear start with lin_api_… and look like lin_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'LINEAR_API_KEY=process.env.LINEAR_API_KEY',
  'lin_api_client_generated_from_the_graphql_schema',
  'linear-gradient(#{<h6>}, #{<h6>})',
];
