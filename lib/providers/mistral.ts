import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** Mistral. Usage, bills and caps stand in its admin pages only. */
export const mistral = defineLinkedProvider({
  id: 'mistral',
  name: 'Mistral AI',
  hosts: ['https://api.mistral.ai'],
  console: {
    keys: 'https://console.mistral.ai/api-keys',
    usage: 'https://admin.mistral.ai/organization/usage',
    limits: 'https://admin.mistral.ai/organization/usage',
  },
  check: { inference: checkBy('https://api.mistral.ai/v1/models') },
  source: {
    docs: 'https://docs.mistral.ai/admin/admin-api/authentication',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
