import { expect, test } from 'vitest';
import { nanos } from '@/lib/core/units';
import { cents } from '@/lib/providers/cents';
import { openai } from '@/lib/providers/openai';
import { ask, endpointOf, fixture, pageIn } from '../../fixtures/fixture';

const day = Date.UTC(2026, 10, 19);
const requestOf = (endpoint: string) => new URL(endpointOf('openai', endpoint).request(ask).url);

test('costs are whole dollars: 0.06 is six cents, and no digit is lost', () => {
  const { samples, next } = pageIn('openai', 'costs');
  expect(samples.map(({ money }) => money)).toEqual(
    [60_000_000, 12_345_678_901, 100_000_000, 100, 3_000_000_000].map((nanos) => ({ nanos, currency: 'USD' })),
  );
  expect(samples.every(({ provenance, inputTokens }) => provenance === 'billed' && inputTokens === null)).toBe(true);
  expect(next).toBe('page_CANARYnext');
});

test('a cost line names its key, its UTC day and the model before the comma', () => {
  const { samples } = pageIn('openai', 'costs');
  expect(samples[0]).toMatchObject({
    from: day,
    widthMs: 86_400_000,
    providerKeyId: 'key_CANARYone',
    model: 'gpt-5-mini-2025-08-07',
    lineItem: 'gpt-5-mini-2025-08-07, input',
  });
  expect(samples[2]).toMatchObject({ model: null, lineItem: 'web search tool calls', providerKeyId: null });
  expect(samples[3]).toMatchObject({ from: day + 86_400_000 });
});

test('input tokens are taken as told, because they include the cache already', () => {
  const [first] = pageIn('openai', 'usage-completions').samples;
  expect(first).toMatchObject({
    from: day + 9 * 3_600_000,
    widthMs: 3_600_000,
    inputTokens: 120_000,
    cachedInputTokens: 80_000,
    cacheWriteTokens: 5_000,
    outputTokens: 9_000,
    requests: 42,
    money: null,
    provenance: 'computed',
  });
});

test('batch and flex cost half, priority twice the list price', () => {
  const { samples } = pageIn('openai', 'usage-completions');
  expect(samples.map(({ pricing }) => pricing?.perMille)).toEqual([1000, 500, 2000, 500]);
  expect(samples.map(({ lineItem }) => lineItem)).toEqual(['default', 'batch', 'priority', 'flex']);
});

test('usage of no key stays usage of no key', () => {
  expect(pageIn('openai', 'usage-completions').samples[1]?.providerKeyId).toBeNull();
});

test('embeddings have no output and no cache, which is not told rather than zero', () => {
  expect(pageIn('openai', 'usage-embeddings').samples[0]).toMatchObject({
    inputTokens: 64_000,
    cachedInputTokens: null,
    outputTokens: 0,
    requests: 8,
  });
});

test('group_by is the plain name repeated, times are whole seconds, limits are within the contract', () => {
  const costs = requestOf('costs').searchParams;
  expect(costs.getAll('group_by')).toEqual(['api_key_id', 'line_item']);
  expect(costs.get('start_time')).toBe(String(day / 1000));
  expect(costs.get('end_time')).toBe(String(day / 1000 + 2 * 86_400));
  expect(Number(costs.get('limit'))).toBeLessThanOrEqual(180);
  const usage = requestOf('usage-completions').searchParams;
  expect(usage.getAll('group_by')).toEqual(['model', 'api_key_id', 'batch', 'service_tier']);
  expect([usage.get('bucket_width'), Number(usage.get('limit')) <= 168]).toEqual(['1h', true]);
});

test('has_more without a cursor ends, and a cursor without has_more is not followed', () => {
  const body = { object: 'page', data: [], has_more: true, next_page: null };
  expect(pageIn('openai', 'costs', body).next).toBeNull();
  expect(pageIn('openai', 'costs', { ...body, has_more: false, next_page: 'x' }).next).toBeNull();
});

test('a listed admin key shows its two ends and the cursor of the next page', () => {
  const { keys, next } = pageIn('openai', 'admin-keys');
  expect(keys[0]).toMatchObject({
    id: 'key_CANARYadm1',
    name: 'monitor',
    head: 'sk-admin',
    tail: 'CANARY1',
    active: true,
  });
  expect(keys[1]).toMatchObject({ name: '', lastUsedAt: null });
  expect(next).toBe('key_CANARYadm2');
});

test('a cap is sent in whole cents, never zero', () => {
  const cap = openai.acts.find(({ name }) => name === 'cap');
  const target = { base: '', keyId: '', groupId: 'proj_a/b', name: '', period: null, expiresAt: null };
  expect(cap?.request({ ...target, limit: nanos(12_340_000_000) })).toMatchObject({
    method: 'POST',
    url: 'https://api.openai.com/v1/organization/projects/proj_a%2Fb/spend_limit',
    body: { threshold_amount: 1234, currency: 'USD', interval: 'month' },
  });
  expect(cap?.request({ ...target, limit: null }).method).toBe('DELETE');
  expect(cents(nanos(1))).toBe(1);
});

test('out of quota and restricted both prove a key alive', () => {
  expect(openai.check.inference?.alive).toEqual(expect.arrayContaining([403, 429]));
  expect(openai.check.inference?.dead).toEqual([401]);
});

test('a cost without a currency is drift, not dollars', () => {
  const body = JSON.stringify(fixture('openai', 'costs', 'good')).replace('"currency":"usd"', '"unit":"usd"');
  expect(endpointOf('openai', 'costs').parse(JSON.parse(body), ask)).toMatchObject({
    failure: { path: 'data.0.results.0.amount.currency' },
  });
});

test('the keys of each project are listed, so that a bill by id finds ours', () => {
  const { keys, next } = pageIn('openai', 'project-keys');
  expect(keys.map(({ id, head, tail, groupId }) => [id, head, tail, groupId])).toEqual([
    ['key_CANARYone', 'sk-proj-', 'NARY', 'proj_CANARY'],
    ['key_CANARYtwo', 'sk-svcac', 'ARY2', 'proj_CANARY'],
  ]);
  expect(next).toBe('proj_CANARY\tkey_CANARYtwo');
  const step = endpointOf('openai', 'project-keys');
  expect(step.request(ask).url).toBe('https://api.openai.com/v1/organization/projects?limit=100');
  expect(step.request({ ...ask, cursor: next }).url).toBe(
    'https://api.openai.com/v1/organization/projects/proj_CANARY/api_keys?limit=100&after=key_CANARYtwo',
  );
});

test('a monitor key that ends by itself tells when', () => {
  const key = { id: 'k', redacted_value: 'sk-admin...1234', expires_at: 1_800_000_000 };
  expect(pageIn('openai', 'admin-keys', { data: [key] }).keys[0]?.expiresAt).toBe(1_800_000_000_000);
  expect(pageIn('openai', 'admin-keys', { data: [{ ...key, expires_at: null }] }).keys[0]?.expiresAt).toBeNull();
});
