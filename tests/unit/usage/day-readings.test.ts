import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { DAY_MS, epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import { openDatabase } from '@/lib/storage/database';
import { noteDayTotals, readDayTotals, withReadings } from '@/lib/usage/day-readings';
import { changeSums } from '@/lib/usage/sum-store';

const today = Date.UTC(2026, 10, 20);
const at = (day: number, hour: number) => epochMs(today + day * DAY_MS + hour * HOUR_MS);
const stream = { accountId: 'a', keyId: 'k', currency: 'USD' };

const rollup = (dollars: number, keyId = 'k') => ({
  ...{ key: `day|${keyId}`, width: 'day' as const, from: today, accountId: 'a', keyId, model: '', currency: 'USD' },
  ...{ billedNanos: null, computedNanos: dollars * 1e9, inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0 },
  ...{ outputTokens: 0, requests: 0, billedSamples: 0, liveSamples: 1, computedSamples: 0, samples: 1, updatedAt: 0 },
});

test('the running day is kept once an hour, with its newest figure', async () => {
  const database = openDatabase('day-readings');
  for (const [hour, dollars] of [
    [9.1, 1],
    [9.8, 2],
    [12, 5],
  ] as const) {
    await changeSums(database, [rollup(dollars), rollup(7, 'other')]);
    await noteDayTotals(database, 'a', at(0, hour));
  }
  const read = await readDayTotals(database, stream, at(0, 13));
  expect(read.map(({ at: time, nanos: amount }) => [time, amount])).toEqual([
    [at(0, 9.8), 2e9],
    [at(0, 12), 5e9],
  ]);
  expect(await readDayTotals(database, { ...stream, keyId: null }, at(0, 13))).toMatchObject([
    { nanos: 9e9 },
    { nanos: 12e9 },
  ]);
  expect(await readDayTotals(database, { ...stream, currency: 'EUR' }, at(0, 13))).toEqual([]);
  await noteDayTotals(database, 'a', at(60, 1));
  expect(await readDayTotals(database, stream, at(61, 0))).toEqual([]);
  await database.delete();
});

const day = (back: number) => epochMs(today - back * DAY_MS);
const totals = Array.from({ length: 20 }, (_, index) => ({ day: day(19 - index), nanos: nanos(3e9) }));
const watched = (days: number, times = 4) =>
  totals.slice(-days).flatMap(({ day: start }) =>
    Array.from({ length: times }, (_, index) => ({
      at: epochMs(start + (index + 2) * 3 * HOUR_MS),
      day: start,
      nanos: nanos(5e8 * (index + 1)),
    })),
  );

test('a few watched days beside many whole ones are still compared as whole days', () => {
  const read = withReadings(totals, watched(5), at(0, 23));
  expect(read).toHaveLength(20);
  expect(read.at(-1)?.at).toBe(at(0, 23));
});

test('once enough days were watched the past begins with the first of them, readings in order', () => {
  const read = withReadings(totals, watched(12), at(0, 23));
  expect(read[0]?.day).toBe(day(11));
  expect(read).toHaveLength(12 * 5);
  expect(read.every((one, index) => one.at >= (read[index - 1]?.at ?? 0))).toBe(true);
});

test('a day looked at twice was not watched', () => {
  expect(withReadings(totals, watched(15, 2), at(0, 23))).toHaveLength(20);
});
