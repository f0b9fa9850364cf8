import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of npm. */
export const npm: Family = {
  provider: 'npm',
  keys: ['npm_<a36> service crc32'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'NPM_TOKEN={0}',
  'export NPM_TOKEN="{0}"\n',
  'my npm api key is {0}, thanks',
  'curl -H "Authorization: Bearer {0}" https://api.npm.com/v1/models',
  '{"provider":"npm","api_key":"{0}"}',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'NPM_TOKEN=npm_your-npm-key-here',
  'NPM_TOKEN=<your key>',
  'keys of npm start with npm_… and look like npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'NPM_TOKEN=process.env.NPM_TOKEN',
  'npm_config_registry_and_other_environment_variables',
  'npm_{<a36>}',
];
