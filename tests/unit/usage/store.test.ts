import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS, epochMs, HOUR_MS, nanos, tokens } from '@/lib/core/units';
import { type Database, openDatabase } from '@/lib/storage/database';
import type { RollupRow, SampleRow } from '@/lib/storage/usage-rows';
import { relabel } from '@/lib/usage/relabel';
import { bucketStart } from '@/lib/usage/rollups';
import { type Batch, storeBatch } from '@/lib/usage/store';
import { day, sampleRow } from './sample-row';
import { plantSamples, storedSamples, storedSums } from './stored';

let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

const usd = (value: number) => ({ nanos: nanos(value), currency: 'USD' });
const batch = (rows: SampleRow[], more: Partial<Batch> = {}): Batch => ({
  ...{ accountId: 'a', endpoint: 'costs', from: day, to: day + DAY_MS, complete: true },
  rows,
  ...more,
});
const all = async () => ({ samples: await storedSamples(database), rollups: await storedSums(database) });

test('the same batch twice gives the same rows and the same sums', async () => {
  const rows = [sampleRow({ money: usd(7) }), sampleRow({ money: usd(5), model: 'm' })];
  expect(await storeBatch(database, batch(rows), 1)).toBe(2);
  const once = await all();
  expect(await storeBatch(database, batch(rows), 2)).toBe(0);
  expect(await all()).toEqual(once);
});

test('late data replaces the bucket and moves its sums', async () => {
  await storeBatch(database, batch([sampleRow({ money: usd(7) })]), 1);
  await storeBatch(database, batch([sampleRow({ money: usd(9) })]), 2);
  const { samples, rollups } = await all();
  expect(samples.map((row) => row.nanos)).toEqual([9]);
  expect(rollups.map((row) => [row.width, row.billedNanos]).sort()).toEqual([
    ['day', 9],
    ['hour', 9],
    ['month', 9],
  ]);
});

test('a bucket that is no longer told goes, with its sums; of a cut answer nothing goes', async () => {
  await storeBatch(database, batch([sampleRow({ money: usd(7) })]), 1);
  await storeBatch(database, batch([], { complete: false }), 2);
  expect((await all()).samples).toHaveLength(1);
  await storeBatch(database, batch([]), 3);
  expect(await all()).toEqual({ samples: [], rollups: [] });
});

test('a batch touches no other account, endpoint or window', async () => {
  const others = [
    { ...sampleRow({ money: usd(1) }), accountId: 'b' },
    sampleRow({ money: usd(2) }, 'usage'),
    sampleRow({ money: usd(3), from: epochMs(day + DAY_MS) }),
  ];
  await plantSamples(database, others);
  await storeBatch(database, batch([]), 1);
  expect((await storedSamples(database)).map(({ nanos }) => nanos).sort()).toEqual([1, 2, 3]);
});

test('money nobody told stays unknown in the sums', async () => {
  await storeBatch(database, batch([sampleRow({ inputTokens: tokens(10), provenance: 'computed' })]), 1);
  const { rollups } = await all();
  expect(rollups.map((row) => [row.billedNanos, row.computedNanos, row.inputTokens])).toEqual(
    Array.from({ length: 3 }, () => [null, null, 10]),
  );
});

test('a day bucket says nothing about hours', async () => {
  await storeBatch(database, batch([sampleRow({ money: usd(7), widthMs: DAY_MS })]), 1);
  expect((await all()).rollups.map(({ width }) => width).sort()).toEqual(['day', 'month']);
});

test('once a key is known its rows move to it and no amount changes', async () => {
  const rows = [sampleRow({ money: usd(7), providerKeyId: 'p1' }), sampleRow({ money: usd(5), providerKeyId: 'p2' })];
  await storeBatch(database, batch(rows), 1);
  await relabel(database, { accountId: 'a', providerKeyId: 'p1', keyId: 'ours' }, 2);
  const days = (await all()).rollups.filter(({ width }) => width === 'day');
  expect(days.map(({ keyId, billedNanos }) => [keyId, billedNanos]).sort()).toEqual([
    ['ours', 7],
    ['p2', 5],
  ]);
});

const amounts = fc.option(fc.integer({ min: -1_000, max: 4_000_000_000_000 }));
const anyRow = fc
  .record({
    hour: fc.nat(50),
    model: fc.constantFrom(null, 'm', 'n'),
    providerKeyId: fc.constantFrom(null, 'p'),
    widthMs: fc.constantFrom(HOUR_MS, DAY_MS),
    provenance: fc.constantFrom('billed' as const, 'computed' as const, 'live' as const),
    amount: amounts,
    input: fc.nat(1_000_000),
  })
  .map(({ hour, amount, input, ...rest }) => {
    const from = bucketStart(rest.widthMs === HOUR_MS ? 'hour' : 'day', day + hour * HOUR_MS);
    return sampleRow({
      ...rest,
      from: epochMs(from),
      inputTokens: tokens(input),
      money: amount === null ? null : usd(amount),
    });
  });
const anyBatch = fc
  .record({ rows: fc.array(anyRow, { maxLength: 6 }), days: fc.integer({ min: 1, max: 3 }), complete: fc.boolean() })
  .map(({ days, ...rest }) => batch(rest.rows, { complete: rest.complete, to: day + days * DAY_MS }));

test('after any batches in any order the sums are exactly those of the stored samples', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyBatch, { minLength: 1, maxLength: 6 }), async (batches) => {
      const own = openDatabase(crypto.randomUUID());
      for (const [now, each] of batches.entries()) await storeBatch(own, each, now);
      const stored = (await storedSums(own)).map(({ updatedAt, ...row }) => row);
      const samples = await storedSamples(own);
      await own.delete();
      expect(byKey(stored)).toEqual(byKey(summed(samples)));
    }),
    { numRuns: 60 },
  );
}, 60_000);

type Plain = Omit<RollupRow, 'updatedAt'>;
const byKey = (rows: Plain[]) => rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));

/** The same sums the slow way: all samples, added up from nothing. */
function summed(samples: SampleRow[]): Plain[] {
  const widths = (row: SampleRow) =>
    row.widthMs > HOUR_MS ? (['day', 'month'] as const) : (['hour', 'day', 'month'] as const);
  const parts = samples.flatMap((row) => widths(row).map((width) => ({ width, row })));
  const groups = Map.groupBy(parts, ({ width, row }) =>
    [width, bucketStart(width, row.from), 'a', row.providerKeyId ?? '', row.model ?? '', row.currency].join('|'),
  );
  return [...groups].flatMap(([key, group]) => {
    const rows = group.map(({ row }) => row);
    const [first] = group;
    const told = rows.filter((row) => row.nanos !== null);
    const of = (...kinds: string[]) => told.filter(({ provenance }) => kinds.includes(provenance));
    const money = (part: SampleRow[]) =>
      part.length === 0 ? null : part.reduce((sum, row) => sum + (row.nanos ?? 0), 0);
    return first === undefined
      ? []
      : {
          ...{ key, width: first.width, from: bucketStart(first.width, first.row.from), accountId: 'a' },
          ...{ keyId: first.row.providerKeyId ?? '', model: first.row.model ?? '', currency: 'USD' },
          ...{ billedNanos: money(of('billed')), computedNanos: money(of('live', 'computed')) },
          inputTokens: rows.reduce((sum, row) => sum + (row.inputTokens ?? 0), 0),
          ...{ cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0, requests: 0, samples: rows.length },
          ...{ billedSamples: of('billed').length, liveSamples: of('live').length },
          computedSamples: of('computed').length,
        };
  });
}
