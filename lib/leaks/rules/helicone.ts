import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of helicone. */
export const helicone: Family = {
  provider: 'helicone',
  keys: ['sk-helicone-<l7>-<l7>-<l7>-<l7>', 'public pk-helicone-<l7>-<l7>-<l7>-<l7> publishable'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://docs.helicone.ai/helicone-headers/helicone-auth',
  checked: '2026-11-23',
  confidence: 'low',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this helicone key: {0}!',
  "HELICONE_API_KEY='{0}' node main.js",
  'мой API-ключ helicone: {0}',
  '"helicone_api_key":"{0}"',
  'helicone API キーは {0} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'HELICONE_API_KEY=sk-helicone-your-helicone-key-here',
  'HELICONE_API_KEY=<your key>',
  'keys of helicone start with sk-helicone-… and look like sk-helicone-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'HELICONE_API_KEY=process.env.HELICONE_API_KEY',
  'pk-helicone-{<l7>}-{<l7>}-{<l7>}-{<l7>}',
  'helicone request {<uuid>}',
];
