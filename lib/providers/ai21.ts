import { defineLinkedProvider } from './define-linked-provider';

/** AI21. No source names a free check. */
export const ai21 = defineLinkedProvider({
  id: 'ai21',
  name: 'AI21',
  console: { keys: 'https://studio.ai21.com/account/api-key' },
  source: { docs: 'https://docs.ai21.com/', checked: '2026-11-23', confidence: 'low' },
});
