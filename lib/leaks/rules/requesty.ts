import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of requesty. */
export const requesty: Family = {
  provider: 'requesty',
  words: 'rqsty',
  keys: ['rqsty-sk-<u40-120>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.requesty.ai',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'REQUESTY_API_KEY={0}',
  'export REQUESTY_API_KEY="{0}"\n',
  'my requesty api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.requesty.com/v1/models',
  '{"provider":"requesty","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'REQUESTY_API_KEY=rqsty-sk-your-requesty-key-here',
  'REQUESTY_API_KEY=<your key>',
  'keys of requesty start with rqsty-sk-… and look like rqsty-sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'REQUESTY_API_KEY=process.env.REQUESTY_API_KEY',
  'rqsty-sk-your-key-from-the-dashboard-goes-here-now',
  'requesty trace {<h32>}',
];
