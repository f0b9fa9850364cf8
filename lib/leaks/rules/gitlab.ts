import type { Source } from '@/lib/core/source';
import type { Family } from '../family';

/** Key shapes of gitlab. */
export const gitlab: Family = {
  provider: 'gitlab',
  keys: ['glpat-<u20-60> service'],
};

/** Where the shapes come from. */
export const source: Source = {
  docs: 'https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml',
  checked: '2026-11-23',
  confidence: 'medium',
};

/** Texts with one key each; `{0}` stands for a random key of the first shape above. */
export const hits: readonly string[] = [
  'GITLAB_TOKEN: {0}\n',
  'gitlab key：{0}。',
  "client = Gitlab(api_key='{0}')",
  'https://api.gitlab.com/v1?api_key={0}&alt=json',
  'ERROR [gitlab] Incorrect API key provided: {0}. See the dashboard.',
];

/** Texts without a key; `{<h32>}` stands for random text of that shape. */
export const misses: readonly string[] = [
  'GITLAB_TOKEN=glpat-your-gitlab-key-here',
  'GITLAB_TOKEN=<your key>',
  'keys of gitlab start with glpat-… and look like glpat-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'GITLAB_TOKEN=process.env.GITLAB_TOKEN',
  'glpat-your-personal-access-token-here',
  'gitlab pipeline {<h40>}',
];
