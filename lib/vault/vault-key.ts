import { toBase64url } from './base64url';

/** The unlocked vault key as a handle that cannot be exported, and its public name. */
export type VaultKey = { handle: CryptoKey; keyId: string };

/** 32 fresh random bytes. */
export const newVaultKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** Takes the raw vault key into a handle; the caller still owns, and wipes, the bytes. */
export async function importVaultKey(raw: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  const [handle, hmac] = await Promise.all([
    crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey', 'deriveBits']),
    crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  const name = await crypto.subtle.sign('HMAC', hmac, new TextEncoder().encode('keyid'));
  return { handle, keyId: toBase64url(new Uint8Array(name).slice(0, 8)) };
}

/** The AES-256-GCM key of one record. Its own key for each record keeps the number of random IVs under one key small. */
export function recordKey(vaultKey: VaultKey, name: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(`record/${name}`), vaultKey.handle, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** The HMAC-SHA-256 key of the manifest. */
export function manifestKey(vaultKey: VaultKey): Promise<CryptoKey> {
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  return crypto.subtle.deriveKey(hkdf('manifest'), vaultKey.handle, hmac, false, ['sign', 'verify']);
}

/** Empty salt, as the vault key is already uniformly random; `info` separates the uses (RFC 5869 §3.1–3.2). */
const hkdf = (use: string): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(),
  info: encoder.encode(`byok-vault/v1/${use}`),
});

const encoder = new TextEncoder();
