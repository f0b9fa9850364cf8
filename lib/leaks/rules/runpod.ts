import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of runpod. */
export const runpod: Family = {
  provider: 'runpod',
  keys: ['rpa_<U40><a6>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'RUNPOD_API_KEY={0}',
  'export RUNPOD_API_KEY="{0}"\n',
  'my runpod api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.runpod.com/v1/models',
  '{"provider":"runpod","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'RUNPOD_API_KEY=rpa_your-runpod-key-here',
  'RUNPOD_API_KEY=<your key>',
  'keys of runpod start with rpa_… and look like rpa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'RUNPOD_API_KEY=process.env.RUNPOD_API_KEY',
  'rpa_process_automation_workflow_definition_file',
  'runpod pod {<l14>}',
];
