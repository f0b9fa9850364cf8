import type { FieldFacts } from '@/lib/builders/field-facts';
import type { Candidate, FillFailure } from '@/lib/builders/fill-protocol';
import type { FillRequest } from '@/lib/builders/fill-request';
import { fail, type Result } from '@/lib/core/result';
import { pressStep } from './press-step';
import { readFacts } from './read-facts';
import { isInView, isOnTop, isVisible } from './visibility';
import { waitFor } from './wait';
import { type Field, isWritable, readField, writableFields } from './writable';
import { writeAndVerify } from './write-and-verify';

type FindAnswer = { ok: true; fields: Candidate[]; more: boolean } | { ok: false; failure: FillFailure };
type Remembered = { field: Field; identity: string };

/**
 * The one function `fill.js` leaves in a document's isolated world: answers requests of one fill, told apart by its nonce.
 *
 * Remembers what `find` showed; `write` goes only to a field that is still the same one, still visible, and on the same origin,
 * all checked in the same turn as the write so that the page cannot act between. After a write, or `end`, it forgets everything.
 */
export function createFill(): (request: FillRequest) => Promise<FindAnswer | Result<true, FillFailure>> {
  let current = { nonce: '', fields: new Map<number, Remembered>() };
  return async (request) => {
    if (request.phase === 'find') {
      if (current.nonce !== request.nonce) current = { nonce: request.nonce, fields: new Map() };
      return find(request, current.fields);
    }
    const known = current.nonce === request.nonce ? current.fields : new Map<number, Remembered>();
    current = { nonce: '', fields: new Map() };
    return request.phase === 'write' ? write(request, known) : { ok: true, value: true };
  };
}

const MOST_FIELDS = 250;

async function find(request: FillRequest & { phase: 'find' }, known: Map<number, Remembered>): Promise<FindAnswer> {
  const moved = wrongOrigin(request.expectedOrigin);
  if (moved) return moved;
  if (request.waitMs > 0) {
    const before = shownFields().length;
    const pressed = request.open.map(pressStep).includes(true);
    if (request.open.length === 0 || pressed) await waitFor(() => shownFields().length !== before, request.waitMs);
  }
  const shown = shownFields();
  known.clear();
  const fields = shown.slice(0, MOST_FIELDS).map((field, ref): Candidate => {
    const facts = readFacts(field);
    known.set(ref, { field, identity: identityOf(facts) });
    const listed = request.selectors.some((selector) => field.matches(selector));
    return { ref, facts, holds: holdingOf(field), listed, focused: isFocused(field) };
  });
  return { ok: true, fields, more: shown.length > MOST_FIELDS };
}

/** Fields a person can see; one in view must also be on top, so that what lies behind a dialog does not count. */
const shownFields = (): Field[] =>
  writableFields(document).filter((field) => isVisible(field) && (!isInView(field) || isOnTop(field, false)));

async function write(
  request: FillRequest & { phase: 'write' },
  known: Map<number, Remembered>,
): Promise<Result<true, FillFailure>> {
  const remembered = known.get(request.ref);
  if (!remembered) return fail({ kind: 'field-changed' });
  const { field, identity } = remembered;
  // Focusing runs the page's own listeners, so it comes first and every check after it.
  field.focus({ preventScroll: true });
  const moved = wrongOrigin(request.expectedOrigin);
  if (moved) return moved;
  if (!field.isConnected || !isWritable(field)) return fail({ kind: 'field-changed' });
  if (!isVisible(field) || !isOnTop(field, true)) return fail({ kind: 'field-hidden' });
  if (identityOf(readFacts(field)) !== identity) return fail({ kind: 'field-changed' });
  const holding = holdingOf(field);
  if (holding !== 'nothing' && !request.replace)
    return fail({ kind: holding === 'mask' ? 'field-masked' : 'field-holds-value' });
  return writeAndVerify(field, request.value);
}

/** What must not change between looking and writing; help texts and marks may, because they come and go with the focus. */
const identityOf = ({
  tag,
  type,
  name,
  id,
  ariaLabel,
  labelText,
  siblingNameValue,
  providerContext,
}: FieldFacts): string =>
  JSON.stringify([tag, type, name, id, ariaLabel, labelText, siblingNameValue, providerContext]);

function wrongOrigin(expected: string): { ok: false; failure: FillFailure } | undefined {
  const found = window.origin;
  return found === expected && window.top === window ? undefined : fail({ kind: 'origin-changed', expected, found });
}

/** A masked value, or a placeholder that shows the end of a stored key, stands for a key the page already has. */
function holdingOf(field: Field): Candidate['holds'] {
  const value = readField(field);
  if (value === '') return MASKED_END.test(field.getAttribute('placeholder') ?? '') ? 'mask' : 'nothing';
  return MASK.test(value) ? 'mask' : 'value';
}

function isFocused(field: Field): boolean {
  const root = field.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === field;
}

const MASK = /[*•●∙·]{4,}|^[xX]{6,}$/;
const MASKED_END = /[*•●∙·]{4,}\s*[A-Za-z0-9_-]{2,}$/;
