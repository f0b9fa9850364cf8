import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { providers } from '@/lib/providers/registry';
import { askFor, fixture, pageIn } from '../../fixtures/fixture';

const all = providers.flatMap((provider) =>
  provider.endpoints.map((endpoint) => ({ provider: provider.id, endpoint })),
);

/** Where the contract is broken in each drift fixture. */
const broken: Record<string, string> = {
  'openai/costs': 'data.0.results.0.amount.value',
  'openai/usage-completions': 'data.1.results.0.input_tokens',
  'openai/usage-embeddings': 'data.0.start_time',
  'openai/admin-keys': 'data.1.redacted_value',
  'openai/project-keys': 'data.1.redacted_value',
  'anthropic/cost-report': 'data.0.results.1.amount',
  'anthropic/usage-report': 'data.0.results.1.uncached_input_tokens',
  'anthropic/api-keys': 'data.0.status',
  'openrouter/key': 'data.usage_daily',
  'openrouter/keys': 'data.1.hash',
  'openrouter/activity': 'data.0.date',
  'openrouter/credits': 'data.total_usage',
  'deepseek/balance': 'balance_infos.0.total_balance',
  'moonshot/balance': 'code',
  'moonshot-cn/balance': 'code',
  'siliconflow/balance': 'data.totalBalance',
  'siliconflow-cn/balance': 'data.totalBalance',
  'vercel-ai-gateway/credits': 'total_used',
  'vercel-ai-gateway/api-keys': 'apiKeys.0.quota.limitAmount',
  'xai/usage': 'timeSeries.0.dataPoints.0.values',
  'xai/spending-limits': 'spendingLimits.effectiveSl.val',
  'xai/prepaid': 'total.val',
  'xai/api-keys': 'apiKeys.1.apiKeyId',
  'elevenlabs/subscription': 'character_count',
  'elevenlabs/character-stats': 'usage.eleven_v3.0',
  'elevenlabs/service-accounts': 'service-accounts.0.api-keys.0.key_id',
  'fireworks/billing': 'lineItems.0.totalCost.units',
  'fal/usage': 'time_series.0.results.0.currency',
  'fal/keys': 'keys.0.key_id',
  'litellm/key-info': 'info.spend',
  'litellm/daily-activity': 'results.0.metrics.spend',
  'requesty/usage': 'usage.2026-11-19.spend',
  'requesty/org': 'balance',
  'requesty/keys': 'keys.1.id',
  'deepgram/billing': 'results.0.grouping',
  'deepgram/balances': 'balances.0.amount',
  'deepgram/keys': 'api_keys.0.api_key.api_key_id',
  'novita/balance': 'availableBalance',
  'novita/keys': 'keys.0.id',
  'poe/balance': 'current_point_balance',
  'poe/points-history': 'data.0.creation_time',
  'runway/organization': 'creditBalance',
  'runway/usage': 'results.0.usedCredits.0.amount',
  'stability/balance': 'credits',
  'stepfun/balance': 'balance',
  'venice/balance': 'balances.usd',
  'zenmux/balance': 'success',
  'deepinfra/balance': 'stripe_balance',
};

/** Objects whose fields are data. */
const maps: Record<string, string> = {
  'elevenlabs/character-stats': 'usage',
  'requesty/usage': 'usage',
  'litellm/daily-activity': 'models',
};

describe.each(all)('$provider $endpoint.id', ({ provider, endpoint }) => {
  test('an empty answer is an empty page, not a failure', () => {
    const { samples, readings, keys, next, partial } = pageIn(
      provider,
      endpoint.id,
      fixture(provider, endpoint.id, 'empty'),
    );
    expect([samples, keys, next, partial]).toEqual([[], [], null, false]);
    expect(readings.filter(({ value }) => value !== 0)).toEqual([]);
  });

  test('a changed field is drift that names the path and never the value', () => {
    const path = broken[`${provider}/${endpoint.id}`];
    expect(path).toBeDefined();
    expect(endpoint.parse(fixture(provider, endpoint.id, 'drift'), askFor(provider, endpoint.id))).toEqual({
      ok: false,
      failure: { kind: 'schema-drift', provider, path },
    });
  });

  test('fields a provider adds are ignored', () => {
    const [body, ask] = [fixture(provider, endpoint.id, 'good'), askFor(provider, endpoint.id)];
    const news = withNews(body, maps[`${provider}/${endpoint.id}`]);
    expect(endpoint.parse(news, ask)).toEqual(endpoint.parse(body, ask));
  });

  test('no body makes the parser throw', () => {
    const [good, ask] = [fixture(provider, endpoint.id, 'good'), askFor(provider, endpoint.id)];
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        '',
        'x',
        -1,
        0.5,
        1e300,
        Number.MAX_SAFE_INTEGER,
        -Number.MAX_SAFE_INTEGER,
        true,
        [],
        {},
      ),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(odd, fc.nat(), (value, place) => {
        expect(() => endpoint.parse(value, ask)).not.toThrow();
        expect(() => endpoint.parse(withOddLeaf(good, place, value), ask)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

/** The same body with one more field in every object, but for the one whose fields are data (days, models). */
function withNews(value: unknown, map?: string, name?: string): unknown {
  if (Array.isArray(value)) return value.map((each) => withNews(each, map));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([field, each]) => [field, withNews(each, map, field)]);
  return { ...(name !== undefined && name === map ? {} : { news_of_2027: { a: 1 } }), ...Object.fromEntries(fields) };
}

/** The same body with one leaf (counted round and round) replaced. */
function withOddLeaf(body: unknown, place: number, odd: unknown): unknown {
  const leaves = countLeaves(body);
  let left = place % leaves;
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each)]));
    return left-- === 0 ? odd : value;
  };
  return walk(body);
}

function countLeaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countLeaves(each), 0);
}
