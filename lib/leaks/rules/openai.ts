import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of openai. */
export const openai: Family = {
  provider: 'openai',
  words: 'gpt chatgpt',
  keys: [
    'legacy sk-<a20>T3BlbkFJ<a20>',
    'proj sk-proj-<u74>T3BlbkFJ<u74>',
    'proj sk-proj-<u58>T3BlbkFJ<u58>',
    'proj sk-proj-<u20>T3BlbkFJ<u20>',
    'svcacct sk-svcacct-<u74>T3BlbkFJ<u74>',
    'svcacct sk-svcacct-<u58>T3BlbkFJ<u58>',
    'svcacct sk-svcacct-<u20>T3BlbkFJ<u20>',
    'service sk-service-<u74>T3BlbkFJ<u74>',
    'admin sk-admin-<u58>T3BlbkFJ<u58> admin',
    'admin sk-admin-<u74>T3BlbkFJ<u74> admin',
    'none sk-None-<u74>T3BlbkFJ<u74>',
    'none sk-None-<a48>',
    'old sk-<a48>',
  ],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'OPENAI_API_KEY={0}',
  'export OPENAI_API_KEY="{1}"\n',
  'my openai api key is {2}, thanks',
  'curl -H "Authorization: Bearer {3}" https://api.openai.com/v1/models',
  '{"provider":"openai","api_key":"{4}"}',
  'OPENAI_API_KEY={5}',
  'export OPENAI_API_KEY="{6}"\n',
  'my openai api key is {7}, thanks',
  'curl -H "Authorization: Bearer {8}" https://api.openai.com/v1/models',
  '{"provider":"openai","api_key":"{9}"}',
  'OPENAI_API_KEY={10}',
  'export OPENAI_API_KEY="{11}"\n',
  'my openai api key is {12}, thanks',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'OPENAI_API_KEY=sk-your-openai-key-here',
  'OPENAI_API_KEY=<your key>',
  'keys of openai start with sk-… and look like sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'OPENAI_API_KEY=process.env.OPENAI_API_KEY',
  '.sk-proj-card-container-with-a-very-long-css-class-name { top: 0 }',
  'model gpt-4o-2024-08-06, run_{<a24>}',
];
