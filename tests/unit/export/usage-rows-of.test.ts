import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exact } from '@/lib/economics/exact';
import { type Named, usageRowsOf } from '@/lib/export/usage-rows-of';
import { rollup } from '../components/economics/rollup';

const accounts: Named[] = [
  { id: 'a', provider: 'openai', label: 'Team', keys: [{ id: 'k', label: 'Bolt key', providerKeyId: 'key_1' }] },
];
const prices = { in: exact(3), cacheRead: exact('0.30'), cacheWrite: exact('3.75'), out: exact(15) };
const naming = { accounts, providerName: (id: string) => id.toUpperCase() };
const priced = { ...naming, pricesOf: () => prices };
const day = (parts: Parameters<typeof rollup>[0]) =>
  rollup({ from: Date.parse('2026-11-03'), accountId: 'a', keyId: 'k', model: 'm', ...parts });

test('the money of a day is shared over the kinds of tokens by list price, to the billionth', () => {
  const rows = usageRowsOf(
    [day({ billedNanos: 1_000_000_001, inputTokens: 3000, cachedInputTokens: 2000, outputTokens: 100 })],
    priced,
  );
  expect(rows.map(({ meter, tokens, cost }) => [meter, tokens, cost.nanos])).toEqual([
    ['in', 1000, 588_235_295],
    ['cacheRead', 2000, 117_647_059],
    ['out', 100, 294_117_647],
  ]);
  expect(rows[0]).toMatchObject({
    day: '2026-11-03',
    provider: { id: 'openai', name: 'OPENAI' },
    account: { id: 'a', name: 'Team' },
    key: { id: 'k', alias: 'Bolt key' },
    provenance: 'billed',
    listPerMillion: exact(3),
  });
});

test('without a list price the money stands in a row of its own', () => {
  const rows = usageRowsOf([day({ billedNanos: 7, inputTokens: 5, outputTokens: 2 })], naming);
  expect(rows.map(({ meter, cost }) => [meter, cost.nanos])).toEqual([
    ['in', 0],
    ['out', 0],
    ['other', 7],
  ]);
});

test('a dollar list price is no list price of a bill in another currency', () => {
  const [row] = usageRowsOf([day({ currency: 'CNY', billedNanos: 7, inputTokens: 5 })], priced);
  expect([row?.cost.nanos, row?.listPerMillion]).toEqual([7, undefined]);
});

test('unknown money is marked and never looks free', () => {
  expect(usageRowsOf([day({ inputTokens: 5 })], priced)).toMatchObject([{ unpriced: true, tokens: 5 }]);
  expect(usageRowsOf([day({ billedNanos: 0, inputTokens: 5 })], priced)[0]?.unpriced).toBeUndefined();
});

test('a key is found by our id or the provider’s, and one the vault does not hold gets no id of the provider', () => {
  const keys = ['k', 'key_1', 'key_foreign', ''].map(
    (keyId) => usageRowsOf([day({ keyId, billedNanos: 1 })], naming)[0]?.key,
  );
  expect(keys.map((key) => key?.alias)).toEqual(['Bolt key', 'Bolt key', 'other keys', 'other keys']);
  expect(JSON.stringify(keys)).not.toContain('key_foreign');
});

test('hours and months are not days, and a deleted account has no name to export', () => {
  expect(
    usageRowsOf([day({ width: 'month', billedNanos: 1 }), day({ accountId: 'gone', billedNanos: 1 })], naming),
  ).toEqual([]);
});

test('whatever the day, refund or spend, the rows add up to it', () => {
  const count = fc.nat(5_000_000);
  fc.assert(
    fc.property(
      fc.record({ money: fc.integer({ min: -9e12, max: 9e12 }), in: count, read: count, write: count, out: count }),
      fc.boolean(),
      (use, isPriced) => {
        const rows = usageRowsOf(
          [
            day({
              billedNanos: use.money,
              inputTokens: use.in + use.read + use.write,
              cachedInputTokens: use.read,
              cacheWriteTokens: use.write,
              outputTokens: use.out,
            }),
          ],
          isPriced ? priced : naming,
        );
        expect(rows.reduce((sum, row) => sum + row.cost.nanos, 0)).toBe(use.money);
        expect(rows.reduce((sum, row) => sum + row.tokens, 0)).toBe(use.in + use.read + use.write + use.out);
      },
    ),
  );
});
