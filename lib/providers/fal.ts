import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { page, sample } from './page';
import { amount, isoTime, parseBody, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { defineProvider, type Endpoint } from './provider';
import { readCreated } from './read-created';
import { withQuery } from './with-query';

const API = 'https://api.fal.ai/v1';

const Usage = z.object({
  time_series: z.array(
    z.object({
      bucket: isoTime,
      results: z.array(
        z.object({
          endpoint_id: textOrNull,
          unit: textOrNull,
          cost: amount(),
          currency: z.string().check(z.maxLength(3)),
          auth_method: textOrNull,
        }),
      ),
    }),
  ),
  next_cursor: textOrNull,
  has_more: z.optional(z.boolean()),
});

const usage: Endpoint = {
  id: 'usage',
  tells: 'cost',
  tellsToo: ['usage'],
  key: 'monitor',
  everyMs: 30 * 60_000,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 7 * DAY_MS,
  request: ({ from, to, cursor }) => ({
    method: 'GET',
    url: withQuery(`${API}/models/usage`, {
      start: new Date(from).toISOString(),
      end: new Date(to).toISOString(),
      timeframe: 'hour',
      expand: 'time_series',
      cursor,
    }),
  }),
  parse: (body) =>
    parseBody({ provider: 'fal', schema: Usage, body }, ({ time_series, next_cursor, has_more }) =>
      page({
        next: has_more ? (next_cursor ?? null) : null,
        samples: time_series.flatMap(({ bucket, results }) =>
          results.map((row) =>
            sample({
              from: bucket,
              widthMs: HOUR_MS,
              model: row.endpoint_id ?? null,
              // the key's alias, not its id: named in the line, never taken for a key of ours
              lineItem: [row.unit, row.auth_method].filter(Boolean).join(' by ') || null,
              money: { nanos: row.cost, currency: row.currency.toUpperCase() },
            }),
          ),
        ),
      }),
    ),
};

const Keys = z.object({
  keys: z.array(z.object({ key_id: z.string(), alias: textOrNull, created_at: z.optional(z.nullable(isoTime)) })),
  next_cursor: textOrNull,
  has_more: z.optional(z.boolean()),
});

const keys = nowEndpoint({
  id: 'keys',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  provider: 'fal',
  request: ({ cursor }) => ({ method: 'GET', url: withQuery(`${API}/keys`, { limit: 100, cursor }) }),
  schema: Keys,
  read: ({ keys, next_cursor, has_more }) => ({
    next: has_more ? (next_cursor ?? null) : null,
    keys: keys.map((key) => ({
      id: key.key_id,
      name: key.alias ?? '',
      // a key is its id, a colon and the secret: the id is the visible beginning, and no end is shown
      head: key.key_id,
      tail: '',
      createdAt: key.created_at ?? null,
      lastUsedAt: null,
      active: true,
    })),
  }),
});

const Created = z.object({ key_id: z.string(), key_secret: z.string() });

const acts: readonly Act[] = [
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['keyId'],
    reach: 'key',
    request: ({ keyId }) => ({ method: 'DELETE', url: `${API}/keys/${pathSegment(keyId)}` }),
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['name'],
    reach: 'key',
    request: ({ name }) => ({ method: 'POST', url: `${API}/keys`, body: { alias: name } }),
    created: (body) =>
      readCreated({ provider: 'fal', schema: Created, body }, ({ key_id, key_secret }) => ({
        keyId: key_id,
        text: `${key_id}:${key_secret}`,
      })),
  },
];

/** fal. An ADMIN key tells dollars by model and key alias for every hour, and lists, makes and deletes keys. No free check of an API key is known. */
export const fal = defineProvider({
  id: 'fal',
  name: 'fal',
  hosts: ['https://api.fal.ai'],
  auth: { header: 'authorization', prefix: 'Key ' },
  console: {
    keys: 'https://fal.ai/dashboard/keys',
    usage: 'https://fal.ai/dashboard/usage-billing',
    billing: 'https://fal.ai/dashboard/usage-billing',
    monitorKeys: 'https://fal.ai/dashboard/keys',
  },
  check: { monitor: checkBy(`${API}/keys?limit=1`, { alive: [429], dead: [401, 403] }) },
  endpoints: [usage, keys],
  acts,
  source: { docs: 'https://docs.fal.ai/platform-apis/v1/models/usage', checked: '2026-11-23', confidence: 'high' },
});
