import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';
import type { Change } from '@/lib/vault/write';

/** Answers 'accounts.rename'. */
export const renameAccount =
  (vault: Vault): Handlers['accounts.rename'] =>
  ({ accountId, label }) =>
    vault.updateRecord('account', accountId, (account) => ({ ...account, label }));

/** Answers 'keys.rename'. */
export const renameKey =
  (vault: Vault): Handlers['keys.rename'] =>
  ({ keyId, label }) =>
    vault.updateRecord('key', keyId, (key) => ({ ...key, label }));

/** What deleting leaves to others: usage rows of an account, fingerprints of a key. */
export type DeletingPorts = {
  vault: Vault;
  forgetUsage: (accountId: string) => Promise<void>;
  onKeysChanged: () => Promise<void>;
};

/** Answers 'accounts.delete': the account, its keys with their secrets and placements, in one write; then its usage rows. */
export const deleteAccount =
  ({ vault, forgetUsage, onKeysChanged }: DeletingPorts): Handlers['accounts.delete'] =>
  async ({ accountId }) => {
    const keys = await vault.readRecords('key');
    if (!keys.ok) return keys;
    const own = keys.value.map(({ value }) => value).filter((key) => key.accountId === accountId);
    const removed = await remove(vault, own, [{ act: 'remove', kind: 'account', id: accountId }]);
    if (!removed.ok) return removed;
    await vault.audit({ act: 'account.delete', keyId: null, accountId, origin: null, outcome: 'done' });
    await Promise.all([forgetUsage(accountId), onKeysChanged()]);
    return ok(null);
  };

/** Answers 'keys.delete': the key, its secret and its placements. The key itself stays valid at the provider. */
export const deleteKey =
  ({ vault, onKeysChanged }: Omit<DeletingPorts, 'forgetUsage'>): Handlers['keys.delete'] =>
  async ({ keyId }) => {
    const key = await vault.readRecord('key', keyId);
    if (!key.ok) return key;
    const removed = await remove(vault, [key.value], []);
    if (!removed.ok) return removed;
    const { accountId } = key.value;
    await vault.audit({ act: 'key.delete', keyId, accountId, origin: null, outcome: 'done' });
    await onKeysChanged();
    return ok(null);
  };

async function remove(vault: Vault, keys: KeyRecord[], also: Change[]): ReturnType<Vault['writeRecords']> {
  const placements = await vault.readRecords('placement');
  if (!placements.ok) return placements;
  const gone = new Set(keys.map(({ id }) => id));
  const places = placements.value.filter(({ value }) => gone.has(value.keyId));
  return vault.writeRecords([
    ...also,
    ...keys.flatMap(({ id }): Change[] => [
      { act: 'remove', kind: 'key', id },
      { act: 'remove', kind: 'secret', id },
    ]),
    ...places.map(({ id }): Change => ({ act: 'remove', kind: 'placement', id })),
  ]);
}
