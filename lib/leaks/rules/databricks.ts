import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of databricks. */
export const databricks: Family = {
  provider: 'databricks',
  keys: ['2 dapi<h32>-<d1> service', 'dapi<h32> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this databricks key: {0}!',
  "DATABRICKS_TOKEN='{1}' node main.js",
  'мой API-ключ databricks: {0}',
  '"databricks_api_key":"{1}"',
  'databricks API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'DATABRICKS_TOKEN=dapiyour-databricks-key-here',
  'DATABRICKS_TOKEN=<your key>',
  'keys of databricks start with dapi… and look like dapixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'DATABRICKS_TOKEN=process.env.DATABRICKS_TOKEN',
  'databricks cluster 0923-164208-{<l8>}',
  'dapigateway commit {<h40>}',
];
