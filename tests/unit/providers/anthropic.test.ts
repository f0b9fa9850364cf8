import { expect, test } from 'vitest';
import { anthropic } from '@/lib/providers/anthropic';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

const day = Date.UTC(2026, 10, 19);
const requestOf = (endpoint: string) => new URL(endpointOf('anthropic', endpoint).request(ask).url);

test('cost is cents as decimal text: "123.45" is 1.2345 dollars', () => {
  const { samples, next } = pageIn('anthropic', 'cost-report');
  expect(samples.map(({ money }) => money)).toEqual([
    { nanos: 1_234_500_000, currency: 'USD' },
    { nanos: 1_234, currency: 'USD' },
    { nanos: 50_000_000, currency: 'USD' },
  ]);
  expect(next).toBe('page_CANARYnext');
});

test('a null workspace is the default one and a bill names no key', () => {
  const { samples } = pageIn('anthropic', 'cost-report');
  expect(samples.map(({ lineItem }) => lineItem)).toEqual([
    'default: Claude Sonnet 5 Usage - Input Tokens',
    'wrkspc_CANARY: Claude Sonnet 5 Usage - Input Tokens, Cache Hit',
    'default: Code Execution Usage',
  ]);
  expect(samples.every(({ providerKeyId }) => providerKeyId === null)).toBe(true);
  expect(samples[0]).toMatchObject({ from: day, widthMs: 86_400_000, provenance: 'billed' });
});

test('input excludes the cache, so cache reads and writes are added', () => {
  expect(pageIn('anthropic', 'usage-report').samples[0]).toMatchObject({
    from: day + 9 * 3_600_000,
    widthMs: 3_600_000,
    providerKeyId: 'apikey_CANARYone',
    inputTokens: 1_500 + 200 + 1_000 + 30_000,
    cachedInputTokens: 30_000,
    cacheWriteTokens: 1_200,
    outputTokens: 700,
    money: null,
    provenance: 'computed',
    pricing: { longContext: false, perMille: 1000, cacheWrite1h: 1_000 },
  });
});

test('a null key id is the Workbench, and requests are not told', () => {
  const workbench = pageIn('anthropic', 'usage-report').samples[1];
  expect(workbench).toMatchObject({ providerKeyId: null, inputTokens: 10, requests: null });
});

test('the context window picks the long price, batch costs half', () => {
  expect(pageIn('anthropic', 'usage-report').samples[2]).toMatchObject({
    lineItem: 'batch 200k-1M',
    pricing: { longContext: true, perMille: 500 },
  });
});

test('reports are asked with group_by[], full buckets and RFC 3339 times', () => {
  const cost = requestOf('cost-report').searchParams;
  expect(cost.getAll('group_by[]')).toEqual(['workspace_id', 'description']);
  expect(cost.get('starting_at')).toBe('2026-11-19T00:00:00.000Z');
  expect(cost.get('ending_at')).toBe('2026-11-21T00:00:00.000Z');
  expect(Number(cost.get('limit'))).toBeLessThanOrEqual(31);
  const usage = requestOf('usage-report').searchParams;
  expect(usage.getAll('group_by[]')).toContain('context_window');
  expect([usage.get('bucket_width'), Number(usage.get('limit')) <= 168]).toEqual(['1h', true]);
});

test('every request says that it may come from a browser', () => {
  expect(anthropic.headers).toMatchObject({
    'anthropic-version': '2023-06-01',
    'anthropic-dangerous-direct-browser-access': 'true',
  });
  expect(anthropic.auth).toEqual({ header: 'x-api-key', prefix: '' });
});

test('a key counts as active only while its status says so, and a key without a hint has no ends', () => {
  const { keys, next } = pageIn('anthropic', 'api-keys');
  expect(keys.map(({ active }) => active)).toEqual([true, false, false]);
  expect(keys[0]).toMatchObject({ head: 'sk-ant-api03-CAN', tail: 'ARY1', createdAt: Date.UTC(2026, 9, 1, 8, 30) });
  expect(keys[2]).toMatchObject({ name: '', head: '', tail: '' });
  expect(next).toBe('apikey_CANARYthree');
});

test('a key is switched off in a way that can be undone', () => {
  const disable = anthropic.acts.find(({ name }) => name === 'disable');
  const target = { base: '', keyId: 'apikey_1', groupId: '', name: '', limit: null, period: null, expiresAt: null };
  expect(disable?.request(target)).toEqual({
    method: 'POST',
    url: 'https://api.anthropic.com/v1/organizations/api_keys/apikey_1',
    body: { status: 'inactive' },
  });
  expect(disable?.undo).toBe('enable');
});
