import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of aws. */
export const aws: Family = {
  provider: 'aws',
  words: 'amazon amazonaws',
  keys: ['akia AKIA<k16> service', 'asia ASIA<k16> service', 'secret <b40> service context'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'use this aws key: {0}!',
  "AWS_SECRET_ACCESS_KEY='{1}' node main.js",
  'мой API-ключ aws: {2}',
  '"aws_api_key":"{0}"',
  'aws API キーは {1} です',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'AWS_SECRET_ACCESS_KEY=AKIAyour-aws-key-here',
  'AWS_SECRET_ACCESS_KEY=<your key>',
  'keys of aws start with AKIA… and look like AKIAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'AWS_SECRET_ACCESS_KEY=process.env.AWS_SECRET_ACCESS_KEY',
  'aws lambda request {<uuid>}',
  'AKIAIOSFODNN7EXAMPLE',
];
