import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';

const BALANCE = 'https://api.stability.ai/v1/user/balance';

/** Stability AI. A key tells the credits left; spend is what they fall by. A credit was said to be a cent; it is shown as a credit. */
export const stability = defineLinkedProvider({
  id: 'stability',
  name: 'Stability AI',
  hosts: ['https://api.stability.ai'],
  console: {
    keys: 'https://platform.stability.ai/account/keys',
    billing: 'https://platform.stability.ai/account/credits',
  },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'stability',
      url: BALANCE,

      schema: z.object({ credits: amount() }),
      spendFromBalance: true,
      read: ({ credits }) => ({ readings: [balance(credits, 'credits')] }),
    }),
  ],
  source: { docs: 'https://platform.stability.ai/docs/api-reference', checked: '2026-11-23', confidence: 'medium' },
});
