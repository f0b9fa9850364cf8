import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { defineLinkedProvider } from './define-linked-provider';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';

const BALANCE = 'https://api.stepfun.com/v1/accounts';

/** StepFun. A key tells what is left, in yuan; spend is what it falls by. */
export const stepfun = defineLinkedProvider({
  id: 'stepfun',
  name: 'StepFun',
  hosts: ['https://api.stepfun.com'],
  console: { keys: 'https://platform.stepfun.com/' },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'stepfun',
      url: BALANCE,

      schema: z.object({ balance: amount() }),
      spendFromBalance: true,
      read: (told) => ({ readings: [balance(told.balance, 'CNY')] }),
    }),
  ],
  source: {
    docs: 'https://github.com/farion1231/cc-switch/blob/5ca9459/src-tauri/src/services/balance.rs',
    checked: '2026-11-23',
    confidence: 'medium',
  },
});
