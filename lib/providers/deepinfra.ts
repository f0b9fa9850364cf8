import { nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';

const BALANCE = 'https://api.deepinfra.com/payment/checklist?compute_owed=true';

// dollars with the sign turned round: -5 is five dollars of credit, 5 is five dollars owed
const Checklist = z.object({ stripe_balance: amount(), limit: z.optional(z.nullable(amount())) });

/** DeepInfra. A key tells the account's balance and limit; spend is what the balance falls by. What a month cost is told without days. */
export const deepinfra = defineLinkedProvider({
  id: 'deepinfra',
  name: 'DeepInfra',
  hosts: ['https://api.deepinfra.com'],
  console: {
    keys: 'https://deepinfra.com/dash/api_keys',
    usage: 'https://deepinfra.com/dash',
    billing: 'https://deepinfra.com/dash/billing',
    limits: 'https://deepinfra.com/dash/billing',
  },
  check: { inference: checkBy('https://api.deepinfra.com/v1/me') },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'deepinfra',
      url: BALANCE,

      tellsToo: ['limits'],
      schema: Checklist,
      spendFromBalance: true,
      read: ({ stripe_balance, limit = null }) => ({
        readings: [balance(nanos(0 - stripe_balance), 'USD')],
        limit: limit === null ? null : { nanos: limit, currency: 'USD' },
      }),
    }),
  ],
  source: {
    docs: 'https://github.com/steipete/CodexBar/blob/27c7f33/docs/deepinfra.md',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
