import { fail, ok, type Result } from '@/lib/core/result';
import { classifyField } from './classify-field';
import type { Candidate, FillFailure } from './fill-protocol';
import { sameProvider } from './same-provider';

/** What is wanted: a field for a key of this provider; `replace` is the user's word that a value there may be overwritten. */
export type Wanted = { providerId: string; replace: boolean };

/** A field that may be written, and whose key it says it takes (`null`: it does not say). */
export type Chosen = { ref: number; provider: string | null };

/**
 * Picks the one field a key may go to, or says why none.
 *
 * Fields of the builder's own recipe come before what the classifier recognises. A field that names the key's provider comes
 * before one that names nobody; a field that names another provider is never written. Two equal fields are `field-ambiguous`
 * unless the user's cursor stands in one of them.
 */
export function chooseField(fields: Candidate[], wanted: Wanted): Result<Chosen, FillFailure> {
  const judged = fields.map((field) => ({ field, verdict: classifyField(field.facts) }));
  const listed = judged.filter(({ field }) => field.listed);
  const qualified = listed.length > 0 ? listed : judged.filter(({ verdict }) => verdict.isKeyField);
  if (qualified.length === 0) return fail({ kind: 'field-missing' });

  const naming = qualified.filter(
    ({ verdict }) => verdict.provider !== null && sameProvider(verdict.provider, wanted.providerId),
  );
  const silent = qualified.filter(({ verdict }) => verdict.provider === null);
  const fitting = naming.length > 0 ? naming : silent;
  const first = fitting[0];
  if (!first)
    return fail({
      kind: 'provider-mismatch',
      expected: wanted.providerId,
      found: qualified[0]?.verdict.provider ?? '',
    });

  const focused = fitting.filter(({ field }) => field.focused);
  const one = fitting.length === 1 ? first : focused.length === 1 ? focused[0] : undefined;
  if (!one) return fail({ kind: 'field-ambiguous', count: fitting.length });
  if (one.field.holds === 'mask' && !wanted.replace) return fail({ kind: 'field-masked' });
  if (one.field.holds === 'value' && !wanted.replace) return fail({ kind: 'field-holds-value' });
  return ok({ ref: one.field.ref, provider: one.verdict.provider });
}
