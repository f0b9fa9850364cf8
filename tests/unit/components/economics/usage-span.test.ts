import { expect, test } from 'vitest';
import { measuredUses } from '@/components/economics/measured-uses';
import { LAST_30, spanBounds, spanChoices } from '@/components/economics/usage-span';
import { accountView } from './account-view';
import { rollup } from './rollup';

const now = Date.parse('2026-01-15T12:00:00Z');
const iso = (at: number) => new Date(at).toISOString();

test('the last 30 days end with today and begin 29 days before', () => {
  const { from, to } = spanBounds(LAST_30, now);
  expect([iso(from), iso(to)]).toEqual(['2025-12-17T00:00:00.000Z', '2026-01-16T00:00:00.000Z']);
});

test('a month is the whole UTC month, also across a new year', () => {
  const { from, to } = spanBounds('2025-12', now);
  expect([iso(from), iso(to)]).toEqual(['2025-12-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']);
  expect(
    spanChoices(now)
      .map(({ value }) => value)
      .slice(0, 3),
  ).toEqual([LAST_30, '2026-01', '2025-12']);
});

const account = accountView({ id: 'a', provider: 'openai' });

test('what went through a cache is taken out of the input, and a row without a model or an account is left out', () => {
  const rows = [
    rollup({
      accountId: 'a',
      model: 'm',
      inputTokens: 100,
      cachedInputTokens: 60,
      cacheWriteTokens: 10,
      outputTokens: 5,
    }),
    rollup({ accountId: 'a', model: '', inputTokens: 100 }),
    rollup({ accountId: 'gone', model: 'm', inputTokens: 100 }),
    rollup({ accountId: 'a', model: 'm', billedNanos: 7 }),
  ];
  expect(measuredUses(rows, [account])).toEqual([
    { provider: 'openai', model: 'm', at: 0, in: 30, cacheRead: 60, cacheWrite: 10, out: 5 },
  ]);
});
