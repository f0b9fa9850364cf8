import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of cloudflare. */
export const cloudflare: Family = {
  provider: 'cloudflare',
  keys: ['cfut cfut_<a40><h8> service', 'cfat cfat_<a40><h8> service', '40 <u40> service context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'CLOUDFLARE_API_TOKEN={0}',
  'export CLOUDFLARE_API_TOKEN="{1}"\n',
  'my cloudflare api key is {2}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.cloudflare.com/v1/models',
  '{"provider":"cloudflare","api_key":"{1}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'CLOUDFLARE_API_TOKEN=cfut_your-cloudflare-key-here',
  'CLOUDFLARE_API_TOKEN=<your key>',
  'keys of cloudflare start with cfut_… and look like cfut_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'CLOUDFLARE_API_TOKEN=process.env.CLOUDFLARE_API_TOKEN',
  'cloudflare account id {<h32>}',
  'cf-ray: {<h16>}-FRA',
];
