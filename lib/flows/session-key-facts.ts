import { DAY_MS, type EpochMs } from '@/lib/core/units';
import type { ListedKey } from '@/lib/providers/page';
import type { KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

/** What the provider told about a key, as the vault keeps it. */
export type KeyFacts = NonNullable<KeyRecord['facts']>;

/** The facts of a listed key, seen now. */
export const factsOf = (listed: ListedKey, now: EpochMs): KeyFacts => ({
  active: listed.active,
  createdAt: listed.createdAt,
  lastUsedAt: listed.lastUsedAt,
  ...(listed.limit !== undefined && { limitNanos: listed.limit?.nanos ?? null }),
  ...(listed.limit && { limitCurrency: listed.limit.currency }),
  ...(listed.expiresAt !== undefined && { expiresAt: listed.expiresAt }),
  ...(listed.groupId !== undefined && { groupId: listed.groupId }),
  seenAt: now,
});

/**
 * Keeps with our keys what the provider's list told of them, and their id there. `matched`: provider's id -> our id.
 *
 * Writes only what is news, or once a day: lists are read every few minutes and each write is a new version of the record. A vault
 * that locks meanwhile loses nothing: the next list tells the same.
 */
export async function noteFacts(
  vault: Pick<Vault, 'updateRecord'>,
  { listed, matched, now }: { listed: readonly ListedKey[]; matched: ReadonlyMap<string, string>; now: EpochMs },
): Promise<void> {
  for (const each of listed) {
    const keyId = matched.get(each.id);
    if (keyId === undefined) continue;
    const facts = factsOf(each, now);
    await vault.updateRecord('key', keyId, (key) =>
      key.providerKeyId === each.id && key.facts && !isNews(key.facts, facts)
        ? undefined
        : { ...key, providerKeyId: each.id, facts },
    );
  }
}

const isNews = (before: KeyFacts, after: KeyFacts): boolean =>
  after.seenAt - before.seenAt > DAY_MS ||
  (after.lastUsedAt ?? 0) - (before.lastUsedAt ?? 0) > DAY_MS ||
  before.active !== after.active ||
  before.limitNanos !== after.limitNanos ||
  before.expiresAt !== after.expiresAt ||
  before.groupId !== after.groupId;
