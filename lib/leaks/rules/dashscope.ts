import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of dashscope. */
export const dashscope: Family = {
  provider: 'dashscope',
  words: 'qwen alibaba bailian aliyun',
  keys: ['sk-<h32>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://help.aliyun.com/zh/model-studio/get-api-key',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `DASHSCOPE_API_KEY` to `{0}`.',
  'const dashscopeKey = "{0}";',
  'Mein API-Schlüssel für dashscope ist {0}!',
  '(token: {0})?? it is for dashscope',
  '-H "x-api-key: {0}" # dashscope',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'DASHSCOPE_API_KEY=sk-your-dashscope-key-here',
  'DASHSCOPE_API_KEY=<your key>',
  'keys of dashscope start with sk-… and look like sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'DASHSCOPE_API_KEY=process.env.DASHSCOPE_API_KEY',
  'qwen2.5-coder md5 {<h32>}',
  'dashscope request_id {<uuid>}',
];
