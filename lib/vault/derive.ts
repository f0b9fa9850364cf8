import { argon2id } from 'hash-wasm';
import { z } from '@/lib/core/zod';
import { fromBase64url } from './base64url';
import type { Kdf } from './kdf';
import { KdfSchema } from './kdf-schema';

/**
 * Argon2id (RFC 9106, version 19): 32 bytes. Refuses parameters out of bounds before any memory is taken, by giving `undefined`.
 *
 * Takes a good part of a second and all of a core; run it in a worker. Wipes the passphrase's bytes when done.
 */
export async function deriveKek(password: Uint8Array<ArrayBuffer>, kdf: Kdf): Promise<Uint8Array | undefined> {
  const bounded = z.safeParse(KdfSchema, kdf);
  const salt = bounded.success ? fromBase64url(kdf.salt) : undefined;
  if (!salt) return undefined;
  try {
    return await argon2id({
      password,
      salt,
      memorySize: kdf.m,
      iterations: kdf.t,
      parallelism: kdf.p,
      hashLength: 32,
      outputType: 'binary',
    });
  } finally {
    password.fill(0);
  }
}
