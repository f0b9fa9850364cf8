import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** GitHub Models. The key is a personal access token; bills and budgets stand in the settings. */
export const githubModels = defineLinkedProvider({
  id: 'github-models',
  name: 'GitHub Models',
  hosts: ['https://api.github.com'],
  console: {
    keys: 'https://github.com/settings/personal-access-tokens',
    usage: 'https://github.com/settings/billing',
    limits: 'https://github.com/settings/billing/budgets',
    billing: 'https://github.com/settings/billing',
  },
  check: { inference: checkBy('https://api.github.com/user') },
  source: { docs: 'https://docs.github.com/rest/billing/usage', checked: '2026-11-23', confidence: 'medium' },
});
