import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of upstage. */
export const upstage: Family = {
  provider: 'upstage',
  keys: ['up_<a40-50>', 'bare <a40-50> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `UPSTAGE_API_KEY` to `{0}`.',
  'const upstageKey = "{1}";',
  'Mein API-Schlüssel für upstage ist {0}!',
  '(token: {1})?? it is for upstage',
  '-H "x-api-key: {0}" # upstage',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'UPSTAGE_API_KEY=up_your-upstage-key-here',
  'UPSTAGE_API_KEY=<your key>',
  'keys of upstage start with up_… and look like up_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'UPSTAGE_API_KEY=process.env.UPSTAGE_API_KEY',
  'up_next_in_the_queue_for_processing_the_documents',
  'upstage request {<uuid>}',
];
