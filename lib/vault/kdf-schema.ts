import { z } from '@/lib/core/zod';
import { fromBase64url } from './base64url';
import { type Kdf, kdfBounds } from './kdf';

/** base64url of exactly `length` bytes. */
export const bytesText = (length: number) =>
  z.string().check(
    z.maxLength(Math.ceil(length * 1.5) + 4),
    z.refine((text) => fromBase64url(text)?.length === length),
  );

const within = ([low, high]: readonly [number, number]) => z.int().check(z.gte(low), z.lte(high));

/** Key derivation parameters as read from outside, within `kdfBounds`. Apart from kdf.ts, which the popup loads without schemas. */
export const KdfSchema: z.ZodMiniType<Kdf> = z.strictObject({
  alg: z.literal('argon2id'),
  v: z.literal(19),
  m: within(kdfBounds.m),
  t: within(kdfBounds.t),
  p: within(kdfBounds.p),
  salt: bytesText(16),
});
