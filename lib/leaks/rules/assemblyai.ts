import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of assemblyai. */
export const assemblyai: Family = {
  provider: 'assemblyai',
  keys: ['<l32> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'ASSEMBLYAI_API_KEY={0}',
  'export ASSEMBLYAI_API_KEY="{0}"\n',
  'my assemblyai api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.assemblyai.com/v1/models',
  '{"provider":"assemblyai","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'ASSEMBLYAI_API_KEY=your-assemblyai-key-here',
  'ASSEMBLYAI_API_KEY=<your key>',
  'keys of assemblyai start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'ASSEMBLYAI_API_KEY=process.env.ASSEMBLYAI_API_KEY',
  'assemblyai transcript {<uuid>}',
  'assemblyai upload etag {<h32>}',
];
