import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of exa. */
export const exa: Family = {
  provider: 'exa',
  words: 'metaphor',
  keys: ['<uuid> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.exa.ai/reference/getting-started',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `EXA_API_KEY` to `{0}`.',
  'const exaKey = "{0}";',
  'Mein API-Schlüssel für exa ist {0}!',
  '(token: {0})?? it is for exa',
  '-H "x-api-key: {0}" # exa',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'EXA_API_KEY=your-exa-key-here',
  'EXA_API_KEY=<your key>',
  'keys of exa start with nothing… and look like xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'EXA_API_KEY=process.env.EXA_API_KEY',
  'exa search id {<uuid>}',
  'hexagon uuid {<uuid>}',
];
