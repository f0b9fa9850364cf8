import { DAY_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance } from './page';
import { amount, textOrNull } from './parse-body';
import { bearer, defineProvider } from './provider';
import { visibleEnds } from './visible-ends';

const BALANCE = 'https://api.novita.ai/openapi/v1/billing/balance/detail';
const KEYS = 'https://api.novita.ai/openapi/v2/user/key?includePolicySummary=true';

const Keys = z.object({
  keys: z.array(
    z.object({
      id: z.union([z.string(), z.int()]),
      stringId: textOrNull,
      name: textOrNull,
      maskedKey: textOrNull,
    }),
  ),
});

/** Novita. An ordinary key tells what is left, in ten-thousandths of a dollar, and the account's keys. The paths of its bills are not known. */
export const novita = defineProvider({
  id: 'novita',
  name: 'Novita AI',
  hosts: ['https://api.novita.ai'],
  auth: bearer,
  console: { keys: 'https://novita.ai/settings/key-management', billing: 'https://novita.ai/billing' },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'novita',
      url: BALANCE,
      // "1000000" is a hundred dollars
      schema: z.object({ availableBalance: amount(-4) }),
      spendFromBalance: true,
      read: ({ availableBalance }) => ({ readings: [balance(availableBalance, 'USD')] }),
    }),
    nowEndpoint({
      id: 'keys',
      tells: 'keys',
      everyMs: DAY_MS,
      provider: 'novita',
      url: KEYS,
      schema: Keys,
      read: ({ keys }) => ({
        keys: keys.map((key) => ({
          id: key.stringId || String(key.id),
          name: key.name ?? '',
          ...visibleEnds(key.maskedKey),
          createdAt: null,
          lastUsedAt: null,
          active: true,
        })),
      }),
    }),
  ],
  acts: [],
  source: {
    docs: 'https://novita.ai/docs/api-reference/basic-get-user-balance',
    checked: '2026-11-23',
    confidence: 'high',
  },
});
