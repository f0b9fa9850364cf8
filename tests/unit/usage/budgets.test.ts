import { expect, test } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import { epochMs, nanos } from '@/lib/core/units';
import { bindingLimit, type Limit } from '@/lib/usage/binding-limit';
import { periodOf, stateOf, warningsOf } from '@/lib/usage/budgets';
import type { Forecast } from '@/lib/usage/forecast';

const dollars = (amount: number) => nanos(Math.round(amount * 1e9));
const at = (text: string) => epochMs(Date.parse(text));
const budget: Budget = {
  id: 'b1',
  scope: { kind: 'total' },
  period: 'month',
  limit: dollars(50),
  currency: 'USD',
  warnAt: [80, 50],
  warnOnForecast: true,
  stop: false,
  createdAt: 0,
};
const outlook = (expected: number, high: number): Forecast => ({
  expected: dollars(expected),
  low: dollars(0),
  high: dollars(high),
  soFar: dollars(0),
  daysSeen: 20,
});

test('a month runs from its first midnight in UTC to the next', () => {
  expect(periodOf('month', at('2026-02-28T23:59:59Z'))).toEqual({
    from: at('2026-02-01T00:00Z'),
    to: at('2026-03-01T00:00Z'),
  });
});

test('a week runs from Monday to Monday', () => {
  expect(periodOf('week', at('2026-11-22T10:00Z'))).toEqual({
    from: at('2026-11-16T00:00Z'),
    to: at('2026-11-23T00:00Z'),
  });
  expect(periodOf('week', at('2026-11-23T00:00Z')).from).toBe(at('2026-11-23T00:00Z'));
});

test('the highest percentage reached is the one that counts', () => {
  expect(stateOf(budget, dollars(24.99)).crossed).toBeUndefined();
  expect(stateOf(budget, dollars(25)).crossed).toBe(50);
  expect(stateOf(budget, dollars(41)).crossed).toBe(80);
  expect(stateOf(budget, dollars(50)).crossed).toBe(100);
});

test('a budget of zero is broken by the first cent and not by nothing', () => {
  const none = { ...budget, limit: dollars(0) };
  expect(stateOf(none, dollars(0)).crossed).toBeUndefined();
  expect(stateOf(none, dollars(0.01)).crossed).toBe(100);
});

test('a forecast over the limit warns before the limit is reached', () => {
  expect(stateOf(budget, dollars(10), outlook(60, 80)).willBreak).toBe('likely');
  expect(stateOf(budget, dollars(10), outlook(40, 55)).willBreak).toBe('possible');
  expect(stateOf(budget, dollars(10), outlook(30, 45)).willBreak).toBeUndefined();
  expect(stateOf({ ...budget, warnOnForecast: false }, dollars(10), outlook(60, 80)).willBreak).toBeUndefined();
});

test('a broken budget no longer talks about forecasts', () => {
  expect(stateOf(budget, dollars(51), outlook(90, 99)).willBreak).toBeUndefined();
});

test('a budget names every warning it has reason to give', () => {
  expect(warningsOf(budget, stateOf(budget, dollars(1)))).toEqual([]);
  expect(warningsOf(budget, stateOf(budget, dollars(26)))).toEqual(['50']);
  expect(warningsOf(budget, stateOf(budget, dollars(41), outlook(60, 80)))).toEqual(['50', '80', 'forecast']);
  expect(warningsOf(budget, stateOf(budget, dollars(51), outlook(60, 80)))).toEqual(['50', '80', '100']);
  expect(warningsOf(budget, stateOf(budget, dollars(10), outlook(40, 55)))).toEqual([]);
});

const limit = (kind: Limit['kind'], left: number, more: Partial<Limit> = {}): Limit => ({
  kind,
  left: dollars(left),
  isWall: true,
  ...more,
});
const now = at('2026-11-10T00:00Z');

test('a nearly empty account binds before a generous key limit', () => {
  const first = bindingLimit([limit('provider-cap', 30), limit('balance', 1.9)], dollars(0.1), now);
  expect(first?.limit.kind).toBe('balance');
  expect(first?.at).toBe(epochMs(now + 19 * 3_600_000));
});

test('a limit that resets before it is reached does not bind', () => {
  const daily = limit('provider-cap', 5, { resetsAt: at('2026-11-11T00:00Z') });
  expect(bindingLimit([daily, limit('balance', 20)], dollars(0.1), now)?.limit.kind).toBe('balance');
});

test('without spend the limit with the least left is named, without a time', () => {
  const first = bindingLimit([limit('own-budget', 7), limit('balance', 9)], 0, now);
  expect(first).toEqual({ limit: limit('own-budget', 7), at: undefined });
  expect(bindingLimit([], 1, now)).toBeUndefined();
});
