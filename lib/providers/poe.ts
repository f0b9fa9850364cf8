import { DAY_MS, type EpochMs, epochMs, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance, page, sample } from './page';
import { amount, parseBody, textOrNull } from './parse-body';
import { bearer, defineProvider, type Endpoint } from './provider';
import { withQuery } from './with-query';

const API = 'https://api.poe.com/usage';
const BALANCE = `${API}/current_balance`;

// points are no money; a subscription holds millions, so they are counted by the thousand
const POINTS = 'thousand points';

// seconds, thousandths or millionths of them: only the size tells which
const moment = z.pipe(
  z.int().check(z.minimum(0)),
  z.transform((value): EpochMs => {
    if (value < 1e11) return epochMs(value * 1000);
    return epochMs(value < 1e14 ? value : Math.floor(value / 1000));
  }),
);

const History = z.object({
  data: z.array(
    z.object({
      query_id: z.string(),
      bot_name: textOrNull,
      creation_time: moment,
      cost_points: amount(-3),
      cost_usd: z.optional(z.nullable(amount())),
      usage_type: textOrNull,
    }),
  ),
  has_more: z.optional(z.boolean()),
});

// one line a request, newest first, without a question for a time: read until the lines are older than what is asked
const history: Endpoint = {
  id: 'points-history',
  tells: 'cost',
  tellsToo: ['usage'],
  key: 'inference',
  everyMs: 30 * 60_000,
  lookBackMs: DAY_MS,
  keepsMs: 30 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  request: ({ cursor }) => ({
    method: 'GET',
    url: withQuery(`${API}/points_history`, { limit: 100, starting_after: cursor }),
  }),
  parse: (body, { from, to }) =>
    parseBody({ provider: 'poe', schema: History, body }, ({ data, has_more }) => {
      const last = data.at(-1);
      return page({
        next: has_more && last && last.creation_time >= from ? last.query_id : null,
        samples: data
          .filter(({ creation_time: at }) => at >= from && at < to)
          .map((row) =>
            sample({
              from: epochMs(Math.floor(row.creation_time / HOUR_MS) * HOUR_MS),
              widthMs: HOUR_MS,
              model: row.bot_name ?? null,
              lineItem: row.usage_type ?? null,
              // dollars where they are told; points are not turned into them
              money:
                row.cost_usd === undefined || row.cost_usd === null
                  ? { nanos: row.cost_points, currency: POINTS }
                  : { nanos: row.cost_usd, currency: 'USD' },
              requests: 1,
            }),
          ),
      });
    }),
};

/** Poe. A key tells the points left and, for thirty days, what each request cost, in points and often in dollars. */
export const poe = defineProvider({
  id: 'poe',
  name: 'Poe',
  hosts: ['https://api.poe.com'],
  auth: bearer,
  console: {
    keys: 'https://poe.com/api/keys',
    usage: 'https://poe.com/points_history',
    billing: 'https://poe.com/settings',
  },
  check: { inference: checkBy(BALANCE) },
  endpoints: [
    nowEndpoint({
      id: 'balance',
      tells: 'balance',
      provider: 'poe',
      url: BALANCE,
      schema: z.object({ current_point_balance: amount(-3) }),
      read: (told) => ({ readings: [balance(told.current_point_balance, POINTS)] }),
    }),
    history,
  ],
  acts: [],
  source: { docs: 'https://creator.poe.com/docs/resources/usage-api', checked: '2026-11-23', confidence: 'high' },
});
