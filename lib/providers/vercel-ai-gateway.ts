import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance, counter } from './page';
import { amount } from './parse-body';
import { bearer, defineProvider } from './provider';

const CREDITS = 'https://ai-gateway.vercel.sh/v1/credits';

const Credits = z.object({ balance: amount(), total_used: amount() });

/**
 * Vercel AI Gateway. A key tells the credit left and what was ever used, as dollar texts: the growth of the second is the spend, which
 * no top-up disturbs. `/v1/report` would tell it by model, but Vercel charges for each question, so it is never asked; `/v1/models`
 * is public and proves nothing. Keys and their quotas are managed by a Vercel token at paths whose version no source names: not offered.
 */
export const vercelAiGateway = defineProvider({
  id: 'vercel-ai-gateway',
  name: 'Vercel AI Gateway',
  hosts: ['https://ai-gateway.vercel.sh'],
  auth: bearer,
  console: {
    keys: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fapi-keys',
    usage: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway',
    limits: 'https://vercel.com/d?to=%2F%5Bteam%5D%2F%7E%2Fai-gateway%2Fapi-keys',
  },
  check: { inference: checkBy(CREDITS) },
  endpoints: [
    nowEndpoint({
      id: 'credits',
      tells: 'balance',
      tellsToo: ['cost'],
      provider: 'vercel-ai-gateway',
      url: CREDITS,
      schema: Credits,
      // two meters of one endpoint and currency are told apart by name
      read: (credits) => ({ readings: [balance(credits.balance, 'USD', 'left'), counter(credits.total_used, 'USD')] }),
    }),
  ],
  acts: [],
  source: { docs: 'https://vercel.com/docs/ai-gateway/usage', checked: '2026-11-23', confidence: 'high' },
});
