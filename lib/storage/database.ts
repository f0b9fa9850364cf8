import { Dexie, type EntityTable, type Table } from 'dexie';
import { packUsage } from './pack-usage';
import type { SamplePackKey, SamplePackRow } from './sample-packs';
import type { SumPackKey, SumPackRow } from './sum-packs';
import type { AlertRow, ReadingRow, SourceRow } from './usage-rows';
import type { VaultHeaderRow, VaultRecordRow } from './vault-rows';

/**
 * The one IndexedDB database. Only the background writes; pages read with live queries.
 *
 * Vault rows hold ciphertext, random ids and sizes. Usage rows hold numbers, model names and random ids in clear: whose key and
 * which provider account they belong to stands in the vault only (docs/security.md, 'stolen disk').
 */
export type Database = Dexie & {
  vaultHeader: EntityTable<VaultHeaderRow, 'id'>;
  vaultRecords: Table<VaultRecordRow, [string, string]>;
  sampleDays: Table<SamplePackRow, SamplePackKey>;
  sums: Table<SumPackRow, SumPackKey>;
  readings: Table<ReadingRow, string>;
  sources: Table<SourceRow, string>;
  alerts: EntityTable<AlertRow, 'id'>;
};

/** Opens (and where needed upgrades) the database; `name` differs in tests only. Opening is lazy: the first query waits for it. */
export function openDatabase(name = 'ringfence'): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    vaultHeader: 'id',
    vaultRecords: '[kind+id], kind',
    samples: 'key, [accountId+endpoint+from], [accountId+from], from',
    rollups: 'key, [width+from], [accountId+width+from]',
    readings: 'key, [accountId+endpoint+at], [accountId+at]',
    sources: 'key, accountId',
    alerts: 'id, raisedAt, [accountId+raisedAt], state',
  });
  database
    .version(2)
    .stores({
      ...{ samples: null, rollups: null },
      sampleDays: '[accountId+endpoint+day], [accountId+day]',
      sums: '[width+span+accountId], [accountId+width+span]',
    })
    .upgrade(packUsage);
  return database;
}
