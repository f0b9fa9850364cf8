import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of together. */
export const together: Family = {
  provider: 'together',
  words: 'togetherai',
  keys: ['tgp tgp_v1_<u43>', 'hex64 <h64> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'TOGETHER_API_KEY: {0}\n',
  'together key：{1}。',
  "client = Together(api_key='{0}')",
  'https://api.together.com/v1?api_key={1}&alt=json',
  'ERROR [together] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'TOGETHER_API_KEY=tgp_v1_your-together-key-here',
  'TOGETHER_API_KEY=<your key>',
  'keys of together start with tgp_v1_… and look like tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'TOGETHER_API_KEY=process.env.TOGETHER_API_KEY',
  'together fine-tune job ft-{<uuid>}',
  'put together: sha256 {<h64>}',
];
