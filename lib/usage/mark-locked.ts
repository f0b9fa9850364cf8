import type { Database } from '@/lib/storage/database';

/**
 * Notes on every source (of one account, or all) that it was not asked because the vault is locked; gives how many there are. The sources
 * of the accounts in `but` are left as they are: those are asked all the same.
 */
export function markLocked(
  database: Database,
  { accountId, but = [] }: { accountId?: string; but?: readonly string[] } = {},
): Promise<number> {
  const rows = accountId ? database.sources.where('accountId').equals(accountId) : database.sources.toCollection();
  return rows.filter((row) => !but.includes(row.accountId)).modify({ state: 'skipped-locked' });
}
