import { toBase64url } from './base64url';

/**
 * The unlocked vault key, and its public name. `handle` holds what HKDF extracts from it, as an HMAC key that cannot be exported: the same
 * for every record, so it is done once.
 */
export type VaultKey = { handle: CryptoKey; keyId: string };

/** 32 fresh random bytes. */
export const newVaultKey = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(32));

/** Takes the raw vault key into a handle; the caller still owns, and wipes, the bytes. */
export async function importVaultKey(raw: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  // HKDF-Extract with an empty salt is HMAC under as many zeros as a hash is long (RFC 5869 §2.2)
  const [extract, hmac] = await Promise.all([importHmac(new Uint8Array(32)), importHmac(raw)]);
  const [extracted, name] = await Promise.all([
    crypto.subtle.sign('HMAC', extract, raw),
    crypto.subtle.sign('HMAC', hmac, encoder.encode('keyid')),
  ]);
  return { handle: await wiping(extracted, importHmac), keyId: toBase64url(new Uint8Array(name).slice(0, 8)) };
}

/** The AES-256-GCM key of one record. Its own key for each record keeps the number of random IVs under one key small. */
export async function recordKey(vaultKey: VaultKey, name: string): Promise<CryptoKey> {
  return wiping(await expand(vaultKey, `record/${name}`), (bits) =>
    crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt', 'decrypt']),
  );
}

/** The HMAC-SHA-256 key of the manifest. */
export const manifestKey = async (vaultKey: VaultKey): Promise<CryptoKey> =>
  wiping(await expand(vaultKey, 'manifest'), (bits) =>
    crypto.subtle.importKey('raw', bits, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']),
  );

/** HKDF-Expand to the length of one hash: a single HMAC of `info` and the block's number (RFC 5869 §2.3); `info` separates the uses. */
const expand = ({ handle }: VaultKey, use: string): Promise<ArrayBuffer> =>
  crypto.subtle.sign('HMAC', handle, encoder.encode(`byok-vault/v1/${use}\u0001`));

const importHmac = (bytes: BufferSource): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** Makes a key of bits that nobody needs afterwards. */
async function wiping(bits: ArrayBuffer, make: (bits: ArrayBuffer) => Promise<CryptoKey>): Promise<CryptoKey> {
  try {
    return await make(bits);
  } finally {
    new Uint8Array(bits).fill(0);
  }
}

const encoder = new TextEncoder();
