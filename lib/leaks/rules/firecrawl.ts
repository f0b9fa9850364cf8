import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of firecrawl. */
export const firecrawl: Family = {
  provider: 'firecrawl',
  keys: ['fc-<h32>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this firecrawl key: {0}!',
  "FIRECRAWL_API_KEY='{0}' node main.js",
  'мой API-ключ firecrawl: {0}',
  '"firecrawl_api_key":"{0}"',
  'firecrawl API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'FIRECRAWL_API_KEY=fc-your-firecrawl-key-here',
  'FIRECRAWL_API_KEY=<your key>',
  'keys of firecrawl start with fc-… and look like fc-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'FIRECRAWL_API_KEY=process.env.FIRECRAWL_API_KEY',
  'fc-barcelona-official-fan-shop-online',
  '.fc-event-title-container::before { top: 0 }',
];
