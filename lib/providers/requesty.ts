import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { byGroup } from './by-group';
import { checkBy } from './check-by';
import { nowEndpoint } from './now-endpoint';
import { balance, sample } from './page';
import { amount, count, isoTime, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { bearer, defineProvider } from './provider';
import { readCreated } from './read-created';
import { withQuery } from './with-query';

const MANAGE = 'https://api-v2.requesty.ai/v1/manage';
const KEYS = `${MANAGE}/apikey`;

const Keys = z.object({
  keys: z.array(z.object({ id: z.string(), name: textOrNull, monthly_limit: z.optional(amount()) })),
});

const Row = z.object({
  spend: amount(),
  completions_requests: z.optional(count),
  input_tokens: z.optional(count),
  output_tokens: z.optional(count),
});

// the days are the names of the fields
const Days = z.pipe(
  z.record(z.string(), Row),
  z.transform((days, context) =>
    Object.entries(days).map(([day, row]) => {
      const from = z.safeParse(isoTime, day);
      if (from.success) return { from: from.data, ...row };
      context.issues.push({ code: 'custom', input: undefined, message: 'not a day' });
      return z.NEVER;
    }),
  ),
);

// days by key; a day without a figure is left out
const usage = byGroup({
  provider: 'requesty',
  id: 'usage',
  tells: 'cost',
  tellsToo: ['usage'],
  key: 'monitor',
  everyMs: HOUR_MS,
  lookBackMs: 2 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  find: { url: KEYS, schema: Keys, ids: ({ keys }) => keys.map(({ id }) => id) },
  ask: (key, { from, to }) => ({
    method: 'GET',
    url: withQuery(`${KEYS}/${pathSegment(key)}/usage`, {
      start: new Date(from).toISOString(),
      end: new Date(to).toISOString(),
      resolution: 'day',
    }),
  }),
  schema: z.object({ usage: Days }),
  read: ({ usage }, key) => ({
    samples: usage.map(({ from, ...row }) =>
      sample({
        from,
        widthMs: DAY_MS,
        providerKeyId: key,
        money: { nanos: row.spend, currency: 'USD' },
        inputTokens: row.input_tokens ?? null,
        outputTokens: row.output_tokens ?? null,
        requests: row.completions_requests ?? null,
      }),
    ),
  }),
});

const org = nowEndpoint({
  id: 'org',
  tells: 'balance',
  key: 'monitor',
  everyMs: HOUR_MS,
  provider: 'requesty',
  url: `${MANAGE}/org`,
  schema: z.object({ balance: amount() }),
  read: (told) => ({ readings: [balance(told.balance, 'USD')] }),
});

// nothing of a key's text is shown: only a key made here is known to be ours
const keys = nowEndpoint({
  id: 'keys',
  tells: 'keys',
  tellsToo: ['limits'],
  key: 'monitor',
  everyMs: DAY_MS,
  provider: 'requesty',
  url: KEYS,
  schema: Keys,
  read: ({ keys }) => ({
    keys: keys.map((key) => ({
      id: key.id,
      name: key.name ?? '',
      head: '',
      tail: '',
      createdAt: null,
      lastUsedAt: null,
      active: true,
      // zero is the provider's word for no limit
      ...(key.monthly_limit !== undefined && {
        limit: key.monthly_limit === 0 ? null : { nanos: key.monthly_limit, currency: 'USD' },
      }),
    })),
  }),
});

const Created = z.object({ api_key_id: z.string(), api_key: z.string() });

const acts: readonly Act[] = [
  {
    name: 'delete',
    key: 'monitor',
    undo: null,
    needs: ['keyId'],
    reach: 'key',
    request: ({ keyId }) => ({ method: 'DELETE', url: `${KEYS}/${pathSegment(keyId)}` }),
  },
  {
    name: 'cap',
    key: 'monitor',
    undo: 'cap',
    needs: ['keyId'],
    reach: 'key',
    periods: ['month'],
    request: ({ keyId, limit }) => ({
      method: 'POST',
      url: `${KEYS}/${pathSegment(keyId)}/limit`,
      body: { monthly_limit: limit === null ? 0 : capOf(limit) },
    }),
  },
  {
    name: 'create',
    key: 'monitor',
    undo: 'delete',
    needs: ['name'],
    reach: 'key',
    periods: ['month'],
    request: ({ name, limit }) => ({
      method: 'POST',
      url: KEYS,
      body: {
        name,
        monthly_limit: limit === null ? 0 : capOf(limit),
        permissions: { manage: 'none', completions: 'write' },
      },
    }),
    created: (body) =>
      readCreated({ provider: 'requesty', schema: Created, body }, ({ api_key_id, api_key }) => ({
        keyId: api_key_id,
        text: api_key,
      })),
  },
];

/**
 * Requesty. A key with `manage: read` tells dollars by key and day, the balance and every key's monthly limit; with `manage: write` it makes,
 * caps and deletes keys. The least of it is a key with `manage: read` and a limit of a cent.
 */
export const requesty = defineProvider({
  id: 'requesty',
  name: 'Requesty',
  hosts: ['https://api-v2.requesty.ai'],
  auth: bearer,
  console: {
    keys: 'https://app.requesty.ai/api-keys',
    usage: 'https://app.requesty.ai/analytics',
    limits: 'https://app.requesty.ai/api-keys',
    monitorKeys: 'https://app.requesty.ai/api-keys',
  },
  check: { monitor: checkBy(`${MANAGE}/org`, { alive: [429], dead: [401, 403] }) },
  endpoints: [usage, org, keys],
  acts,
  source: {
    docs: 'https://docs.requesty.ai/api-reference/management-apis',
    checked: '2026-11-25',
    confidence: 'medium',
  },
});

// a cap of nothing would mean no cap: a cent is the least
const capOf = (limit: number): number => Math.max(0.01, limit / 1e9);
