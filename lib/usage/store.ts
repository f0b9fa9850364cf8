import type { Database } from '@/lib/storage/database';
import type { SampleRow } from '@/lib/storage/usage-rows';
import { type Change, moveRollups } from './rollups';

/** What one finished question brought: the rows of all its pages, and the window they are the whole truth of. */
export type Batch = {
  accountId: string;
  endpoint: string;
  from: number;
  to: number;
  /** True when every page was read: rows of the window that are no longer told are then removed. */
  complete: boolean;
  rows: readonly SampleRow[];
};

/**
 * Writes a batch and moves the sums beside it, in one transaction: after a crash both or neither are there.
 *
 * The same batch twice changes nothing; a restated bucket replaces its row. Resolves to how many rows changed.
 */
export function storeBatch(database: Database, batch: Batch, now: number): Promise<number> {
  return database.transaction('rw', database.samples, database.rollups, async () => {
    const { accountId, endpoint, from, to } = batch;
    const inWindow = await database.samples
      .where('[accountId+endpoint+from]')
      .between([accountId, endpoint, from], [accountId, endpoint, to], true, false)
      .toArray();
    const stored = new Map(inWindow.map((row) => [row.key, row]));
    const told = new Map(batch.rows.map((row) => [row.key, row]));
    // a bucket wider than the window's edge starts before it: look such rows up one by one
    const outside = batch.rows.filter((row) => row.from < from || row.from >= to).map((row) => row.key);
    for (const row of await database.samples.bulkGet(outside)) if (row) stored.set(row.key, row);

    const changes: Change[] = [];
    for (const [key, after] of told) {
      const before = stored.get(key) ?? null;
      if (!before || differs(before, after)) changes.push({ before, after });
    }
    const gone = batch.complete ? inWindow.filter((row) => !told.has(row.key)) : [];
    changes.push(...gone.map((before) => ({ before, after: null })));
    await apply(database, changes, now);
    return changes.length;
  });
}

/** Writes or removes single rows, as a change of a meter or of a key's name does; call inside or outside a transaction. */
export function storeChanges(database: Database, changes: readonly Change[], now: number): Promise<void> {
  return database.transaction('rw', database.samples, database.rollups, () => apply(database, changes, now));
}

async function apply(database: Database, changes: readonly Change[], now: number): Promise<void> {
  await database.samples.bulkPut(changes.flatMap(({ after }) => after ?? []));
  await database.samples.bulkDelete(changes.flatMap(({ before, after }) => (before && !after ? before.key : [])));
  await moveRollups(database, changes, now);
}

const differs = (before: SampleRow, after: SampleRow): boolean =>
  before.nanos !== after.nanos ||
  before.keyId !== after.keyId ||
  before.inputTokens !== after.inputTokens ||
  before.cachedInputTokens !== after.cachedInputTokens ||
  before.cacheWriteTokens !== after.cacheWriteTokens ||
  before.outputTokens !== after.outputTokens ||
  before.requests !== after.requests ||
  before.provenance !== after.provenance;
