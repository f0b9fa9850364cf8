import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '@/lib/core/units';
import { type Database, openDatabase } from '@/lib/storage/database';
import { spendBy, totals, totalsSince } from '@/lib/usage/queries';
import { changeSums } from '@/lib/usage/sum-store';
import { day, dayRow } from './sample-row';

let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

const now = day + DAY_MS / 2;
const billed = (nanos: number, more = {}) => dayRow({ billedNanos: nanos, billedSamples: 1, ...more });
const computed = (nanos: number, more = {}) => dayRow({ computedNanos: nanos, computedSamples: 1, ...more });

test('a total takes the bill where there is one and says computed as soon as a part is', async () => {
  await changeSums(database, [
    billed(100, { from: day - DAY_MS }),
    computed(90, { from: day - DAY_MS, keyId: 'k' }),
    computed(7, { keyId: 'k' }),
  ]);
  expect(await totalsSince(database, day - DAY_MS, now)).toMatchObject([{ nanos: 107, provenance: 'computed' }]);
  expect((await totals(database, now)).today).toMatchObject([{ nanos: 7 }]);
});

test('currencies are never added', async () => {
  await changeSums(database, [billed(5), billed(9, { currency: 'CNY' })]);
  expect((await totalsSince(database, day, now)).map(({ currency, nanos }) => [currency, nanos])).toEqual([
    ['CNY', 9],
    ['USD', 5],
  ]);
});

test('the month begins at its first UTC day', async () => {
  await changeSums(database, [
    billed(1, { from: Date.UTC(2026, 9, 31) }),
    billed(2, { from: Date.UTC(2026, 10, 1) }),
    billed(4),
  ]);
  expect((await totals(database, now)).month).toMatchObject([{ nanos: 6, provenance: 'billed' }]);
});

test('tokens without money are a point without money, not a free one', async () => {
  await changeSums(database, [dayRow({ model: 'm', inputTokens: 10 })]);
  const points = await spendBy(database, { group: 'model', width: 'day', from: day, to: day + DAY_MS });
  expect(points).toMatchObject([{ group: 'm', nanos: null, inputTokens: 10 }]);
});

test('points are oldest first, one for each bucket and group, of one account where asked', async () => {
  await changeSums(database, [
    billed(4, { model: 'm' }),
    billed(2, { model: 'n' }),
    billed(1, { from: day - DAY_MS }),
    billed(8, { accountId: 'b' }),
  ]);
  const window = { width: 'day', from: day - DAY_MS, to: day + DAY_MS } as const;
  const points = await spendBy(database, { group: 'account', ...window });
  expect(points.map(({ from, group, nanos }) => [from, group, nanos])).toEqual([
    [day - DAY_MS, 'a', 1],
    [day, 'a', 6],
    [day, 'b', 8],
  ]);
  expect(await spendBy(database, { group: 'account', ...window, accountId: 'b' })).toHaveLength(1);
});
