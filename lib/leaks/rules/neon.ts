import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of neon. */
export const neon: Family = {
  provider: 'neon',
  keys: ['napi_<a64> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'NEON_API_KEY={0}',
  'export NEON_API_KEY="{0}"\n',
  'my neon api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.neon.com/v1/models',
  '{"provider":"neon","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'NEON_API_KEY=napi_your-neon-key-here',
  'NEON_API_KEY=<your key>',
  'keys of neon start with napi_… and look like napi_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'NEON_API_KEY=process.env.NEON_API_KEY',
  'napi_create_external_arraybuffer(env, data, length)',
  'neon branch br-{<z8>}-{<d8>}',
];
