import type { Transaction } from 'dexie';
import { packSamples, samplePackKey } from './sample-packs';
import { packSums, sumPackKey } from './sum-packs';
import type { RollupRow, SampleRow } from './usage-rows';

/**
 * Moves usage from the first version of the database (a row a sample, a row a sum) into packs, losing nothing, inside the upgrade's
 * transaction: where it fails, the database stays as it was.
 */
export async function packUsage(change: Transaction): Promise<void> {
  const [samples, sampleDays] = [change.table<SampleRow, string>('samples'), change.table('sampleDays')];
  const [rollups, sums] = [change.table<RollupRow, string>('rollups'), change.table('sums')];
  for (const rows of groups(await samples.toArray(), (row) => samplePackKey(row).join('|'))) {
    const [first] = rows;
    if (first) await sampleDays.put(packSamples(samplePackKey(first), rows));
  }
  for (const rows of groups(await rollups.toArray(), (row) => sumPackKey(row).join('|'))) {
    const [first] = rows;
    if (first) await sums.put(packSums(sumPackKey(first), rows));
  }
}

const groups = <Row>(rows: Row[], name: (row: Row) => string): Iterable<Row[]> => Map.groupBy(rows, name).values();
