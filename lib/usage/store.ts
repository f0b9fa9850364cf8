import type { Database } from '@/lib/storage/database';
import type { SampleRow } from '@/lib/storage/usage-rows';
import { type Change, moveRollups } from './rollups';
import { dropSample, type OpenDays, openDays, putSample, saveDays, storedSample } from './sample-store';

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
  return database.transaction('rw', database.sampleDays, database.sums, async () => {
    const open = await openDays(database, batch.rows, batch);
    const told = new Map(batch.rows.map((row) => [row.key, row]));
    const changes: Change[] = [];
    for (const after of told.values()) {
      const before = storedSample(open, after) ?? null;
      if (!before || differs(before, after)) changes.push({ before, after });
    }
    if (batch.complete) for (const before of missing(open, told, batch)) changes.push({ before, after: null });
    await save(database, { open, changes, now });
    return changes.length;
  });
}

/** Writes or removes single rows, as a change of a meter or of a key's name does; call inside or outside a transaction. */
export function storeChanges(database: Database, changes: readonly Change[], now: number): Promise<void> {
  return database.transaction('rw', database.sampleDays, database.sums, async () => {
    const rows = changes.flatMap(({ before, after }) => after ?? before ?? []);
    await save(database, { open: await openDays(database, rows), changes, now });
  });
}

type Save = { open: OpenDays; changes: readonly Change[]; now: number };

async function save(database: Database, { open, changes, now }: Save): Promise<void> {
  for (const { before, after } of changes) {
    if (after) putSample(open, after);
    else if (before) dropSample(open, before);
  }
  await Promise.all([saveDays(database, open), moveRollups(database, changes, now)]);
}

/** Stored rows of the window that are no longer told. A bucket that begins outside of it is not the window's to judge. */
function* missing({ days }: OpenDays, told: ReadonlyMap<string, SampleRow>, { from, to }: Batch): Generator<SampleRow> {
  for (const rows of days.values())
    for (const row of rows.values()) if (row.from >= from && row.from < to && !told.has(row.key)) yield row;
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
