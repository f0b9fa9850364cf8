import { DAY_MS, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { nowEndpoint } from './now-endpoint';
import { balance, page, type Sample, sample } from './page';
import { amount, count, isoTime, parseBody } from './parse-body';
import { bearer, defineProvider, type Endpoint } from './provider';
import { withQuery } from './with-query';

const Info = z.object({
  info: z
    .object({ spend: amount(), max_budget: z.optional(z.nullable(amount())) })
    .check(z.refine(({ spend, max_budget }) => Number.isSafeInteger((max_budget ?? 0) - spend))),
});

// what a key may still spend; its growth is no spend of ours, because the days below tell that
const key: Endpoint = nowEndpoint({
  id: 'key-info',
  tells: 'limits',
  tellsToo: ['balance'],
  perKey: true,
  everyMs: 15 * 60_000,
  provider: 'litellm',
  request: ({ base }) => ({ method: 'GET', url: `${base}/key/info` }),
  schema: Info,
  read: ({ info: { spend, max_budget: limit = null } }) => ({
    readings: limit === null ? [] : [balance(nanos(limit - spend), 'USD')],
    limit: limit === null ? null : { nanos: limit, currency: 'USD' },
  }),
});

const Metrics = z.object({
  spend: amount(),
  prompt_tokens: z.optional(count),
  completion_tokens: z.optional(count),
  cache_read_input_tokens: z.optional(count),
  api_requests: z.optional(count),
});

const Activity = z.object({
  results: z.array(
    z.object({
      date: isoTime,
      metrics: Metrics,
      breakdown: z.optional(z.object({ models: z.optional(z.record(z.string(), z.object({ metrics: Metrics }))) })),
    }),
  ),
  metadata: z.optional(z.object({ has_more: z.optional(z.boolean()) })),
});

// days by model; the last day asked for is counted too
const activity: Endpoint = {
  id: 'daily-activity',
  tells: 'cost',
  tellsToo: ['usage'],
  key: 'inference',
  everyMs: 30 * 60_000,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  request: ({ from, to, cursor, base }) => ({
    method: 'GET',
    url: withQuery(`${base}/user/daily/activity`, {
      ...{ start_date: day(from), end_date: day(to - 1), page_size: 1000, page: pageIn(cursor) },
    }),
  }),
  parse: (body, { cursor }) =>
    parseBody({ provider: 'litellm', schema: Activity, body }, ({ results, metadata }) =>
      page({
        next: metadata?.has_more === true ? String(pageIn(cursor) + 1) : null,
        samples: results.flatMap(({ date, metrics, breakdown }): Sample[] => {
          const models = Object.entries(breakdown?.models ?? {});
          if (models.length === 0) return metrics.spend === 0 ? [] : [row(date, null, metrics)];
          return models.map(([model, each]) => row(date, model.slice(0, 200), each.metrics));
        }),
      }),
    ),
};

/**
 * A LiteLLM proxy of the user's own. Its virtual keys tell their spend, budget and daily use by model. The master key is no monitor key here:
 * a key that can make and delete others never follows an address that somebody typed; the proxy's own page is the place for that.
 */
export const litellm = defineProvider({
  id: 'litellm',
  name: 'LiteLLM (your own proxy)',
  hosts: [],
  selfHosted: true,
  auth: bearer,
  console: {
    keys: 'https://docs.litellm.ai/docs/proxy/virtual_keys',
    limits: 'https://docs.litellm.ai/docs/proxy/users',
  },
  check: {
    inference: {
      request: (base) => ({ method: 'GET', url: `${base}/key/info` }),
      alive: [403, 429],
      dead: [401],
    },
  },
  endpoints: [key, activity],
  acts: [],
  source: { docs: 'https://docs.litellm.ai/docs/proxy/virtual_keys', checked: '2026-11-23', confidence: 'high' },
});

const row = (from: Sample['from'], model: string | null, metrics: z.infer<typeof Metrics>): Sample =>
  sample({
    from,
    widthMs: DAY_MS,
    model,
    money: { nanos: metrics.spend, currency: 'USD' },
    inputTokens: metrics.prompt_tokens ?? null,
    cachedInputTokens: metrics.cache_read_input_tokens ?? null,
    outputTokens: metrics.completion_tokens ?? null,
    requests: metrics.api_requests ?? null,
  });

const pageIn = (cursor: string | null): number => (/^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : 1);

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
