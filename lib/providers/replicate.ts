import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';

/** Replicate. Its list of predictions holds what people asked and got, and no money: it is not read. */
export const replicate = defineLinkedProvider({
  id: 'replicate',
  name: 'Replicate',
  hosts: ['https://api.replicate.com'],
  console: {
    keys: 'https://replicate.com/account/api-tokens',
    billing: 'https://replicate.com/account/billing',
    limits: 'https://replicate.com/account/billing',
  },
  check: { inference: checkBy('https://api.replicate.com/v1/account') },
  source: { docs: 'https://replicate.com/docs/reference/http', checked: '2026-11-23', confidence: 'medium' },
});
