import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of replicate. */
export const replicate: Family = {
  provider: 'replicate',
  keys: ['r8_<a37>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'REPLICATE_API_TOKEN={0}',
  'export REPLICATE_API_TOKEN="{0}"\n',
  'my replicate api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.replicate.com/v1/models',
  '{"provider":"replicate","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'REPLICATE_API_TOKEN=r8_your-replicate-key-here',
  'REPLICATE_API_TOKEN=<your key>',
  'keys of replicate start with r8_… and look like r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'REPLICATE_API_TOKEN=process.env.REPLICATE_API_TOKEN',
  'r8_unorm_srgb_texture_format_for_the_renderer',
  'replicate prediction {<l26>}',
];
