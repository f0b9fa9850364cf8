import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { canonicalBytes } from './canonical';
import { pad } from './pad';
import { recordKey, type VaultKey } from './vault-key';

/** What a record is bound to: sealed under these words, it opens under no others. */
export type RecordPlace = { vaultId: string; kind: string; id: string; rev: number };

/** Encrypts one record: fresh 96-bit IV, its own key, bound to its vault, kind, id, revision and vault key. Wipes the padded copy. */
export async function sealRecord(
  vaultKey: VaultKey,
  place: RecordPlace,
  plain: Uint8Array<ArrayBuffer>,
): Promise<VaultRecordRow> {
  const { kind, id, rev } = place;
  const key = await recordKey(vaultKey, recordName(kind, id));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const padded = pad(plain);
  const algorithm = { name: 'AES-GCM', iv, additionalData: recordAad(place, vaultKey.keyId) };
  const ct = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, padded));
  padded.fill(0);
  return { kind, id, rev, keyId: vaultKey.keyId, iv, ct };
}

/** A record's name in the manifest and in key derivation. */
export const recordName = (kind: string, id: string): string => `${kind}/${id}`;

/** The additional data of a record, see docs/vault-format.md. */
export function recordAad({ vaultId, id, rev, kind }: RecordPlace, keyId: string): Uint8Array<ArrayBuffer> {
  return canonicalBytes({ fmt: 'byok-vault', v: 1, vaultId, id, rev, kind, keyId });
}
