import { DAY_MS, HOUR_MS, tokens } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Act } from './act';
import { page, sample } from './page';
import { amount, count, isoTime, parseBody, textOrNull } from './parse-body';
import { pathSegment } from './path-segment';
import { type Ask, defineProvider, type Endpoint } from './provider';
import { visibleEnds } from './visible-ends';
import { withQuery } from './with-query';

const API = 'https://api.anthropic.com/v1';

const Paged = { has_more: z.optional(z.boolean()), next_page: textOrNull };

// `amount` is cents as decimal text: "123.45" is $1.2345. It cannot be grouped by key.
const Costs = z.object({
  ...Paged,
  data: z.array(
    z.object({
      starting_at: isoTime,
      results: z.array(
        z.object({
          amount: amount(-2),
          currency: z.string().check(z.maxLength(3)),
          description: textOrNull,
          model: textOrNull,
          workspace_id: textOrNull,
        }),
      ),
    }),
  ),
});

// input excludes what came from or went to the cache; there is no count of requests
const Usage = z.object({
  ...Paged,
  data: z.array(
    z.object({
      starting_at: isoTime,
      results: z.array(
        z.object({
          uncached_input_tokens: count,
          cache_creation: z.optional(
            z.nullable(
              z.object({ ephemeral_5m_input_tokens: z.optional(count), ephemeral_1h_input_tokens: z.optional(count) }),
            ),
          ),
          cache_read_input_tokens: z.optional(count),
          output_tokens: count,
          api_key_id: textOrNull,
          model: textOrNull,
          service_tier: textOrNull,
          context_window: textOrNull,
        }),
      ),
    }),
  ),
});

const Keys = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      name: z.optional(z.nullable(z.string())),
      partial_key_hint: textOrNull,
      status: z.string(),
      created_at: z.optional(z.nullable(isoTime)),
    }),
  ),
  has_more: z.optional(z.boolean()),
  last_id: textOrNull,
});

const cost: Endpoint = {
  id: 'cost-report',
  tells: 'cost',
  key: 'monitor',
  everyMs: HOUR_MS,
  lookBackMs: 3 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 31 * DAY_MS,
  request: (ask) =>
    report('cost_report', ask, { bucket_width: '1d', limit: 31, 'group_by[]': ['workspace_id', 'description'] }),
  parse: (body) =>
    parseBody({ provider: 'anthropic', schema: Costs, body }, (costs) =>
      page({
        next: costs.has_more ? (costs.next_page ?? null) : null,
        samples: costs.data.flatMap((bucket) =>
          bucket.results.map((row) =>
            sample({
              from: bucket.starting_at,
              widthMs: DAY_MS,
              model: row.model ?? null,
              // null is the default workspace, not 'unknown'
              lineItem: `${row.workspace_id ?? 'default'}: ${row.description ?? ''}`,
              money: { nanos: row.amount, currency: row.currency.toUpperCase() },
            }),
          ),
        ),
      }),
    ),
};

const usage: Endpoint = {
  id: 'usage-report',
  tells: 'usage',
  key: 'monitor',
  everyMs: 15 * 60_000,
  lookBackMs: 24 * HOUR_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 7 * DAY_MS,
  request: (ask) =>
    report('usage_report/messages', ask, {
      bucket_width: '1h',
      limit: 168,
      'group_by[]': ['api_key_id', 'model', 'context_window', 'service_tier'],
    }),
  parse: (body) =>
    parseBody({ provider: 'anthropic', schema: Usage, body }, (usage) =>
      page({
        next: usage.has_more ? (usage.next_page ?? null) : null,
        samples: usage.data.flatMap((bucket) =>
          bucket.results.map((row) => {
            const short = row.cache_creation?.ephemeral_5m_input_tokens ?? 0;
            const long = row.cache_creation?.ephemeral_1h_input_tokens ?? 0;
            const read = row.cache_read_input_tokens ?? tokens(0);
            return sample({
              from: bucket.starting_at,
              widthMs: HOUR_MS,
              // null is the Workbench
              providerKeyId: row.api_key_id ?? null,
              model: row.model ?? null,
              lineItem: [row.service_tier, row.context_window].filter(Boolean).join(' ') || null,
              inputTokens: tokens(row.uncached_input_tokens + short + long + read),
              cachedInputTokens: read,
              cacheWriteTokens: tokens(short + long),
              outputTokens: row.output_tokens,
              provenance: 'computed',
              pricing: {
                longContext: row.context_window === '200k-1M',
                perMille: row.service_tier === 'batch' ? 500 : 1000,
                cacheWrite1h: tokens(long),
              },
            });
          }),
        ),
      }),
    ),
};

const keys: Endpoint = {
  id: 'api-keys',
  tells: 'keys',
  key: 'monitor',
  everyMs: DAY_MS,
  lookBackMs: 0,
  keepsMs: 0,
  chunkMs: DAY_MS,
  request: ({ cursor }) => ({
    method: 'GET',
    url: withQuery(`${API}/organizations/api_keys`, { limit: 100, after_id: cursor }),
  }),
  parse: (body) =>
    parseBody({ provider: 'anthropic', schema: Keys, body }, (list) =>
      page({
        next: list.has_more ? (list.last_id ?? null) : null,
        keys: list.data.map((key) => ({
          id: key.id,
          name: key.name ?? '',
          ...visibleEnds(key.partial_key_hint),
          createdAt: key.created_at ?? null,
          lastUsedAt: null,
          active: key.status === 'active',
        })),
      }),
    ),
};

const setStatus = (name: 'disable' | 'enable' | 'delete', undo: Act['undo'], status: string): Act => ({
  name,
  key: 'monitor',
  undo,
  needs: ['keyId'],
  reach: 'key',
  request: ({ keyId }) => ({
    method: 'POST',
    url: `${API}/organizations/api_keys/${pathSegment(keyId)}`,
    body: { status },
  }),
});

/**
 * Anthropic. Only an admin key of an organisation tells usage: tokens by key and model (hours) and billed dollars by workspace and
 * line (days), which no question splits by key. Keys cannot be made by API, but switched off and on again.
 */
export const anthropic = defineProvider({
  id: 'anthropic',
  name: 'Anthropic',
  hosts: ['https://api.anthropic.com'],
  auth: { header: 'x-api-key', prefix: '' },
  // without the second header every request with an Origin is answered 401
  headers: { 'anthropic-version': '2023-06-01', 'anthropic-dangerous-direct-browser-access': 'true' },
  console: {
    keys: 'https://console.anthropic.com/settings/keys',
    usage: 'https://console.anthropic.com/usage',
    limits: 'https://console.anthropic.com/settings/limits',
    monitorKeys: 'https://console.anthropic.com/settings/admin-keys',
  },
  check: {
    inference: {
      request: () => ({ method: 'GET', url: `${API}/models?limit=1` }),
      alive: [403, 429],
      dead: [401, 404],
    },
    monitor: { request: () => ({ method: 'GET', url: `${API}/organizations/me` }), alive: [429], dead: [401, 404] },
  },
  endpoints: [cost, usage, keys],
  acts: [
    setStatus('disable', 'enable', 'inactive'),
    setStatus('enable', 'disable', 'active'),
    setStatus('delete', null, 'archived'),
  ],
  prices: 'anthropic',
  source: { docs: 'https://docs.anthropic.com/en/api/usage-cost-api', checked: '2026-11-23', confidence: 'high' },
});

const report = (path: string, { from, to, cursor }: Ask, more: Record<string, number | string | string[]>) => ({
  method: 'GET' as const,
  url: withQuery(`${API}/organizations/${path}`, {
    starting_at: new Date(from).toISOString(),
    ending_at: new Date(to).toISOString(),
    ...more,
    page: cursor,
  }),
});
