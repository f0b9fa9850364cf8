import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount } from './parse-body';
import { bearer, type Provider } from './provider';

// the body also holds a name and an e-mail address: nothing but the balance is read
const Info = z.object({ code: z.literal(20000), data: z.object({ totalBalance: amount() }) });

/** SiliconFlow in one region; as with every pair of regions, no key is tried at both. Only the balance is told, as decimal text. */
export const siliconflowAt = (region: { id: string; name: string; top: 'com' | 'cn'; currency: string }): Provider => {
  const url = `https://api.siliconflow.${region.top}/v1/user/info`;
  const console = `https://cloud.siliconflow.${region.top}`;
  return {
    id: region.id,
    name: region.name,
    keysLike: 'siliconflow',
    hosts: [`https://api.siliconflow.${region.top}`],
    auth: bearer,
    console: { keys: `${console}/account/ak` },
    check: { inference: checkBy(url) },
    endpoints: [
      nowEndpoint({
        id: 'balance',
        tells: 'balance',
        provider: region.id,
        url,
        schema: Info,
        spendFromBalance: true,
        read: ({ data }) => ({ readings: [balance(data.totalBalance, region.currency)] }),
      }),
    ],
    acts: [],
    source: {
      docs: 'https://github.com/songquanpeng/one-api/blob/8df4a26/controller/channel-billing.go',
      checked: '2026-11-23',
      confidence: 'high',
    },
  };
};
