import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of voyage. */
export const voyage: Family = {
  provider: 'voyage',
  words: 'voyageai',
  keys: ['pa-<u43>', 'al al-<u43>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'VOYAGE_API_KEY: {0}\n',
  'voyage key：{1}。',
  "client = Voyage(api_key='{0}')",
  'https://api.voyage.com/v1?api_key={1}&alt=json',
  'ERROR [voyage] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'VOYAGE_API_KEY=pa-your-voyage-key-here',
  'VOYAGE_API_KEY=<your key>',
  'keys of voyage start with pa-… and look like pa-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'VOYAGE_API_KEY=process.env.VOYAGE_API_KEY',
  'pa-11y-ci-config-for-accessibility-tests-and-x',
  'al-jazeera-news-article-about-the-election-2024',
];
