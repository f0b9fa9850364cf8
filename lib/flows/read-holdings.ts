import type { KnownFailure } from '@/lib/core/failures';
import { ok, type Result } from '@/lib/core/result';
import type { Holding } from '@/lib/usage/scope';
import type { Vault } from '@/lib/vault/vault';

/** An account with its keys and what people call them. */
export type Labelled = Holding & { label: string; keys: readonly (Holding['keys'][number] & { label: string })[] };

/** Reads whose spend is whose: accounts, keys and where those stand. Opens no secret; fails as the vault does. */
export async function readHoldings(vault: Pick<Vault, 'readRecords'>): Promise<Result<Labelled[], KnownFailure>> {
  const accounts = await vault.readRecords('account');
  if (!accounts.ok) return accounts;
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  const placements = await vault.readRecords('placement');
  if (!placements.ok) return placements;
  const standing = placements.value.map(({ value }) => value);
  return ok(
    accounts.value.map(({ value: account }) => ({
      ...account,
      keys: keys.value
        .filter(({ value }) => value.accountId === account.id)
        .map(({ value }) => ({ ...value, placements: standing.filter(({ keyId }) => keyId === value.id) })),
    })),
  );
}
