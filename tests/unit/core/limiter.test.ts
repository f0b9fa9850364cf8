import { expect, test } from 'vitest';
import { limiter } from '@/lib/core/limiter';
import { epochMs } from '@/lib/core/units';

test('more than the most within the time are turned away, each one for itself, until the time is over', () => {
  let now = 1_000;
  const may = limiter({ most: 3, withinMs: 100, clock: () => epochMs(now) });
  expect([may(1), may(1), may(1), may(1)]).toEqual([true, true, true, false]);
  expect(may(2)).toBe(true);
  now += 99;
  expect(may(1)).toBe(false);
  now += 1;
  expect(may(1)).toBe(true);
});
