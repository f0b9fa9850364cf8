import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of huggingface. */
export const huggingface: Family = {
  provider: 'huggingface',
  words: 'hf',
  keys: ['hf_<a34>', 'org api_org_<a34>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this huggingface key: {0}!',
  "HF_TOKEN='{1}' node main.js",
  'мой API-ключ huggingface: {0}',
  '"huggingface_api_key":"{1}"',
  'huggingface API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'HF_TOKEN=hf_your-huggingface-key-here',
  'HF_TOKEN=<your key>',
  'keys of huggingface start with hf_… and look like hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'HF_TOKEN=process.env.HF_TOKEN',
  'hf_hub_download_with_retry_and_backoff(repo)',
  'hf_transfer revision {<h40>}',
];
