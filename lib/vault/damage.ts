import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import type { Header } from './format';
import { entryOf } from './manifest';

/** One record that is not as the manifest says. `name` is `kind/id`. */
export type Damage = { name: string; how: 'missing' | 'unknown' | 'older' | 'foreign' | 'swapped' | 'changed' };

/**
 * Compares records with the manifest without opening any: what is missing, what nobody wrote, what is an older revision, sealed under
 * another vault key, swapped with another record, or changed. `kind` narrows the comparison to one kind of record.
 */
export async function findDamage(header: Header, rows: VaultRecordRow[], kind?: string): Promise<Damage[]> {
  const wanted = header.manifest.entries.filter(([name]) => kind === undefined || name.startsWith(`${kind}/`));
  const expected = new Map(wanted.map(([name, rev, hash]) => [name, { rev, hash }]));
  const hashes = new Set(wanted.map(([, , hash]) => hash));
  const damage: Damage[] = [];
  const found = await Promise.all(rows.map(async (row) => ({ row, entry: await entryOf(row) })));
  for (const {
    row,
    entry: [name, rev, hash],
  } of found) {
    const entry = expected.get(name);
    expected.delete(name);
    if (entry?.hash === hash && entry.rev === rev && row.keyId === header.keyId) continue;
    damage.push({ name, how: how({ row, entry, hash, keyId: header.keyId, isElsewhere: hashes.has(hash) }) });
  }
  return [...damage, ...[...expected.keys()].map((name): Damage => ({ name, how: 'missing' }))];
}

type Finding = {
  row: VaultRecordRow;
  entry: { rev: number; hash: string } | undefined;
  hash: string;
  keyId: string;
  isElsewhere: boolean;
};

function how({ row, entry, hash, keyId, isElsewhere }: Finding): Damage['how'] {
  if (!entry) return 'unknown';
  if (row.keyId !== keyId) return 'foreign';
  if (isElsewhere && entry.hash !== hash) return 'swapped';
  return row.rev < entry.rev ? 'older' : 'changed';
}
