import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { DAY_MS, epochMs, nanos, tokens } from '@/lib/core/units';
import { openDatabase } from '@/lib/storage/database';
import type { SampleRow } from '@/lib/storage/usage-rows';
import { storeBatch } from '@/lib/usage/store';
import { day, dayRow, sampleRow } from '../usage/sample-row';
import { storedSamples, storedSums } from '../usage/stored';

const V1 = {
  vaultHeader: 'id',
  vaultRecords: '[kind+id], kind',
  samples: 'key, [accountId+endpoint+from], [accountId+from], from',
  rollups: 'key, [width+from], [accountId+width+from]',
  readings: 'key, [accountId+endpoint+at], [accountId+at]',
  sources: 'key, accountId',
  alerts: 'id, raisedAt, [accountId+raisedAt], state',
};
const usd = (value: number) => ({ nanos: nanos(value), currency: 'USD' });
const samples: SampleRow[] = [
  sampleRow({ money: usd(7) }),
  sampleRow({ inputTokens: tokens(3), provenance: 'computed', model: 'm' }, 'usage'),
  sampleRow({ money: usd(-2), from: epochMs(day + DAY_MS), providerKeyId: 'p', lineItem: 'a|b' }),
  // a line brought by hand ends in an id that stands in no other column
  { ...sampleRow({ money: usd(5), widthMs: DAY_MS }), key: `a|costs|${day}|${DAY_MS}|||line-1|USD` },
];
const sums = [
  dayRow({ billedNanos: 7, billedSamples: 1, updatedAt: day + 5 }),
  dayRow({ computedNanos: 3, computedSamples: 2, samples: 2, model: 'm', accountId: 'b' }),
  dayRow({ width: 'hour', from: day + DAY_MS, inputTokens: 3 }),
  dayRow({ width: 'month', from: Date.UTC(2026, 10, 1), billedNanos: 7, billedSamples: 1 }),
];

test('usage of the first database is there after the upgrade, to the last row, and goes on from there', async () => {
  const name = crypto.randomUUID();
  const old = new Dexie(name);
  old.version(1).stores(V1);
  await old.table('samples').bulkAdd(samples);
  await old.table('rollups').bulkAdd(sums);
  await old.table('sources').add({ key: 'a|costs', accountId: 'a' });
  old.close();

  const database = openDatabase(name);
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  expect(await storedSamples(database)).toEqual(samples.toSorted(byKey));
  expect(await storedSums(database)).toEqual(sums.toSorted(byKey));
  expect(await database.sources.count()).toBe(1);
  expect([...database.backendDB().objectStoreNames]).not.toContain('samples');
  const again = { accountId: 'a', endpoint: 'usage', from: day, to: day + DAY_MS, complete: true };
  expect(await storeBatch(database, { ...again, rows: samples.slice(1, 2) }, 1)).toBe(0);
  await database.delete();
});
