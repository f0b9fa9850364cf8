import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of siliconflow. */
export const siliconflow: Family = {
  provider: 'siliconflow',
  keys: ['sk-<a48>', 'letters sk-<z48>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'SILICONFLOW_API_KEY: {0}\n',
  'siliconflow key：{1}。',
  "client = Siliconflow(api_key='{0}')",
  'https://api.siliconflow.com/v1?api_key={1}&alt=json',
  'ERROR [siliconflow] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'SILICONFLOW_API_KEY=sk-your-siliconflow-key-here',
  'SILICONFLOW_API_KEY=<your key>',
  'keys of siliconflow start with sk-… and look like sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'SILICONFLOW_API_KEY=process.env.SILICONFLOW_API_KEY',
  'siliconflow trace {<h32>}',
  'sk-siliconflow-documentation-sidebar-item-active',
];
