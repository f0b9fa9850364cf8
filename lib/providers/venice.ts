import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';

const BALANCE = 'https://api.venice.ai/api/v1/billing/balance';

/** Venice. A key tells dollars and diem left, which are never added; diem are filled up again every day. */
export const venice = defineLinkedProvider({
  id: 'venice',
  name: 'Venice',
  hosts: ['https://api.venice.ai'],
  console: { keys: 'https://venice.ai/settings/api', billing: 'https://venice.ai/settings/api' },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'venice',
      url: BALANCE,

      schema: z.object({ balances: z.object({ usd: z.nullable(amount()), diem: z.nullable(amount()) }) }),
      spendFromBalance: true,
      read: ({ balances: { usd, diem } }) => ({
        readings: [...(usd === null ? [] : [balance(usd, 'USD')]), ...(diem === null ? [] : [balance(diem, 'diem')])],
      }),
    }),
  ],
  source: {
    docs: 'https://docs.venice.ai/api-reference/endpoint/billing/balance',
    checked: '2026-11-23',
    confidence: 'high',
  },
});
