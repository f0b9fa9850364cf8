import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of poe. */
export const poe: Family = {
  provider: 'poe',
  keys: ['sk-poe-<u40-50>', 'bare <u43> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://creator.poe.com/api-reference/authentication',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'POE_API_KEY: {0}\n',
  'poe key：{1}。',
  "client = Poe(api_key='{0}')",
  'https://api.poe.com/v1?api_key={1}&alt=json',
  'ERROR [poe] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'POE_API_KEY=sk-poe-your-poe-key-here',
  'POE_API_KEY=<your key>',
  'keys of poe start with sk-poe-… and look like sk-poe-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'POE_API_KEY=process.env.POE_API_KEY',
  'poetry.lock content-hash {<h64>}',
  'poe bot access {<uuid>}',
];
