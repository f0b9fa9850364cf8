import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of llamacloud. */
export const llamacloud: Family = {
  provider: 'llamacloud',
  words: 'llamaindex llamaparse',
  keys: ['llx-<a48>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.cloud.llamaindex.ai/api_key',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'LLAMA_CLOUD_API_KEY={0}',
  'export LLAMA_CLOUD_API_KEY="{0}"\n',
  'my llamacloud api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.llamacloud.com/v1/models',
  '{"provider":"llamacloud","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'LLAMA_CLOUD_API_KEY=llx-your-llamacloud-key-here',
  'LLAMA_CLOUD_API_KEY=<your key>',
  'keys of llamacloud start with llx-… and look like llx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'LLAMA_CLOUD_API_KEY=process.env.LLAMA_CLOUD_API_KEY',
  'llx-extraction-agent-configuration-for-the-pipeline-x',
  'llamaparse job {<uuid>}',
];
