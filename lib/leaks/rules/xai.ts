import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of xai. */
export const xai: Family = {
  provider: 'xai',
  words: 'grok',
  keys: ['xai-<w80>', 'long xai-<u70-120>', 'management xai-token-<a20-120> admin'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'XAI_API_KEY={0}',
  'export XAI_API_KEY="{1}"\n',
  'my xai api key is {2}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.xai.com/v1/models',
  '{"provider":"xai","api_key":"{1}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'XAI_API_KEY=xai-your-xai-key-here',
  'XAI_API_KEY=<your key>',
  'keys of xai start with xai-… and look like xai-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'XAI_API_KEY=process.env.XAI_API_KEY',
  'xai-explainability-toolkit-for-python-and-other-languages-with-many-words-in-one',
  'grok-4-fast-reasoning {<uuid>}',
];
