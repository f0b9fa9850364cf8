import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance, page, sample } from './page';
import { amount, isoTime, parseBody } from './parse-body';
import { bearer, defineProvider, type Endpoint } from './provider';

const ORGANISATION = 'https://api.dev.runwayml.com/v1/organization';

const Usage = z.object({
  results: z.array(
    z.object({ date: isoTime, usedCredits: z.array(z.object({ model: z.string(), amount: amount() })) }),
  ),
});

// net credits by model and UTC day; a refund makes a day negative
const usage: Endpoint = {
  id: 'usage',
  tells: 'cost',
  tellsToo: ['usage'],
  key: 'inference',
  everyMs: HOUR_MS,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 90 * DAY_MS,
  request: ({ from, to }) => ({
    method: 'POST',
    url: `${ORGANISATION}/usage`,
    // the last day is left out
    body: { startDate: day(from), beforeDate: day(Math.ceil(to / DAY_MS) * DAY_MS) },
  }),
  parse: (body) =>
    parseBody({ provider: 'runway', schema: Usage, body }, ({ results }) =>
      page({
        samples: results.flatMap(({ date, usedCredits }) =>
          usedCredits.map((row) =>
            sample({
              from: date,
              widthMs: DAY_MS,
              model: row.model.slice(0, 200),
              money: { nanos: row.amount, currency: 'credits' },
            }),
          ),
        ),
      }),
    ),
};

/** Runway. A key tells the organisation's credits left and used by model and day. A credit was said to be a cent; it is shown as a credit. */
export const runway = defineProvider({
  id: 'runway',
  name: 'Runway',
  hosts: ['https://api.dev.runwayml.com'],
  auth: bearer,
  headers: { 'x-runway-version': '2024-11-06' },
  console: {
    keys: 'https://dev.runwayml.com/',
    usage: 'https://dev.runwayml.com/',
    billing: 'https://dev.runwayml.com/',
  },
  check: { inference: checkBy(ORGANISATION) },
  endpoints: [
    nowEndpoint({
      id: 'organization',
      tells: 'balance',
      provider: 'runway',
      url: ORGANISATION,
      schema: z.object({ creditBalance: amount() }),
      read: ({ creditBalance }) => ({ readings: [balance(creditBalance, 'credits')] }),
    }),
    usage,
  ],
  acts: [],
  source: {
    docs: 'https://github.com/runwayml/sdk-node/blob/main/src/resources/organization.ts',
    checked: '2026-11-23',
    confidence: 'high',
  },
});

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
