import type { FailureOf } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { openRecord } from './open';
import type { VaultContext, VaultFailure } from './ports';
import { readRecords, readVerified } from './read';
import type { KeyRecord } from './records';

/** What a key leaves the vault for. `inject` names the page's origin as the browser tells it; `act` is revoke, rotate or cap by API. */
export type Release =
  | { keyId: string; purpose: 'inject'; origin: string }
  | { keyId: string; purpose: 'poll' | 'reveal' | 'copy' | 'act' };

/** A key with its secret; whoever gets it wipes it. */
export type Released = { key: KeyRecord; secret: Secret };

/** Why a key stays inside. */
export type ReleaseFailure = VaultFailure | FailureOf<'key-not-injectable' | 'consent-needed'>;

/**
 * The one function through which a key's plaintext leaves the vault.
 *
 * A monitor key is never injected (`key-not-injectable`); an inference key only into an origin on its own list (`consent-needed`).
 * A lock that comes meanwhile wins: the secret is wiped and the answer is `locked`.
 */
export async function releaseKey(context: VaultContext, release: Release): Promise<Result<Released, ReleaseFailure>> {
  const epoch = context.lockEpoch;
  const keys = await readRecords(context, 'key', release.keyId);
  if (!keys.ok) return keys;
  const key = keys.value[0]?.value;
  if (!key) return fail({ kind: 'record-missing' });
  if (release.purpose === 'inject') {
    if (key.role !== 'inference') return fail({ kind: 'key-not-injectable' });
    if (!key.origins.includes(release.origin)) return fail({ kind: 'consent-needed', origin: release.origin });
  }
  const verified = await readVerified(context, { kind: 'secret', id: release.keyId });
  if (!verified.ok) return verified;
  const { vaultKey, header, rows } = verified.value;
  const row = rows[0];
  const plain = row && (await openRecord(vaultKey, header.vaultId, row));
  if (!plain) return fail({ kind: 'vault-corrupt', what: `unreadable secret/${release.keyId}` });
  const secret = Secret.fromBytes(plain);
  if (context.lockEpoch === epoch) return ok({ key, secret });
  secret.wipe();
  return fail({ kind: 'locked' });
}
