import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of novita. */
export const novita: Family = {
  provider: 'novita',
  keys: ['sk_<u43>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://novita.ai/docs/guides/llm-api-keys',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `NOVITA_API_KEY` to `{0}`.',
  'const novitaKey = "{0}";',
  'Mein API-Schlüssel für novita ist {0}!',
  '(token: {0})?? it is for novita',
  '-H "x-api-key: {0}" # novita',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'NOVITA_API_KEY=sk_your-novita-key-here',
  'NOVITA_API_KEY=<your key>',
  'keys of novita start with sk_… and look like sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'NOVITA_API_KEY=process.env.NOVITA_API_KEY',
  'novita task {<uuid>}',
  'sk_learn_pipeline_with_a_standard_scaler_step',
];
