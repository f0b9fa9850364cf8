import type { Database } from '@/lib/storage/database';
import { packSamples, samplePackKey, unpackSamples } from '@/lib/storage/sample-packs';
import { unpackSums } from '@/lib/storage/sum-packs';
import type { RollupRow, SampleRow } from '@/lib/storage/usage-rows';

/** Every sample the database holds. */
export const storedSamples = async (database: Database): Promise<SampleRow[]> =>
  (await database.sampleDays.toArray()).flatMap(unpackSamples).sort(byKey);

/** Every sum the database holds, not settled. */
export const storedSums = async (database: Database): Promise<RollupRow[]> =>
  (await database.sums.toArray()).flatMap((pack) => unpackSums(pack)).sort(byKey);

/** Puts samples there without their sums, one to a pack. */
export const plantSamples = (database: Database, rows: SampleRow[]): Promise<unknown> =>
  database.sampleDays.bulkPut(rows.map((row) => packSamples(samplePackKey(row), [row])));

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
