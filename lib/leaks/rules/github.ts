import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of github. */
export const github: Family = {
  provider: 'github',
  keys: [
    'ghp ghp_<a36> service crc32',
    'gho gho_<a36> service crc32',
    'ghu ghu_<a36> service crc32',
    'ghs ghs_<a36> service crc32',
    'ghr ghr_<a76> service crc32',
    'pat github_pat_<a22>_<a59> service',
    'app ghs_<d1-12>_eyJ<u10-900>.<u10-1800>.<u20-700> service',
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
  'use this github key: {0}!',
  "GITHUB_TOKEN='{1}' node main.js",
  'мой API-ключ github: {2}',
  '"github_api_key":"{3}"',
  'github API キーは {4} です',
  'use this github key: {5}!',
  "GITHUB_TOKEN='{6}' node main.js",
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'GITHUB_TOKEN=ghp_your-github-key-here',
  'GITHUB_TOKEN=<your key>',
  'keys of github start with ghp_… and look like ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'GITHUB_TOKEN=process.env.GITHUB_TOKEN',
  'GITHUB_TOKEN=ghp_{<a36>}',
  'github commit {<h40>}',
];
