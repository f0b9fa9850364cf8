import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY_MS } from '@/lib/core/units';
import { cellOf, packColumn } from '@/lib/storage/columns';
import { packSamples, samplePackKey, unpackSamples } from '@/lib/storage/sample-packs';
import { packSums, sumKey, sumPackKey, unpackSums } from '@/lib/storage/sum-packs';
import { day, dayRow, sampleRow } from '../usage/sample-row';

const name = fc.constantFrom(null, '', 'm', 'a|b', 'ключ', '__proto__');
const whole = fc.maxSafeInteger();
const orNull = fc.option(whole);

test('what was packed comes out as it went in, any names and any whole amounts', () => {
  const rows = fc.array(
    fc.record({
      ...{ keyId: name, providerKeyId: name, model: name, lineItem: name, nanos: orNull, inputTokens: orNull },
      ...{ requests: orNull, provenance: fc.constantFrom('billed', 'live', 'computed', 'estimated'), seenAt: whole },
      ...{ offset: fc.nat(DAY_MS - 1), suffix: fc.string(), widthMs: fc.constantFrom(60_000, DAY_MS) },
    }),
  );
  fc.assert(
    fc.property(rows, (parts) => {
      const samples = parts.map(({ offset, suffix, ...part }) => {
        const from = day + offset;
        return { ...sampleRow({}), ...part, from, key: `a|costs|${from}|${part.widthMs}|${suffix}` };
      });
      expect(unpackSamples(packSamples(['a', 'costs', day], samples))).toEqual(samples);
    }),
  );
});

test('sums come out as they went in, and only those of the window asked for', () => {
  const rows = fc.array(fc.record({ billedNanos: orNull, computedNanos: orNull, requests: whole, at: fc.nat(28) }));
  fc.assert(
    fc.property(rows, (parts) => {
      const start = Date.UTC(2026, 10, 1);
      const sums = parts.map(({ at, ...part }) => dayRow({ ...part, from: start + at * DAY_MS, keyId: `${at % 3}` }));
      const pack = packSums(['day', start, 'a'], sums);
      expect(unpackSums(pack)).toEqual(sums);
      const window = { from: start + 3 * DAY_MS, to: start + 9 * DAY_MS };
      expect(unpackSums(pack, window)).toEqual(sums.filter(({ from }) => from >= window.from && from < window.to));
    }),
  );
});

test('hours are filed by their day, days by their month, months by their year, samples by the day they begin', () => {
  const at = day + 5 * 3_600_000;
  expect(sumPackKey({ width: 'hour', from: at, accountId: 'a' })).toEqual(['hour', day, 'a']);
  expect(sumPackKey({ width: 'day', from: day, accountId: 'a' })).toEqual(['day', Date.UTC(2026, 10, 1), 'a']);
  expect(sumPackKey({ width: 'month', from: day, accountId: 'a' })).toEqual(['month', Date.UTC(2026, 0, 1), 'a']);
  expect(samplePackKey({ accountId: 'a', endpoint: 'costs', from: at })).toEqual(['a', 'costs', day]);
  expect(dayRow({ model: 'm' }).key).toBe(sumKey(dayRow({ model: 'm' })));
});

test('a pack with a column cut short gives no sum with a wrong place or time', () => {
  const { columns, ...pack } = packSums(['day', day, 'a'], [dayRow({ model: 'm' }), dayRow({ model: 'n' })]);
  const cut = columns.map(({ base, cells }) => ({ base, cells: cells?.slice(0, 1) ?? null }));
  expect(unpackSums({ ...pack, columns: cut }).map(({ model }) => model)).toEqual(['m']);
  expect(unpackSums({ ...pack, columns: [] })).toEqual([]);
});

test('a column takes the bytes its reach needs, and one cell where all rows are alike', () => {
  const bytes = (values: number[]) => packColumn(values).cells?.BYTES_PER_ELEMENT ?? 0;
  expect(
    [
      [7, 7],
      [1e15, 1e15 + 255],
      [-5, 60_000],
      [0, 4e9],
      [0, 5e9],
      [Number.NaN, 1],
      [Number.NaN, Number.NaN],
    ].map(bytes),
  ).toEqual([0, 1, 2, 4, 8, 8, 0]);
});

test('any whole numbers and gaps come out of a column as they went in', () => {
  const cell = fc.oneof(whole, fc.nat(300), fc.integer({ min: -70_000, max: 70_000 }), fc.constant(Number.NaN));
  fc.assert(
    fc.property(fc.array(cell), (values) => {
      const column = packColumn(values);
      expect(values.map((_, row) => cellOf(column, row))).toEqual(values);
    }),
  );
});
