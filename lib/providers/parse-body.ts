import { fail, ok, type Result } from '@/lib/core/result';
import { type EpochMs, epochMs, type Nanos, parseMoney, type Tokens, tokens } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { Page } from './page';
import type { Drift } from './provider';

/**
 * Reads a provider's body: the schema says what we need, `read` turns it into a page.
 *
 * Fails with `schema-drift` and the path of the first field that is not as the contract says; the value is never told.
 */
export function parseBody<S extends z.core.$ZodType>(
  { provider, schema, body }: { provider: string; schema: S; body: unknown },
  read: (parsed: z.infer<S>) => Page,
): Result<Page, Drift> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return ok(read(parsed.data));
  return fail({ kind: 'schema-drift', provider, path: pathOf(parsed.error.issues[0]?.path ?? []) });
}

/** An amount told as a decimal text or number, in units of 10^power. A body holding anything else is drift. */
export const amount = (power = 0) =>
  z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((value, context): Nanos => {
      const read = parseMoney(value, power);
      if (read !== undefined) return read;
      context.issues.push({ code: 'custom', input: undefined, message: 'not an amount' });
      return z.NEVER;
    }),
  );

// far beyond any bucket, and a few of them still add up to a safe integer
const MOST = 1e15;
const LAST_SECOND = 8.64e12;

/** A count of tokens; null and absent are not zero. */
export const count = z.pipe(
  z.int().check(z.minimum(0), z.maximum(MOST)),
  z.transform((value): Tokens => tokens(value)),
);

/** Whole seconds since 1970, UTC. */
export const seconds = z.pipe(
  z.int().check(z.minimum(0), z.maximum(LAST_SECOND)),
  z.transform((value): EpochMs => epochMs(value * 1000)),
);

/** Whole milliseconds since 1970, UTC. */
export const millis = z.pipe(
  z.int().check(z.minimum(0), z.maximum(LAST_SECOND * 1000)),
  z.transform((value): EpochMs => epochMs(value)),
);

/** A moment or a day as ISO 8601 text; a day means its first moment in UTC. */
export const isoTime = z.pipe(
  z.string(),
  z.transform((value, context): EpochMs => {
    const day = /^(\d{4}-\d{2}-\d{2})(?:$| 00:00:00$)/.exec(value)?.[1];
    const read = Date.parse(day ? `${day}T00:00:00Z` : value);
    if (Number.isSafeInteger(read)) return epochMs(read);
    context.issues.push({ code: 'custom', input: undefined, message: 'not a time' });
    return z.NEVER;
  }),
);

/** A short text or nothing. */
export const textOrNull = z.optional(z.nullable(z.string().check(z.maxLength(400))));

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, 120) || '(body)';
