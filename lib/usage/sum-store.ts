import type { Database } from '@/lib/storage/database';
import { packSums, type SumPackKey, spanOf, sumKey, sumPackKey, unpackSums } from '@/lib/storage/sum-packs';
import type { RollupRow } from '@/lib/storage/usage-rows';

/** Which sums: one width, `from` in [from, to), of one account where given. */
export type SumWindow = { width: RollupRow['width']; from: number; to: number; accountId?: string };

/** The sums of a window as they are stored, not settled: a bill and what was computed beside it may both stand there. */
export async function readSums(database: Database, { width, from, to, accountId }: SumWindow): Promise<RollupRow[]> {
  const [first, last] = [spanOf(width, from), spanOf(width, to - 1)];
  const packs =
    accountId === undefined
      ? database.sums.where('[width+span+accountId]').between([width, first], [width, last + 1], true, false)
      : database.sums
          .where('[accountId+width+span]')
          .between([accountId, width, first], [accountId, width, last], true, true);
  return (await packs.toArray()).flatMap((pack) => unpackSums(pack, { from, to }));
}

/**
 * Puts each of these sums where one of its key stood, joined to it as `join` says, in one transaction. A sum of no samples goes, and
 * a pack with its last one.
 */
export function changeSums(
  database: Database,
  rows: readonly RollupRow[],
  join: (row: RollupRow, stored: RollupRow | undefined) => RollupRow = (row) => row,
): Promise<void> {
  const changed = Map.groupBy(rows, (row) => sumPackKey(row).join('|'));
  const keys = [...changed.values()].flatMap(([row]) => (row ? [sumPackKey(row)] : []));
  return database.transaction('rw', database.sums, async () => {
    const stored = await database.sums.bulkGet(keys);
    const emptied: SumPackKey[] = [];
    const packed = keys.flatMap((key, index) => {
      const pack = stored[index];
      const sums = new Map((pack ? unpackSums(pack) : []).map((row) => [row.key, row]));
      for (const row of changed.get(key.join('|')) ?? []) {
        const key = sumKey(row);
        const joined = join(row, sums.get(key));
        if (joined.samples > 0) sums.set(key, joined);
        else sums.delete(key);
      }
      // in the order of their keys, so that what is drawn does not depend on which poll came first
      if (sums.size > 0)
        return [
          packSums(
            key,
            [...sums.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
          ),
        ];
      emptied.push(key);
      return [];
    });
    await database.sums.bulkPut(packed);
    if (emptied.length > 0) await database.sums.bulkDelete(emptied);
  });
}
