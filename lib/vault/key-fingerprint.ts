import type { Secret } from '@/lib/core/secret';
import { toBase64url } from './base64url';

/**
 * A key's name for finding duplicates: SHA-256 of the key, shortened to 16 bytes, as base64url.
 *
 * Kept inside encrypted records only. A provider's key holds far more chance than anyone could search, so the hash needs no salt.
 */
export async function keyFingerprint(secret: Secret): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', secret.bytes());
  return toBase64url(new Uint8Array(digest).slice(0, 16));
}

/** What tells keys apart in a list: up to eight first and four last characters, never more than a third of the key. */
export function maskKey(text: string): string {
  const shown = Math.floor(text.length / 3);
  const tail = Math.min(4, Math.floor(shown / 3));
  return `${text.slice(0, Math.min(8, shown - tail))}…${tail > 0 ? text.slice(-tail) : ''}`;
}
