import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of vercel. */
export const vercel: Family = {
  provider: 'vercel',
  words: 'ai-gateway',
  keys: [
    'gateway vck_<a56> crc32',
    'vcp vcp_<a56> service crc32',
    'vci vci_<a56> service crc32',
    'vca vca_<a56> service crc32',
    'vcr vcr_<a56> service crc32',
    'old <a24> service context',
  ],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/mongodb/kingfisher/tree/main/crates/kingfisher-rules/data/rules',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this vercel key: {0}!',
  "VERCEL_TOKEN='{1}' node main.js",
  'мой API-ключ vercel: {2}',
  '"vercel_api_key":"{3}"',
  'vercel API キーは {4} です',
  'use this vercel key: {5}!',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'VERCEL_TOKEN=vck_your-vercel-key-here',
  'VERCEL_TOKEN=<your key>',
  'keys of vercel start with vck_… and look like vck_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'VERCEL_TOKEN=process.env.VERCEL_TOKEN',
  'vercel deployment {<a24>} ready',
  'vck_{<a56>}',
];
