import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOUR_MS, nanos } from '@/lib/core/units';
import { openDatabase } from '@/lib/storage/database';
import { balanceMoves } from '@/lib/usage/balance-moves';
import { readRise } from '@/lib/usage/read-rise';
import { storeReading } from '@/lib/usage/readings';
import { newSource } from '@/lib/usage/sources';
import { storedSamples } from './stored';

const dollars = (...amounts: number[]) => amounts.map((amount) => Math.round(amount * 1e9));
const risen = (past: number[], now: number) => readRise(dollars(...past), Math.round(now * 1e9));

test('a first rise is taken for a top-up of whole units, with the rest spent meanwhile', () => {
  expect(risen([3, 2, 1], 10.63)).toEqual({ rise: { kind: 'top-up', nanos: 10e9 }, spent: 370_000_000 });
});

test('a rest larger than anything that is ever spent between readings is no spend', () => {
  expect(risen([3, 2.99, 2.98], 12.4)).toEqual({ rise: { kind: 'top-up', nanos: 9_420_000_000 }, spent: 0 });
});

test('the spend found beside a top-up is less than one unit, whatever the past', () => {
  const past = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(past, fc.integer({ min: 1, max: 1e12 }), (readings, more) => {
      const now = (readings.at(-1) ?? 0) + more;
      const { rise, spent } = readRise(readings, now);
      expect(spent >= 0 && spent < 1e9).toBe(true);
      expect(rise.nanos - spent).toBe(more);
    }),
  );
});

test('a few cents back are a refund and no spend', () => {
  expect(risen([20, 19, 18], 18.4)).toEqual({ rise: { kind: 'refund', nanos: 400_000_000 }, spent: 0 });
});

test('a rise far below the usual size while the balance is high is a refund', () => {
  const past = [20, 12, 4, 2, 22, 14, 6, 2, 22, 20];
  expect(risen(past, 22.5)).toMatchObject({ rise: { kind: 'refund' }, spent: 0 });
});

test('a stored top-up is told with its size, and the spend beside it is kept', async () => {
  const database = openDatabase(crypto.randomUUID());
  const owner = { accountId: 'a', endpoint: 'balance', keyId: null, spendFromBalance: true };
  for (const [hour, left] of [5, 3, 12.5].entries()) {
    const reading = { meter: 'balance', name: null, value: nanos(left * 1e9), currency: 'USD', today: null } as const;
    await storeReading(database, { ...owner, at: (hour + 1) * HOUR_MS }, reading);
  }
  await database.sources.put(newSource('a', 'balance'));
  const samples = await storedSamples(database);
  expect(samples.map((row) => row.nanos)).toEqual([500_000_000, 2_000_000_000]);
  expect(await balanceMoves(database, { from: 0, to: 100 * HOUR_MS })).toEqual([
    { accountId: 'a', at: 3 * HOUR_MS, kind: 'top-up', nanos: 10e9, currency: 'USD' },
  ]);
  await database.delete();
});
