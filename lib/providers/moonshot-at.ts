import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';
import { bearer, type Provider } from './provider';

// errors can come with success: anything but code 0 is no balance
const Balance = z.object({
  code: z.literal(0),
  status: z.literal(true),
  data: z.object({ available_balance: amount() }),
});

/**
 * Moonshot in one region. The two are strangers: a key of one is refused by the other, so they are two providers and no key is tried
 * at both. Only the balance is told; it may go below zero.
 */
export const moonshotAt = (region: { id: string; name: string; top: 'ai' | 'cn'; currency: string }): Provider => {
  const url = `https://api.moonshot.${region.top}/v1/users/me/balance`;
  const console = `https://platform.moonshot.${region.top}/console`;
  return {
    id: region.id,
    name: region.name,
    keysLike: 'moonshot',
    hosts: [`https://api.moonshot.${region.top}`],
    auth: bearer,
    console: { keys: `${console}/api-keys`, usage: `${console}/fee-detail` },
    check: { inference: checkBy(url) },
    endpoints: [
      nowEndpoint({
        id: 'balance',
        tells: 'balance',
        provider: region.id,
        url,
        schema: Balance,
        spendFromBalance: true,
        read: ({ data }) => ({ readings: [balance(data.available_balance, region.currency)] }),
      }),
    ],
    acts: [],
    source: { docs: 'https://platform.moonshot.cn/docs/api/balance', checked: '2026-11-23', confidence: 'high' },
  };
};
