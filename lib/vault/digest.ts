import { toBase64url } from './base64url';

/** SHA-256 of the bytes, as base64url. */
export async function sha256(...parts: Uint8Array<ArrayBuffer>[]): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', join(parts))));
}

function join(parts: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
