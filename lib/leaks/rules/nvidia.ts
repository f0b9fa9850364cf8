import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of nvidia. */
export const nvidia: Family = {
  provider: 'nvidia',
  words: 'nim nvapi',
  keys: ['nvapi-<u60-70>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'NVIDIA_API_KEY={0}',
  'export NVIDIA_API_KEY="{0}"\n',
  'my nvidia api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.nvidia.com/v1/models',
  '{"provider":"nvidia","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'NVIDIA_API_KEY=nvapi-your-nvidia-key-here',
  'NVIDIA_API_KEY=<your key>',
  'keys of nvidia start with nvapi-… and look like nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'NVIDIA_API_KEY=process.env.NVIDIA_API_KEY',
  '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',
  'nvidia driver digest sha256:{<h64>}',
];
