import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of jina. */
export const jina: Family = {
  provider: 'jina',
  words: 'jinaai',
  keys: ['jina_<a60>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `JINA_API_KEY` to `{0}`.',
  'const jinaKey = "{0}";',
  'Mein API-Schlüssel für jina ist {0}!',
  '(token: {0})?? it is for jina',
  '-H "x-api-key: {0}" # jina',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'JINA_API_KEY=jina_your-jina-key-here',
  'JINA_API_KEY=<your key>',
  'keys of jina start with jina_… and look like jina_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'JINA_API_KEY=process.env.JINA_API_KEY',
  'jina_embeddings_v3_base_model_with_task_adapters_and_more',
  'jina-reranker-v2 {<h40>}',
];
