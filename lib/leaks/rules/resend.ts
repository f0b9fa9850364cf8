import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of resend. */
export const resend: Family = {
  provider: 'resend',
  keys: ['re_<a8>_<a24> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this resend key: {0}!',
  "RESEND_API_KEY='{0}' node main.js",
  'мой API-ключ resend: {0}',
  '"resend_api_key":"{0}"',
  'resend API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'RESEND_API_KEY=re_your-resend-key-here',
  'RESEND_API_KEY=<your key>',
  'keys of resend start with re_… and look like re_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'RESEND_API_KEY=process.env.RESEND_API_KEY',
  're_exports_everything_from_the_module_graph',
  'resend email {<uuid>}',
];
