import { expect, test } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import { DAY_MS, epochMs } from '@/lib/core/units';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { type Limits, nearestLimit } from '@/lib/usage/nearest-limit';
import { daysOf, outlookOf } from '@/lib/usage/outlook';
import { newSource } from '@/lib/usage/sources';

const today = Date.UTC(2026, 10, 20);
const now = epochMs(today + DAY_MS / 2);
const holdings = [
  { id: 'a', provider: 'openai', keys: [{ id: 'k', role: 'inference', providerKeyId: null, placements: [] }] },
] as const;
const row = (back: number, dollars: number, parts: Partial<RollupRow> = {}): RollupRow => ({
  ...{ key: `${back}`, width: 'day', from: today - back * DAY_MS, accountId: 'a', keyId: 'k', model: '' },
  ...{ currency: 'USD', billedNanos: dollars * 1e9, computedNanos: null, inputTokens: 0, cachedInputTokens: 0 },
  ...{ cacheWriteTokens: 0, outputTokens: 0, requests: 0, billedSamples: 1, liveSamples: 0, computedSamples: 0 },
  ...{ samples: 1, updatedAt: 0, ...parts },
});
// $2 a day for three weeks, $1 today so far
const rows = [...Array.from({ length: 20 }, (_, back) => row(back + 1, 2)), row(0, 1)];
const balance = (dollars: number) => ({ ...newSource('a', 'credits'), balanceNanos: dollars * 1e9, currency: 'USD' });
const budget = (limit: number, period: Budget['period'] = 'month'): Budget => ({
  ...{ id: 'b', scope: { kind: 'account', id: 'a' }, period, limit: limit * 1e9, currency: 'USD' },
  ...{ warnAt: [], warnOnForecast: false, stop: false, createdAt: 0 },
});
const nearest = (limits: Partial<Limits>) =>
  nearestLimit({ budgets: [], holdings, caps: [], sources: [], rows, ...limits }, now);

test('without limits there is nothing to name', () => {
  expect(nearest({})).toBeUndefined();
});

test('a nearly empty balance binds before a generous budget', () => {
  const found = nearest({ budgets: [budget(100)], sources: [balance(4)] });
  expect(found?.limit.kind).toBe('balance');
  expect(((found?.at ?? 0) - now) / DAY_MS).toBeCloseTo(2, 0);
});

test('a budget that is nearly used up binds before a full balance', () => {
  const found = nearest({ budgets: [budget(41)], sources: [balance(400)] });
  expect(found).toMatchObject({ limit: { kind: 'own-budget', left: 2e9 }, of: { kind: 'budget' } });
});

test('what is left of a provider’s cap counts, and is no wall', () => {
  const caps = [{ keyId: 'k', left: 1e9, currency: 'USD' }];
  expect(nearest({ sources: [balance(50)], caps })).toMatchObject({
    limit: { kind: 'provider-cap', isWall: false },
    of: { kind: 'key', id: 'k' },
  });
});

test('a budget that starts afresh in time is named only where nothing else is reached', () => {
  expect(nearest({ budgets: [budget(9, 'day')], sources: [balance(6)] })?.limit.kind).toBe('balance');
  expect(nearest({ budgets: [budget(9, 'day')] })).toMatchObject({ at: undefined, limit: { left: 8e9 } });
});

test('a rate in another currency empties nothing', () => {
  const yuan = rows.map((each) => ({ ...each, currency: 'CNY' }));
  expect(nearest({ sources: [balance(4)], rows: yuan })?.at).toBeUndefined();
});

test('the outlook of a month counts its days and looks ahead', () => {
  const { spent, forecast } = outlookOf(rows, { currency: 'USD', period: 'month', now });
  expect(spent).toBe(39e9);
  expect((forecast?.expected ?? 0) / 1e9).toBeGreaterThan(55);
  expect((forecast?.expected ?? 0) / 1e9).toBeLessThan(66);
});

test('a single day and a past of two days get no forecast', () => {
  expect(outlookOf(rows, { currency: 'USD', period: 'day', now })).toEqual({ spent: 1e9, forecast: undefined });
  expect(outlookOf(rows.slice(0, 2), { currency: 'USD', period: 'month', now }).forecast).toBeUndefined();
});

test('money nobody knows is left out of days, not counted as zero', () => {
  expect(daysOf([row(1, 2, { billedNanos: null })], 'USD')).toEqual([]);
});
