import type { Database } from '@/lib/storage/database';
import { storeChanges } from './store';

/**
 * Gives the stored rows of one provider key to a key of the vault, once it is known which it is. Sums move along; no amount changes.
 */
export async function relabel(
  database: Database,
  { accountId, providerKeyId, keyId }: { accountId: string; providerKeyId: string; keyId: string },
  now: number,
): Promise<void> {
  const rows = await database.samples
    .where('[accountId+from]')
    .between([accountId, 0], [accountId, Number.MAX_SAFE_INTEGER])
    .filter((row) => row.providerKeyId === providerKeyId && row.keyId !== keyId)
    .toArray();
  await storeChanges(
    database,
    rows.map((before) => ({ before, after: { ...before, keyId } })),
    now,
  );
}
