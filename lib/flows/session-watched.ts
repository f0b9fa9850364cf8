import type { KnownFailure } from '@/lib/core/failures';
import { ok, type Result } from '@/lib/core/result';
import { providerById } from '@/lib/providers/registry';
import type { Watched } from '@/lib/usage/due';
import type { HeldKey } from '@/lib/usage/match-keys';
import type { KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';
import type { LowerAccount } from './session-compartment';

/** An account to be asked, its keys as they may be shown, and which of them can be asked with. */
export type WatchedAccount = {
  account: { id: string; baseUrl: string | null };
  keys: HeldKey[];
  questions: Watched;
};

/** Every account of an open vault whose provider is known. Fails as the vault does. */
export async function ofVault(vault: Pick<Vault, 'readRecords'>): Promise<Result<WatchedAccount[], KnownFailure>> {
  const accounts = await vault.readRecords('account');
  if (!accounts.ok) return accounts;
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  return ok(
    accounts.value.flatMap(({ value: account }) => {
      const own = keys.value.map(({ value }) => value).filter((key) => key.accountId === account.id);
      const ids = (role: KeyRecord['role']) => own.filter((key) => key.role === role).map((key) => key.id);
      return watched(account, own, { inference: ids('inference'), monitor: ids('monitor') });
    }),
  );
}

/** The accounts that may be asked while the vault is locked: with their monitor keys only. */
export const ofCompartment = (lower: readonly LowerAccount[]): WatchedAccount[] =>
  lower.flatMap(({ account, keys, stoppable }) =>
    watched(account, [...keys, ...stoppable], { inference: [], monitor: keys.map(({ id }) => id) }),
  );

function watched(
  account: { id: string; provider: string; baseUrl: string | null },
  keys: readonly HeldKey[],
  roles: Pick<Watched, 'inference' | 'monitor'>,
): WatchedAccount[] {
  const provider = providerById(account.provider);
  if (!provider) return [];
  const held = keys.map(({ id, masked, providerKeyId }) => ({ id, masked, providerKeyId }));
  return [{ account, keys: held, questions: { accountId: account.id, provider, ...roles } }];
}
