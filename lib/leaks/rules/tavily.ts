import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of tavily. */
export const tavily: Family = {
  provider: 'tavily',
  keys: ['tvly-<a32>', 'dev tvly-dev-<a32>', 'prod tvly-prod-<a32>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `TAVILY_API_KEY` to `{0}`.',
  'const tavilyKey = "{1}";',
  'Mein API-Schlüssel für tavily ist {2}!',
  '(token: {0})?? it is for tavily',
  '-H "x-api-key: {1}" # tavily',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'TAVILY_API_KEY=tvly-your-tavily-key-here',
  'TAVILY_API_KEY=<your key>',
  'keys of tavily start with tvly-… and look like tvly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'TAVILY_API_KEY=process.env.TAVILY_API_KEY',
  'tvly-search-results-container-with-pagination',
  'tavily response {<uuid>}',
];
