import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';

const BALANCE = 'https://zenmux.ai/api/v1/management/payg/balance';

/** ZenMux. A management key tells the pay-as-you-go credit left; too many questions are answered 422. What is left of a plan stands in its pages. */
export const zenmux = defineLinkedProvider({
  id: 'zenmux',
  name: 'ZenMux',
  hosts: ['https://zenmux.ai'],
  console: { keys: 'https://zenmux.ai/platform/management', monitorKeys: 'https://zenmux.ai/platform/management' },
  check: {
    monitor: checkBy('https://zenmux.ai/api/v1/management/subscription/detail', {
      alive: [422, 429],
      dead: [401, 403],
    }),
  },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'zenmux',
      url: BALANCE,
      key: 'monitor',
      schema: z.object({
        success: z.literal(true),
        data: z.object({ currency: z.string().check(z.maxLength(3)), total_credits: amount() }),
      }),
      spendFromBalance: true,
      read: ({ data }) => ({ readings: [balance(data.total_credits, data.currency.toUpperCase())] }),
    }),
  ],
  source: { docs: 'https://docs.zenmux.ai/api/platform/payg-balance', checked: '2026-11-23', confidence: 'medium' },
});
