import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of aws-bedrock. */
export const awsBedrock: Family = {
  provider: 'aws-bedrock',
  words: 'bedrock',
  keys: ['long ABSK<b109-269>', 'short bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t<b20-2000>'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'Set `AWS_BEARER_TOKEN_BEDROCK` to `{0}`.',
  'const awsBedrockKey = "{1}";',
  'Mein API-Schlüssel für aws-bedrock ist {0}!',
  '(token: {1})?? it is for aws-bedrock',
  '-H "x-api-key: {0}" # aws-bedrock',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'AWS_BEARER_TOKEN_BEDROCK=ABSKyour-aws-bedrock-key-here',
  'AWS_BEARER_TOKEN_BEDROCK=<your key>',
  'keys of aws-bedrock start with ABSK… and look like ABSKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'AWS_BEARER_TOKEN_BEDROCK=process.env.AWS_BEARER_TOKEN_BEDROCK',
  'bedrock-api-key-documentation-page-and-sidebar',
  'bedrock invocation {<uuid>}',
];
