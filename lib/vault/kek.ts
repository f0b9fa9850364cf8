import { fail, ok, type Result } from '@/lib/core/result';
import { fromBase64url } from './base64url';

/** A slot's key as a message carries it: base64url of 32 bytes. The caller wipes the bytes; fails with `bad-request`. */
export function readKek(text: string): Result<Uint8Array<ArrayBuffer>, { kind: 'bad-request'; what: string }> {
  const bytes = fromBase64url(text);
  return bytes?.length === 32 ? ok(bytes) : fail({ kind: 'bad-request', what: 'kek' });
}
