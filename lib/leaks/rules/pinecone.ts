import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of pinecone. */
export const pinecone: Family = {
  provider: 'pinecone',
  keys: ['pcsk_<a5-6>_<a63>', 'old <uuid> context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this pinecone key: {0}!',
  "PINECONE_API_KEY='{1}' node main.js",
  'мой API-ключ pinecone: {0}',
  '"pinecone_api_key":"{1}"',
  'pinecone API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'PINECONE_API_KEY=pcsk_your-pinecone-key-here',
  'PINECONE_API_KEY=<your key>',
  'keys of pinecone start with pcsk_… and look like pcsk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'PINECONE_API_KEY=process.env.PINECONE_API_KEY',
  'pcsk_index_configuration_for_the_serverless_environment',
  'pinecone index id {<uuid>}',
];
