import { DAY_MS, type EpochMs, epochMs, type Nanos, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { openrouterActs } from './openrouter-acts';
import { openrouterSignIn } from './openrouter-sign-in';
import { type CapLeft, page, type Sample, sample } from './page';
import { amount, count, isoTime, parseBody, textOrNull } from './parse-body';
import { bearer, defineProvider, type Endpoint } from './provider';
import { visibleEnds } from './visible-ends';
import { withQuery } from './with-query';

const API = 'https://openrouter.ai/api/v1';
const LISTED = 100;

const meters = {
  usage: amount(),
  usage_daily: amount(),
  byok_usage: z.optional(amount()),
  byok_usage_daily: z.optional(amount()),
  limit: z.optional(z.nullable(amount())),
  limit_remaining: z.optional(z.nullable(amount())),
};

const Key = z.object({ data: z.object(meters) });

const Keys = z.object({
  data: z.array(
    z.object({
      ...meters,
      hash: z.string(),
      name: z.optional(z.nullable(z.string())),
      label: z.optional(z.nullable(z.string())),
      disabled: z.optional(z.boolean()),
      created_at: z.optional(z.nullable(isoTime)),
    }),
  ),
});

const Credits = z.object({
  data: z
    .object({ total_credits: amount(), total_usage: amount() })
    .check(z.refine((data) => Number.isSafeInteger(data.total_credits - data.total_usage))),
});

const Activity = z.object({
  data: z.array(
    z.object({
      date: isoTime,
      model: textOrNull,
      provider_name: textOrNull,
      requests: z.optional(count),
      prompt_tokens: z.optional(count),
      completion_tokens: z.optional(count),
      usage: amount(),
      byok_usage_inference: z.optional(z.nullable(amount())),
    }),
  ),
});

// The running UTC day by key. With a key kept at another provider ('byok') `usage` is only the fee: both are spent.
const today = (at: EpochMs, providerKeyId: string | null, row: z.infer<typeof Key>['data']): Sample[] =>
  money(row.usage_daily, row.byok_usage_daily).map(([lineItem, value]) =>
    sample({
      from: epochMs(Math.floor(at / DAY_MS) * DAY_MS),
      widthMs: DAY_MS,
      providerKeyId,
      lineItem,
      money: { nanos: value, currency: 'USD' },
      provenance: 'live',
    }),
  );

const capOf = (providerKeyId: string | null, { limit_remaining: left }: z.infer<typeof Key>['data']): CapLeft[] =>
  left === undefined || left === null ? [] : [{ providerKeyId, left: { nanos: left, currency: 'USD' } }];

const key: Endpoint = {
  id: 'key',
  tells: 'cost',
  tellsToo: ['limits'],
  key: 'inference',
  unlessMonitor: true,
  perKey: true,
  everyMs: 10 * 60_000,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  request: () => ({ method: 'GET', url: `${API}/key` }),
  parse: (body) =>
    parseBody({ provider: 'openrouter', schema: Key, body }, ({ data }) =>
      page({
        readings: money(data.usage, data.byok_usage).map(([name, value]) => ({
          meter: 'counter',
          name,
          value,
          currency: 'USD',
          today: name === 'byok' ? (data.byok_usage_daily ?? nanos(0)) : data.usage_daily,
        })),
        limit: data.limit === undefined || data.limit === null ? null : { nanos: data.limit, currency: 'USD' },
        caps: capOf(null, data),
      }),
    ),
};

const keys: Endpoint = {
  id: 'keys',
  tells: 'keys',
  key: 'monitor',
  everyMs: 10 * 60_000,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  request: ({ cursor }) => ({
    method: 'GET',
    url: withQuery(`${API}/keys`, { offset: Number(cursor ?? 0), include_disabled: 'true' }),
  }),
  parse: (body, ask) =>
    parseBody({ provider: 'openrouter', schema: Keys, body }, ({ data }) =>
      page({
        next: data.length < LISTED ? null : String(Number(ask.cursor ?? 0) + data.length),
        samples: data.flatMap((row) => today(ask.now, row.hash, row)),
        caps: data.flatMap((row) => (row.disabled === true ? [] : capOf(row.hash, row))),
        keys: data.map((row) => ({
          id: row.hash,
          name: row.name ?? '',
          ...visibleEnds(row.label),
          createdAt: row.created_at ?? null,
          lastUsedAt: null,
          active: row.disabled !== true,
        })),
      }),
    ),
};

const activity: Endpoint = {
  id: 'activity',
  title: 'Spend by model and day',
  tells: 'cost',
  key: 'monitor',
  everyMs: 60 * 60_000,
  lookBackMs: 3 * DAY_MS,
  keepsMs: 30 * DAY_MS,
  chunkMs: DAY_MS,
  days: 'completed',
  request: ({ from }) => ({
    method: 'GET',
    url: withQuery(`${API}/activity`, { date: new Date(from).toISOString().slice(0, 10) }),
  }),
  parse: (body) =>
    parseBody({ provider: 'openrouter', schema: Activity, body }, ({ data }) =>
      page({
        samples: data.flatMap((row) =>
          money(row.usage, row.byok_usage_inference).map(([lineItem, value], index) =>
            sample({
              from: row.date,
              widthMs: DAY_MS,
              model: row.model ?? null,
              lineItem,
              money: { nanos: value, currency: 'USD' },
              ...(index === 0 && {
                inputTokens: row.prompt_tokens ?? null,
                outputTokens: row.completion_tokens ?? null,
                requests: row.requests ?? null,
              }),
            }),
          ),
        ),
      }),
    ),
};

const credits: Endpoint = {
  id: 'credits',
  tells: 'balance',
  key: 'monitor',
  everyMs: 30 * 60_000,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  request: () => ({ method: 'GET', url: `${API}/credits` }),
  parse: (body) =>
    parseBody({ provider: 'openrouter', schema: Credits, body }, ({ data }) =>
      page({
        readings: [
          {
            meter: 'balance',
            name: null,
            value: nanos(data.total_credits - data.total_usage),
            currency: 'USD',
            today: null,
          },
        ],
      }),
    ),
};

/**
 * OpenRouter. Every key tells what it spent today and ever, and its limit; a management key tells all keys, the credit left, and
 * billed dollars by model for each of the last 30 completed UTC days. `GET /models` is public and proves nothing.
 */
export const openrouter = defineProvider({
  id: 'openrouter',
  name: 'OpenRouter',
  hosts: ['https://openrouter.ai'],
  auth: bearer,
  console: {
    keys: 'https://openrouter.ai/settings/keys',
    usage: 'https://openrouter.ai/activity',
    limits: 'https://openrouter.ai/settings/credits',
    monitorKeys: 'https://openrouter.ai/settings/provisioning-keys',
  },
  check: {
    inference: { request: () => ({ method: 'GET', url: `${API}/key` }), alive: [402, 429], dead: [401] },
    monitor: { request: () => ({ method: 'GET', url: `${API}/keys` }), alive: [429], dead: [401, 403] },
  },
  endpoints: [key, keys, activity, credits],
  acts: openrouterActs,
  signIn: openrouterSignIn,
  source: {
    docs: 'https://github.com/OpenRouterTeam/typescript-sdk/blob/cb9393a/.speakeasy/out.openapi.yaml',
    checked: '2026-11-23',
    confidence: 'high',
  },
});

const money = (usage: Nanos, byok: Nanos | null | undefined): [string | null, Nanos][] => [
  [null, usage],
  ...(byok ? ([['byok', byok]] satisfies [string, Nanos][]) : []),
];
