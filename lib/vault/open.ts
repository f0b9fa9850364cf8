import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { unpad } from './pad';
import { recordAad, recordName } from './seal';
import { recordKey, type VaultKey } from './vault-key';

/** Decrypts one record; `undefined` when it was not sealed for exactly this vault, kind, id, revision and vault key. */
export async function openRecord(
  vaultKey: VaultKey,
  vaultId: string,
  row: VaultRecordRow,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const key = await recordKey(vaultKey, recordName(row.kind, row.id));
  const algorithm = { name: 'AES-GCM', iv: row.iv, additionalData: recordAad({ ...row, vaultId }, row.keyId) };
  try {
    const padded = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, row.ct));
    const plain = unpad(padded);
    padded.fill(0);
    return plain;
  } catch {
    // WebCrypto throws one OperationError for every mismatch, and that is all there is to know.
    return undefined;
  }
}
