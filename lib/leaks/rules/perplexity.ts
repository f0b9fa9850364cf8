import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of perplexity. */
export const perplexity: Family = {
  provider: 'perplexity',
  words: 'pplx sonar',
  keys: ['pplx-<a48>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `PERPLEXITY_API_KEY` to `{0}`.',
  'const perplexityKey = "{0}";',
  'Mein API-Schlüssel für perplexity ist {0}!',
  '(token: {0})?? it is for perplexity',
  '-H "x-api-key: {0}" # perplexity',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'PERPLEXITY_API_KEY=pplx-your-perplexity-key-here',
  'PERPLEXITY_API_KEY=<your key>',
  'keys of perplexity start with pplx-… and look like pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'PERPLEXITY_API_KEY=process.env.PERPLEXITY_API_KEY',
  'pplx-70b-online-and-other-model-names-in-a-list',
  'perplexity 12.3 at step {<h40>}',
];
