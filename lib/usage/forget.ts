import type { Database } from '@/lib/storage/database';

/** Deletes all figures, sources and alerts of every account, in one transaction. */
export function forgetAllUsage(database: Database): Promise<void> {
  const { sampleDays, sums, readings, sources, alerts } = database;
  const tables = [sampleDays, sums, readings, sources, alerts];
  return database.transaction('rw', tables, async () => {
    for (const table of tables) await table.clear();
  });
}

/** Deletes everything that was stored about an account's usage, in one transaction. */
export function forgetUsage(database: Database, accountId: string): Promise<void> {
  const { sampleDays, sums, readings, sources, alerts } = database;
  return database.transaction('rw', [sampleDays, sums, readings, sources, alerts], async () => {
    for (const table of [sampleDays, sums, readings, sources, alerts]) {
      await table.filter((row: { accountId: string }) => row.accountId === accountId).delete();
    }
  });
}
