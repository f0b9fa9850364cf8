import { expect, test } from 'vitest';
import { DAY_MS, epochMs, nanos } from '@/lib/core/units';
import { runway } from '@/lib/usage/runway';

const today = 20_000;
const now = epochMs(today * DAY_MS + DAY_MS / 2);
const days = (amounts: readonly number[]) =>
  amounts.map((amount, place) => ({
    day: epochMs((today - amounts.length + place) * DAY_MS),
    nanos: nanos(amount * 1e9),
  }));
const inDays = (moment: number | undefined) => ((moment ?? Number.NaN) - now) / DAY_MS;

test('steady spend empties the balance on the day it divides to', () => {
  const seen = runway(nanos(20e9), days(new Array(14).fill(2)), now);
  expect(inDays(seen?.likely)).toBeCloseTo(10, 3);
  expect(seen?.earliest).toBe(seen?.likely);
});

test('unsteady spend gives a range around the likely day', () => {
  const seen = runway(nanos(20e9), days([0, 4, 0, 5, 1, 2, 0, 4, 3, 1, 2, 2]), now);
  expect(inDays(seen?.earliest)).toBeLessThan(inDays(seen?.likely));
  expect(inDays(seen?.latest)).toBeGreaterThan(inDays(seen?.likely));
});

test('an empty account has run out now', () => {
  expect(runway(nanos(0), days([1, 1, 1]), now)?.likely).toBe(now);
});

test('without spend, with two days of past, or with money for years there is no date', () => {
  expect(runway(nanos(5e9), days([0, 0, 0, 0]), now)).toBeUndefined();
  expect(runway(nanos(5e9), days([1, 1]), now)).toBeUndefined();
  expect(runway(nanos(5000e9), days([1, 1, 1, 1]), now)).toBeUndefined();
});

test('spend of today does not count as a whole day', () => {
  const past = days([2, 2, 2, 2]);
  const withToday = [...past, { day: epochMs(today * DAY_MS), nanos: nanos(0) }];
  expect(runway(nanos(20e9), withToday, now)).toEqual(runway(nanos(20e9), past, now));
});
