import { defineLinkedProvider } from './define-linked-provider';

/** Voyage. No source names a free check. */
export const voyage = defineLinkedProvider({
  id: 'voyage',
  name: 'Voyage AI',
  console: {
    keys: 'https://dashboard.voyageai.com/',
    usage: 'https://dashboard.voyageai.com/',
    billing: 'https://dashboard.voyageai.com/',
  },
  source: { docs: 'https://docs.voyageai.com/docs/api-key-and-installation', checked: '2026-11-23', confidence: 'low' },
});
