import { expect, test } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import { DAY_MS, epochMs } from '@/lib/core/units';
import { judgeBudgets } from '@/lib/flows/judge-budgets';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { alertTable } from '../usage/alert-row';

const first = Date.UTC(2026, 10, 1);
const noon = (day: number) => epochMs(first + (day - 1) * DAY_MS + DAY_MS / 2);
const holdings = [
  { id: 'a', provider: 'openai', keys: [{ id: 'k', role: 'inference', providerKeyId: 'pk', placements: [] }] },
] as const;
const budget: Budget = {
  id: 'b',
  scope: { kind: 'account', id: 'a' },
  period: 'month',
  limit: 50e9,
  currency: 'USD',
  warnAt: [50, 80],
  warnOnForecast: true,
  stop: false,
  createdAt: 0,
};

/** Day sums: `perDay` dollars on each day of November up to `until`, that one included. */
const spend = (perDay: number, until: number, from = 1): RollupRow[] =>
  Array.from({ length: until - from + 1 }, (_, index) => ({
    key: `day|${from + index}`,
    width: 'day',
    from: first + (from + index - 1) * DAY_MS,
    accountId: 'a',
    keyId: 'k',
    model: 'm',
    currency: 'USD',
    billedNanos: perDay * 1e9,
    computedNanos: null,
    inputTokens: 0,
    cachedInputTokens: 0,
    cacheWriteTokens: 0,
    outputTokens: 0,
    requests: 0,
    billedSamples: 1,
    liveSamples: 0,
    computedSamples: 0,
    samples: 1,
    updatedAt: 0,
  }));

function house() {
  const alerts = alertTable();
  const judge = async (rows: RollupRow[], day: number, budgets: readonly Budget[] = [budget]) =>
    (await judgeBudgets({ alerts, now: noon(day), holdings, rows }, budgets)).map(({ told }) => told?.at(-1));
  return { rows: () => [...alerts.held.values()], alerts, judge };
}

test('a budget within its bounds says nothing', async () => {
  const { rows, judge } = house();
  expect(await judge(spend(1, 10), 10)).toEqual([]);
  expect(rows()).toEqual([]);
});

test('each chosen percentage is told once, on one row', async () => {
  const { rows, judge } = house();
  const calm = { ...budget, warnOnForecast: false };
  expect(await judge(spend(5, 5), 5, [calm])).toEqual(['50']);
  expect(await judge(spend(5, 6), 6, [calm])).toEqual([]);
  expect(await judge(spend(5, 8), 8, [calm])).toEqual(['80']);
  expect(await judge(spend(5, 10), 10, [calm])).toEqual(['100']);
  expect(rows().map(({ severity, nanos }) => [severity, nanos])).toEqual([['critical', 50e9]]);
  expect(rows()[0]?.reasons[0]).toBe('$50.00 of $50.00 this month, 100 %.');
});

test('an amount restated downwards and up again is not told twice', async () => {
  const { judge } = house();
  const calm = { ...budget, warnOnForecast: false };
  await judge(spend(5, 8), 8, [calm]);
  expect(await judge(spend(4, 8), 8, [calm])).toEqual([]);
  expect(await judge(spend(5, 8), 8, [calm])).toEqual([]);
});

test('a forecast over the limit is told before anything is crossed, with its range', async () => {
  const { rows, judge } = house();
  expect(await judge(spend(2, 10), 10)).toEqual(['forecast']);
  expect(rows()[0]?.severity).toBe('notice');
  expect(rows()[0]?.reasons[1]).toMatch(/^At this rate about \$6\d\.\d\d by the end; four times out of five between/);
});

test('a settled warning stays settled until the next percentage', async () => {
  const { rows, alerts, judge } = house();
  const calm = { ...budget, warnOnForecast: false };
  await judge(spend(5, 5), 5, [calm]);
  for (const row of rows()) await alerts.put({ ...row, state: 'resolved', closedAt: noon(5) });
  expect(await judge(spend(5, 6), 6, [calm])).toEqual([]);
  expect(rows()[0]?.state).toBe('resolved');
  expect(await judge(spend(5, 8), 8, [calm])).toEqual(['80']);
  expect(rows()[0]?.state).toBe('open');
});

test('a new month closes the old row and counts from nothing', async () => {
  const { rows, judge } = house();
  const calm = { ...budget, warnOnForecast: false };
  await judge(spend(5, 20), 20, [calm]);
  expect(await judge(spend(5, 20), 31, [calm])).toEqual([]);
  expect(rows().map(({ closedAt }) => closedAt)).toEqual([noon(31)]);
});

test('a raised limit and a removed budget close their rows', async () => {
  const { rows, judge } = house();
  await judge(spend(5, 20), 20);
  await judge(spend(5, 20), 20, [{ ...budget, limit: 500e9 }]);
  expect(rows().every(({ closedAt }) => closedAt !== null)).toBe(true);
  await judge(spend(5, 20), 20);
  await judge(spend(5, 20), 20, []);
  expect(rows().every(({ closedAt }) => closedAt !== null)).toBe(true);
});

test('money in another currency and of another account does not count', async () => {
  const { judge } = house();
  const other = spend(50, 5).map((row) => ({ ...row, currency: 'CNY' }));
  const foreign = spend(50, 5).map((row) => ({ ...row, accountId: 'z' }));
  expect(await judge([...other, ...foreign], 5)).toEqual([]);
});
