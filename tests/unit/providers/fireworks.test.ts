import { expect, test } from 'vitest';
import { ask, endpointOf, pageIn } from '../../fixtures/fixture';

test('an amount is whole units as text and billionths as a number, either left out when zero', () => {
  expect(pageIn('fireworks', 'billing').samples.map(({ model, money }) => [model, money?.nanos])).toEqual([
    ['accounts/fireworks/models/glm-5', 1_625_548_296],
    [null, 900_000_000],
  ]);
});

test('a refund is negative in both parts', () => {
  const body = { lineItems: [{ totalCost: { currencyCode: 'USD', units: '-1', nanos: -500_000_000 } }] };
  expect(pageIn('fireworks', 'billing', body).samples[0]?.money?.nanos).toBe(-1_500_000_000);
});

test('a summary has no buckets, so one whole UTC day is asked at a time', () => {
  const billing = endpointOf('fireworks', 'billing');
  expect(billing.chunkMs).toBe(86_400_000);
  const url = new URL(billing.request({ ...ask, cursor: 'acct-1' }).url);
  expect([url.pathname, url.searchParams.get('startTime'), url.searchParams.get('endTime')]).toEqual([
    '/v1/accounts/acct-1/billing/summary',
    '2026-11-19T00:00:00.000Z',
    '2026-11-20T00:00:00.000Z',
  ]);
  expect(billing.parse({ accounts: [{ name: 'accounts/acct-1' }] }, ask)).toMatchObject({ value: { next: 'acct-1' } });
});
