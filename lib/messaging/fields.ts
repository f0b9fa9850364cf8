import { z } from '@/lib/core/zod';

/** A message that carries nothing. */
export const none = z.strictObject({});
/** An answer that says only that it was done. */
export const done = z.null();
/** A random id. */
export const id = z.string().check(z.minLength(1), z.maxLength(64));
/** A person's own name for something. */
export const label = z.string().check(z.maxLength(120));
/** A key as somebody typed it. */
export const secret = z.string().check(z.minLength(8), z.maxLength(4096));
/** An origin as the browser writes it. */
export const origin = z.string().check(z.maxLength(300));
/** Bytes of fixed, small size, in base64. */
export const base64 = z.string().check(z.maxLength(256));

/** The shape of every area's table: who may send, what goes in, what comes out. */
export type MessageTable = Record<string, { from: 'page' | 'content'; in: z.core.$ZodType; out: z.core.$ZodType }>;
