import type { Database } from '@/lib/storage/database';

/** Notes on every source (of one account, or all) that it was not asked because the vault is locked; gives how many there are. */
export async function markLocked(database: Database, accountId?: string): Promise<number> {
  const rows = accountId ? database.sources.where('accountId').equals(accountId) : database.sources.toCollection();
  return rows.modify({ state: 'skipped-locked' });
}
