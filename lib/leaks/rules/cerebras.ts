import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of cerebras. */
export const cerebras: Family = {
  provider: 'cerebras',
  keys: ['csk-<l48>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'CEREBRAS_API_KEY={0}',
  'export CEREBRAS_API_KEY="{0}"\n',
  'my cerebras api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.cerebras.com/v1/models',
  '{"provider":"cerebras","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'CEREBRAS_API_KEY=csk-your-cerebras-key-here',
  'CEREBRAS_API_KEY=<your key>',
  'keys of cerebras start with csk-… and look like csk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'CEREBRAS_API_KEY=process.env.CEREBRAS_API_KEY',
  'csk-build-tools-and-configuration-for-linux-kernels',
  'cerebras chatcmpl-{<uuid>}',
];
