import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of cursor. */
export const cursor: Family = {
  provider: 'cursor',
  keys: ['key_<h64>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/betterleaks/betterleaks/blob/main/config/betterleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'CURSOR_API_KEY: {0}\n',
  'cursor key：{0}。',
  "client = Cursor(api_key='{0}')",
  'https://api.cursor.com/v1?api_key={0}&alt=json',
  'ERROR [cursor] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'CURSOR_API_KEY=key_your-cursor-key-here',
  'CURSOR_API_KEY=<your key>',
  'keys of cursor start with key_… and look like key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'CURSOR_API_KEY=process.env.CURSOR_API_KEY',
  'cursor: "{<b40>}",',
  'key_{<a24>} is the id of a key',
];
