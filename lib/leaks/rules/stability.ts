import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of stability. */
export const stability: Family = {
  provider: 'stability',
  words: 'stabilityai dreamstudio',
  keys: ['sk-<a48>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'STABILITY_API_KEY={0}',
  'export STABILITY_API_KEY="{0}"\n',
  'my stability api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.stability.com/v1/models',
  '{"provider":"stability","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'STABILITY_API_KEY=sk-your-stability-key-here',
  'STABILITY_API_KEY=<your key>',
  'keys of stability start with sk-… and look like sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'STABILITY_API_KEY=process.env.STABILITY_API_KEY',
  'stability seed 123456789012345678901234',
  'stability-ai/sdxl:{<h64>}',
];
