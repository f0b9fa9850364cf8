import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { compareRows } from '@/lib/usage/compare-billed';
import { scaleHours } from '@/lib/usage/scale-hours';
import { shareOf } from '@/lib/usage/share-of';

const day = Date.UTC(2026, 10, 10);
const row = (change: Partial<RollupRow>): RollupRow => ({
  ...{ key: '', width: 'hour', from: day, accountId: 'a', keyId: 'k', model: 'm', currency: 'USD' },
  ...{ billedNanos: null, computedNanos: null, inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0 },
  ...{ outputTokens: 0, requests: 0, billedSamples: 0, liveSamples: 0, computedSamples: 1, samples: 1 },
  updatedAt: day + 2 * DAY_MS,
  ...change,
});
const hour = (at: number, computedNanos: number) => row({ from: day + at * HOUR_MS, computedNanos });
const bill = (billedNanos: number, change: Partial<RollupRow> = {}) => row({ width: 'day', billedNanos, ...change });

test('the hours of a day add up to its bill, in proportion', () => {
  const scaled = scaleHours([hour(1, 100), hour(2, 300)], [bill(200)]);
  expect(scaled.map(({ computedNanos }) => computedNanos)).toEqual([50, 150]);
});

test('a bill read while the day was running changes nothing', () => {
  const hours = [hour(1, 100)];
  expect(scaleHours(hours, [bill(20, { updatedAt: day + 5 * HOUR_MS })])).toEqual(hours);
});

test('hours that were billed themselves stay, and so does another account', () => {
  const own = [row({ billedNanos: 7 }), hour(1, 100)];
  expect(scaleHours(own, [bill(200)])).toEqual(own);
  expect(scaleHours([hour(1, 100)], [bill(200, { accountId: 'b' })])).toEqual([hour(1, 100)]);
});

test('shares always add up exactly and none is negative', () => {
  const weights = fc
    .array(fc.nat(1e12), { minLength: 1, maxLength: 30 })
    .filter((list) => list.some((each) => each > 0));
  fc.assert(
    fc.property(fc.nat(1e15), weights, (amount, list) => {
      const shares = shareOf(amount, list);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
      expect(shares.every((share) => share >= 0)).toBe(true);
    }),
  );
});

test('billed and computed are compared over the days that have both, without running figures', () => {
  const rows = [
    bill(120, { keyId: '' }),
    row({ width: 'day', computedNanos: 100 }),
    bill(50, { from: day + DAY_MS }),
    row({ width: 'day', from: day + 2 * DAY_MS, computedNanos: 9 }),
    bill(10, { accountId: 'b' }),
    row({ width: 'day', accountId: 'b', computedNanos: 10, liveSamples: 1 }),
  ];
  expect(compareRows(rows)).toEqual([{ accountId: 'a', currency: 'USD', days: 1, billed: 120, computed: 100 }]);
});
