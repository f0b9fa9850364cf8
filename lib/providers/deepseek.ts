import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';
import { bearer, defineProvider } from './provider';

const BALANCE = 'https://api.deepseek.com/user/balance';

// decimal texts; an account may hold dollars and yuan side by side, which are never added
const Balance = z.object({
  balance_infos: z.array(z.object({ currency: z.enum(['USD', 'CNY']), total_balance: amount() })),
});

/** DeepSeek. A key tells what is left, nothing else: spend is what the balance falls by. Granted credit is part of it. */
export const deepseek = defineProvider({
  id: 'deepseek',
  name: 'DeepSeek',
  hosts: ['https://api.deepseek.com'],
  auth: bearer,
  console: {
    keys: 'https://platform.deepseek.com/api_keys',
    usage: 'https://platform.deepseek.com/usage',
    billing: 'https://platform.deepseek.com/top_up',
  },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'deepseek',
      url: BALANCE,
      schema: Balance,
      spendFromBalance: true,
      // dollars first: the first balance is the one shown
      read: ({ balance_infos }) => ({
        readings: balance_infos
          .toSorted((a, b) => b.currency.localeCompare(a.currency))
          .map((each) => balance(each.total_balance, each.currency)),
      }),
    }),
  ],
  acts: [],
  source: { docs: 'https://api-docs.deepseek.com/api/get-user-balance', checked: '2026-11-23', confidence: 'high' },
});
