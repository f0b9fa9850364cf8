import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** Together. Prepaid; credit and usage stand in its pages only. */
export const together = defineLinkedProvider({
  id: 'together',
  name: 'Together AI',
  hosts: ['https://api.together.ai'],
  console: {
    keys: 'https://api.together.ai/settings/projects/~current/api-keys',
    billing: 'https://api.together.ai/settings/organization/~current/billing',
  },
  check: { inference: checkBy('https://api.together.ai/v1/whoami') },
  source: { docs: 'https://docs.together.ai/reference/whoami', checked: '2026-11-23', confidence: 'medium' },
});
