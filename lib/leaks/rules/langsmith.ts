import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of langsmith. */
export const langsmith: Family = {
  provider: 'langsmith',
  words: 'langchain',
  keys: ['pt lsv2_pt_<h32>_<h10>', 'lsv2_sk_<h32>_<h10>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'LANGSMITH_API_KEY={0}',
  'export LANGSMITH_API_KEY="{1}"\n',
  'my langsmith api key is {0}, thanks',
  'curl -H "Authorization: Bearer {1}" https://api.langsmith.com/v1/models',
  '{"provider":"langsmith","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'LANGSMITH_API_KEY=lsv2_pt_your-langsmith-key-here',
  'LANGSMITH_API_KEY=<your key>',
  'keys of langsmith start with lsv2_pt_… and look like lsv2_pt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'LANGSMITH_API_KEY=process.env.LANGSMITH_API_KEY',
  'lsv2_project_settings_page_header_component',
  'langsmith run {<uuid>}',
];
