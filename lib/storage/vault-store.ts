import type { Database } from './database';
import type { VaultHeaderRow, VaultRecordRow } from './vault-rows';

type Wanted = 'header' | 'all' | { kind: string; id?: string };
type Commit = {
  expect: number | null;
  header: VaultHeaderRow;
  put: VaultRecordRow[];
  remove: { kind: string; id: string }[];
};

/**
 * The vault's store over the database: every read is one moment, every commit all or nothing.
 *
 * `commit` answers `false`, having written nothing, when the header's generation is not the expected one (`null`: no header).
 * Rejects as Dexie does when the database cannot be opened or written.
 */
export function vaultStore(database: Database) {
  const tables = [database.vaultHeader, database.vaultRecords];
  return {
    read: (wanted: Wanted) =>
      database.transaction('r', tables, async () => ({
        header: await database.vaultHeader.get('vault'),
        rows: await rowsOf(database, wanted),
        count: await database.vaultRecords.count(),
      })),
    commit: ({ expect, header, put, remove }: Commit) =>
      database.transaction('rw', tables, async () => {
        const present = await database.vaultHeader.get('vault');
        if ((present?.generation ?? null) !== expect) return false;
        await database.vaultHeader.put(header);
        await database.vaultRecords.bulkPut(put);
        await database.vaultRecords.bulkDelete(remove.map(({ kind, id }): [string, string] => [kind, id]));
        return true;
      }),
    wipe: () =>
      database.transaction('rw', tables, async () => {
        await database.vaultHeader.clear();
        await database.vaultRecords.clear();
      }),
  };
}

async function rowsOf(database: Database, wanted: Wanted): Promise<VaultRecordRow[]> {
  if (wanted === 'header') return [];
  if (wanted === 'all') return database.vaultRecords.toArray();
  if (wanted.id === undefined) return database.vaultRecords.where('kind').equals(wanted.kind).toArray();
  const row = await database.vaultRecords.get([wanted.kind, wanted.id]);
  return row ? [row] : [];
}
