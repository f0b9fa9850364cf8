import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of openrouter. */
export const openrouter: Family = {
  provider: 'openrouter',
  keys: ['sk-or-v1-<h64>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/trufflesecurity/trufflehog/tree/main/pkg/detectors',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `OPENROUTER_API_KEY` to `{0}`.',
  'const openrouterKey = "{0}";',
  'Mein API-Schlüssel für openrouter ist {0}!',
  '(token: {0})?? it is for openrouter',
  '-H "x-api-key: {0}" # openrouter',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'OPENROUTER_API_KEY=sk-or-v1-your-openrouter-key-here',
  'OPENROUTER_API_KEY=<your key>',
  'keys of openrouter start with sk-or-v1-… and look like sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'OPENROUTER_API_KEY=process.env.OPENROUTER_API_KEY',
  'sk-or-v1-... 64 hex digits, see sha256 {<h64>}',
  '<div class="sk-or-v1-overlay-container-for-the-navigation">',
];
