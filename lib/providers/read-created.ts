import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Drift } from './provider';

/** Reads the answer that shows a new key once. Fails with `schema-drift` and a path, never a value. */
export function readCreated<S extends z.core.$ZodType, T>(
  { provider, schema, body }: { provider: string; schema: S; body: unknown },
  read: (parsed: z.infer<S>) => T,
): Result<T, Drift> {
  const parsed = z.safeParse(schema, body);
  if (parsed.success) return ok(read(parsed.data));
  return fail({ kind: 'schema-drift', provider, path: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
}
