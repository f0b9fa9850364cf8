import { newId } from '@/lib/core/ids';
import { fail, type Result } from '@/lib/core/result';
import { isStrongEnough, type Kdf } from './kdf';
import { loadHeader } from './load-header';
import { firstHeader } from './manifest';
import type { VaultContext, VaultFailure } from './ports';
import { startSession } from './session';
import { wrapVaultKey } from './slot';
import { importVaultKey, newVaultKey } from './vault-key';
import { commitHeader } from './write';

/**
 * Makes a new vault with one passphrase slot and leaves it unlocked.
 *
 * Fails with `vault-exists` when there is one, and with what `loadHeader` says when there are remains of one: never over them.
 */
export async function createVault(
  context: VaultContext,
  { kek, kdf }: { kek: Uint8Array<ArrayBuffer>; kdf: Kdf },
  epoch: number,
): Promise<Result<null, VaultFailure>> {
  if (!isStrongEnough(kdf)) return fail({ kind: 'kdf-refused', what: 'too weak' });
  const loaded = await loadHeader(context);
  if (loaded.ok) return fail({ kind: 'vault-exists' });
  if (loaded.failure.kind !== 'no-vault') return loaded;
  const raw = newVaultKey();
  const vaultKey = await importVaultKey(raw);
  const seed = { vaultId: newId(), createdAt: context.clock(), keyId: vaultKey.keyId };
  const plan = { id: newId(), type: 'passphrase', createdAt: seed.createdAt, kdf } as const;
  const slot = await wrapVaultKey(raw, kek, { plan, place: seed });
  const header = await firstHeader(vaultKey, seed, [slot]);
  const committed = await commitHeader(context, header, { expect: null, put: [], remove: [] });
  if (committed.ok) await startSession(context, { raw, keyId: vaultKey.keyId }, epoch);
  raw.fill(0);
  return committed;
}
