import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { settle } from '@/lib/usage/settle';
import { dayRow } from './sample-row';

const best = (rows: readonly RollupRow[]) =>
  rows.reduce((sum, row) => sum + (row.billedNanos ?? row.computedNanos ?? 0), 0);

test('billed money beats computed money of the same day', () => {
  const rows = settle([
    dayRow({ keyId: 'k', billedNanos: 100 }),
    dayRow({ keyId: 'k', model: 'm', computedNanos: 90 }),
  ]);
  expect(best(rows)).toBe(100);
});

test('a day not billed yet keeps what was computed, next to a billed one', () => {
  const rows = settle([
    dayRow({ billedNanos: 100 }),
    dayRow({ from: dayRow({}).from + 86_400_000, computedNanos: 90 }),
  ]);
  expect(best(rows)).toBe(190);
});

test('a bill without keys is shared out by what was computed, the odd billionth included', () => {
  const rows = settle([
    dayRow({ billedNanos: 100 }),
    dayRow({ keyId: 'k', model: 'm', computedNanos: 1 }),
    dayRow({ keyId: 'l', model: 'm', computedNanos: 2 }),
  ]);
  const byKey = Object.fromEntries(rows.map((row) => [row.keyId, row.billedNanos]));
  expect(byKey).toEqual({ '': null, k: 33, l: 67 });
});

test('a bill that names the model goes to the keys that used it', () => {
  const rows = settle([
    dayRow({ model: 'm', billedNanos: 10 }),
    dayRow({ model: 'n', billedNanos: 20 }),
    dayRow({ keyId: 'k', model: 'm', computedNanos: 1 }),
    dayRow({ keyId: 'l', model: 'n', computedNanos: 9 }),
  ]);
  expect(rows.filter(({ keyId }) => keyId !== '').map(({ keyId, billedNanos }) => [keyId, billedNanos])).toEqual([
    ['k', 10],
    ['l', 20],
  ]);
});

test('currencies and accounts do not settle each other', () => {
  const rows = settle([
    dayRow({ billedNanos: 100 }),
    dayRow({ currency: 'CNY', computedNanos: 7 }),
    dayRow({ accountId: 'b', computedNanos: 5 }),
  ]);
  expect(rows.map((row) => row.billedNanos ?? row.computedNanos)).toEqual([100, 7, 5]);
});

test('whatever the rows, a billed day adds up to its bill to the billionth, and no token is lost', () => {
  const row = fc
    .record({
      keyId: fc.constantFrom('', 'k', 'l'),
      model: fc.constantFrom('', 'm', 'n'),
      billedNanos: fc.option(fc.integer({ min: -5_000_000_000, max: 900_000_000_000_000 })),
      computedNanos: fc.option(fc.integer({ min: -10, max: 900_000_000_000_000 })),
      inputTokens: fc.nat(),
    })
    .map(dayRow);
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ key }) => key, maxLength: 9 }), (rows) => {
      const settled = settle(rows);
      const billed = rows.filter(({ billedNanos }) => billedNanos !== null);
      const bill = billed.reduce((sum, { billedNanos }) => sum + (billedNanos ?? 0), 0);
      expect(best(settled)).toBe(billed.length > 0 ? bill : best(rows));
      const tokens = (all: readonly RollupRow[]) => all.reduce((sum, { inputTokens }) => sum + inputTokens, 0);
      expect(tokens(settled)).toBe(tokens(rows));
      expect(new Set(settled.map(({ key }) => key)).size).toBe(settled.length);
    }),
    { numRuns: 400 },
  );
});
