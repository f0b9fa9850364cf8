import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { providers } from '@/lib/providers/registry';
import { ask, fixture, pageIn } from '../../fixtures/fixture';

const all = providers.flatMap((provider) =>
  provider.endpoints.map((endpoint) => ({ provider: provider.id, endpoint })),
);

/** Where the contract is broken in each drift fixture. */
const broken: Record<string, string> = {
  'openai/costs': 'data.0.results.0.amount.value',
  'openai/usage-completions': 'data.1.results.0.input_tokens',
  'openai/usage-embeddings': 'data.0.start_time',
  'openai/admin-keys': 'data.1.redacted_value',
  'anthropic/cost-report': 'data.0.results.1.amount',
  'anthropic/usage-report': 'data.0.results.1.uncached_input_tokens',
  'anthropic/api-keys': 'data.0.status',
  'openrouter/key': 'data.usage_daily',
  'openrouter/keys': 'data.1.hash',
  'openrouter/activity': 'data.0.date',
  'openrouter/credits': 'data.total_usage',
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
    expect(endpoint.parse(fixture(provider, endpoint.id, 'drift'), ask)).toEqual({
      ok: false,
      failure: { kind: 'schema-drift', provider, path },
    });
  });

  test('fields a provider adds are ignored', () => {
    const body = fixture(provider, endpoint.id, 'good');
    expect(endpoint.parse(withNews(body), ask)).toEqual(endpoint.parse(body, ask));
  });

  test('no body makes the parser throw', () => {
    const good = fixture(provider, endpoint.id, 'good');
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

/** The same body with one more field in every object. */
function withNews(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNews);
  if (typeof value !== 'object' || value === null) return value;
  return { news_of_2027: { a: 1 }, ...Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withNews(v)])) };
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
