import { expect, test } from 'vitest';
import { nanos } from '@/lib/core/units';
import { requesty } from '@/lib/providers/requesty';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

test('spend is dollars by key and day, and the days are the names of the fields', () => {
  expect(
    pageIn('requesty', 'usage').samples.map(({ from, providerKeyId, money, requests }) => [
      from,
      providerKeyId,
      money?.nanos,
      requests,
    ]),
  ).toEqual([
    [Date.UTC(2026, 10, 19), 'rk_CANARY1', 12_450_000_000, 1523],
    [Date.UTC(2026, 10, 20), 'rk_CANARY1', 1, 1],
  ]);
  expect(() => pageIn('requesty', 'usage', { usage: { today: { spend: 1 } } })).toThrow('usage');
});

test('a limit of zero is no limit', () => {
  expect(pageIn('requesty', 'keys').keys.map(({ limit }) => limit)).toEqual([
    { nanos: 500_000_000_000, currency: 'USD' },
    null,
  ]);
});

test('a cap never becomes zero, which would mean none', () => {
  const cap = requesty.acts.find(({ name }) => name === 'cap');
  const target = { base: '', keyId: 'k', groupId: '', name: '', period: 'month', expiresAt: null } as const;
  expect(cap?.request({ ...target, limit: nanos(1) }).body).toEqual({ monthly_limit: 0.01 });
  expect(cap?.request({ ...target, limit: null }).body).toEqual({ monthly_limit: 0 });
});

test('each key is asked for its own days', () => {
  const usage = endpointOf('requesty', 'usage');
  expect(usage.request(ask).url).toBe('https://api-v2.requesty.ai/v1/manage/apikey');
  const url = new URL(usage.request({ ...ask, cursor: 'k1\nk2' }).url);
  expect([url.pathname, url.searchParams.get('resolution')]).toEqual(['/v1/manage/apikey/k1/usage', 'day']);
});
