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
  return unlessHeld(one.field, one.verdict.provider, wanted);
}

/** The field a person pointed at: only what it holds, or another provider's name on it, still speaks against it. */
export function acceptPicked(field: Candidate, wanted: Wanted): Result<Chosen, FillFailure> {
  const found = contradiction(field, wanted.providerId);
  if (found !== undefined) return fail({ kind: 'provider-mismatch', expected: wanted.providerId, found });
  return unlessHeld(field, classifyField(field.facts).provider, wanted);
}

/** A field a person may be asked about: its number, what the page calls it, and whether it looks like a key field. */
export type Offered = { ref: number; label: string; likely: boolean };

/**
 * The fields a person may choose from where none or several fit: those that look right, or else every empty one that does not
 * ask for something else. The one with the cursor comes first; at most twelve.
 */
export function offerFields(fields: Candidate[], wanted: Wanted): Offered[] {
  const open = fields
    .filter((field) => contradiction(field, wanted.providerId) === undefined)
    .map((field) => ({ field, verdict: classifyField(field.facts) }));
  const likely = open.filter(({ field, verdict }) => field.listed || verdict.isKeyField);
  const some = likely.length > 0 ? open.filter((one) => likely.includes(one) || one.field.focused) : open;
  return some
    .filter(({ field, verdict }) => field.holds === 'nothing' || verdict.isKeyField)
    .filter(({ verdict }) => !verdict.reasons.some((reason) => FOREIGN.has(reason)))
    .toSorted((a, b) => Number(b.field.focused) - Number(a.field.focused))
    .slice(0, 12)
    .map((one) => ({ ref: one.field.ref, label: nameOf(one.field.facts), likely: likely.includes(one) }));
}

/** The other provider a key field names, if it does. */
function contradiction(field: Candidate, providerId: string): string | undefined {
  const { isKeyField, provider } = classifyField(field.facts);
  return isKeyField && provider !== null && !sameProvider(provider, providerId) ? provider : undefined;
}

function unlessHeld(field: Candidate, provider: string | null, { replace }: Wanted): Result<Chosen, FillFailure> {
  if (field.holds === 'mask' && !replace) return fail({ kind: 'field-masked' });
  if (field.holds === 'value' && !replace) return fail({ kind: 'field-holds-value' });
  return ok({ ref: field.ref, provider });
}

function nameOf(facts: Candidate['facts']): string {
  const { labelText, ariaLabel, placeholder, name, id, siblingNameValue } = facts;
  const said = [siblingNameValue, ariaLabel, labelText, placeholder, name, id].find(
    (text) => text && text.trim() !== '',
  );
  const text = (said ?? '').trim();
  return text.length > 60 ? `…${text.slice(-60).replace(/^\S*/, '')}` : text;
}

/** What says that a field belongs to another service: never offered. */
const FOREIGN = new Set([
  'names-other-service',
  'example-of-other-service',
  'type-not-for-keys',
  'autocomplete-of-a-login',
]);
