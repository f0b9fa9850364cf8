import { DAY_MS, HOUR_MS, tokens } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { openaiActs } from './openai-acts';
import { adminKeys, projectKeys } from './openai-keys';
import { page, sample } from './page';
import { amount, count, parseBody, seconds, textOrNull } from './parse-body';
import { type Ask, bearer, defineProvider, type Endpoint } from './provider';
import { withQuery } from './with-query';

const API = 'https://api.openai.com/v1';

const Paged = { has_more: z.optional(z.boolean()), next_page: textOrNull };

// `amount.value` is whole dollars (0.06 is six cents)
const Costs = z.object({
  ...Paged,
  data: z.array(
    z.object({
      start_time: seconds,
      results: z.array(
        z.object({
          amount: z.object({ value: amount(), currency: z.string().check(z.maxLength(3)) }),
          line_item: textOrNull,
          api_key_id: textOrNull,
        }),
      ),
    }),
  ),
});

// `input_tokens` includes cached and cache-write tokens; reasoning is inside `output_tokens`
const Usage = z.object({
  ...Paged,
  data: z.array(
    z.object({
      start_time: seconds,
      results: z.array(
        z.object({
          input_tokens: z.optional(count),
          input_cached_tokens: z.optional(z.nullable(count)),
          input_cache_write_tokens: z.optional(z.nullable(count)),
          output_tokens: z.optional(z.nullable(count)),
          num_model_requests: z.optional(z.nullable(count)),
          model: textOrNull,
          api_key_id: textOrNull,
          batch: z.optional(z.nullable(z.boolean())),
          service_tier: textOrNull,
        }),
      ),
    }),
  ),
});

const costs: Endpoint = {
  id: 'costs',
  tells: 'cost',
  key: 'monitor',
  everyMs: HOUR_MS,
  lookBackMs: 3 * DAY_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 30 * DAY_MS,
  request: (ask) =>
    window(`${API}/organization/costs`, ask, { bucket_width: '1d', limit: 30, group_by: ['api_key_id', 'line_item'] }),
  parse: (body) =>
    parseBody({ provider: 'openai', schema: Costs, body }, (costs) =>
      page({
        next: costs.has_more ? (costs.next_page ?? null) : null,
        samples: costs.data.flatMap((bucket) =>
          bucket.results.map((row) =>
            sample({
              from: bucket.start_time,
              widthMs: DAY_MS,
              providerKeyId: row.api_key_id ?? null,
              model: modelOfLine(row.line_item ?? null),
              lineItem: row.line_item ?? null,
              money: { nanos: row.amount.value, currency: row.amount.currency.toUpperCase() },
            }),
          ),
        ),
      }),
    ),
};

const usageOf = (family: 'completions' | 'embeddings'): Endpoint => ({
  id: `usage-${family}`,
  title: family === 'completions' ? 'Tokens of text models' : 'Tokens of embeddings',
  tells: 'usage',
  key: 'monitor',
  everyMs: 15 * 60_000,
  lookBackMs: 48 * HOUR_MS,
  keepsMs: 365 * DAY_MS,
  chunkMs: 7 * DAY_MS,
  request: (ask) =>
    window(`${API}/organization/usage/${family}`, ask, {
      bucket_width: '1h',
      limit: 168,
      group_by: family === 'completions' ? ['model', 'api_key_id', 'batch', 'service_tier'] : ['model', 'api_key_id'],
    }),
  parse: (body) =>
    parseBody({ provider: 'openai', schema: Usage, body }, (usage) =>
      page({
        next: usage.has_more ? (usage.next_page ?? null) : null,
        samples: usage.data.flatMap((bucket) =>
          bucket.results.map((row) => {
            const perMille =
              row.batch || row.service_tier === 'flex' ? 500 : row.service_tier === 'priority' ? 2000 : 1000;
            return sample({
              from: bucket.start_time,
              widthMs: HOUR_MS,
              providerKeyId: row.api_key_id ?? null,
              model: row.model ?? null,
              lineItem: row.batch ? 'batch' : (row.service_tier ?? null),
              inputTokens: row.input_tokens ?? null,
              cachedInputTokens: row.input_cached_tokens ?? null,
              cacheWriteTokens: row.input_cache_write_tokens ?? null,
              outputTokens: row.output_tokens ?? tokens(0),
              requests: row.num_model_requests ?? null,
              provenance: 'computed',
              pricing: { perMille },
            });
          }),
        ),
      }),
    ),
});

/**
 * OpenAI. An inference key tells nothing but that it is alive; an admin key tells billed dollars by key and line item (days) and
 * tokens by key and model (hours). There is no documented balance. Array parameters are the plain name repeated.
 */
export const openai = defineProvider({
  id: 'openai',
  name: 'OpenAI',
  hosts: ['https://api.openai.com'],
  auth: bearer,
  console: {
    keys: 'https://platform.openai.com/api-keys',
    usage: 'https://platform.openai.com/usage',
    limits: 'https://platform.openai.com/settings/organization/limits',
    monitorKeys: 'https://platform.openai.com/settings/organization/admin-keys',
  },
  check: {
    // 403: alive without the scope to list models; 429: alive, out of quota or asked too often
    inference: { request: () => ({ method: 'GET', url: `${API}/models` }), alive: [403, 429], dead: [401] },
    monitor: {
      request: () => ({ method: 'GET', url: `${API}/organization/admin_api_keys?limit=1` }),
      alive: [429],
      dead: [401],
    },
  },
  endpoints: [costs, usageOf('completions'), usageOf('embeddings'), adminKeys, projectKeys],
  acts: openaiActs,
  prices: 'openai',
  source: {
    docs: 'https://github.com/openai/openai-openapi/blob/f85dbe2/openapi.json',
    checked: '2026-11-23',
    confidence: 'high',
  },
});

const window = (url: string, { from, to, cursor }: Ask, more: Record<string, number | string | string[]>) => ({
  method: 'GET' as const,
  url: withQuery(url, { start_time: from / 1000, end_time: Math.ceil(to / 1000), ...more, page: cursor }),
});

// 'gpt-5-mini-2025-08-07, cached input' names the model before the comma; lines without a comma name no model
const modelOfLine = (line: string | null): string | null => /^(.+?), [a-z ]+$/i.exec(line ?? '')?.[1] ?? null;
