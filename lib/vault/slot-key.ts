import { fromBase64url, toBase64url } from './base64url';

/**
 * The key of a recovery slot from its 20 bytes and the slot's salt. No slow derivation: 160 random bits cannot be searched.
 * Gives base64url as the messages carry it.
 */
export const recoveryKek = (code: Uint8Array<ArrayBuffer>, salt: string): Promise<string> =>
  expand(code, salt, 'recovery');

/** The key of a passkey slot from the authenticator's PRF output (32 bytes, of `get()`, never of `create()`) and the slot's salt. */
export const prfKek = (output: Uint8Array<ArrayBuffer>, evalSalt: string): Promise<string> =>
  expand(output, evalSalt, 'prf');

/** A fresh salt of that many bytes, as base64url. */
export const freshSalt = (length: 16 | 32): string => toBase64url(crypto.getRandomValues(new Uint8Array(length)));

async function expand(secret: Uint8Array<ArrayBuffer>, saltText: string, use: string): Promise<string> {
  const salt = fromBase64url(saltText) ?? new Uint8Array();
  const info = new TextEncoder().encode(`byok-vault/v1/${use}`);
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256);
  return toBase64url(new Uint8Array(bits));
}
