import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of deepseek. */
export const deepseek: Family = {
  provider: 'deepseek',
  keys: ['sk-<h32>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'DEEPSEEK_API_KEY: {0}\n',
  'deepseek key：{0}。',
  "client = Deepseek(api_key='{0}')",
  'https://api.deepseek.com/v1?api_key={0}&alt=json',
  'ERROR [deepseek] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'DEEPSEEK_API_KEY=sk-your-deepseek-key-here',
  'DEEPSEEK_API_KEY=<your key>',
  'keys of deepseek start with sk-… and look like sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'DEEPSEEK_API_KEY=process.env.DEEPSEEK_API_KEY',
  '.sk-deepseek-chat-bubble-container-left { }',
  'deepseek-r1 digest sha256:{<h64>}',
];
