import type { Database } from '@/lib/storage/database';
import { readSamples } from './sample-store';
import { storeChanges } from './store';

/**
 * Gives the stored rows of one provider key to a key of the vault, once it is known which it is. Sums move along; no amount changes.
 */
export async function relabel(
  database: Database,
  { accountId, providerKeyId, keyId }: { accountId: string; providerKeyId: string; keyId: string },
  now: number,
): Promise<void> {
  const rows = (await readSamples(database, { accountId })).filter(
    (row) => row.providerKeyId === providerKeyId && row.keyId !== keyId,
  );
  await storeChanges(
    database,
    rows.map((before) => ({ before, after: { ...before, keyId } })),
    now,
  );
}
