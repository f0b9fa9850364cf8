import type { FieldFacts } from '@/lib/builders/field-facts';
import type { Candidate } from '@/lib/builders/fill-protocol';
import { lookAnew } from './inside';
import { isPlaceShown } from './own-place';
import { readFacts } from './read-facts';
import { isInView, isOnTop, isVisible } from './visibility';
import { type Field, readField, writableFields } from './writable';

/** A field that was shown to the background, and what must still be true of it when it is written. */
export type Remembered = { field: Field; identity: string; listed: boolean };

/** Fields a person can see; one in view must also be on top, so that what lies behind a dialog does not count. */
export const shownFields = (): Field[] =>
  isPlaceShown()
    ? writableFields().filter((field) => isVisible(field) && (!isInView(field) || isOnTop(field, false)))
    : [];

/** Reads the fields a person can see and remembers them by their `ref`. */
export function readCandidates(selectors: string[], known: Map<number, Remembered>): Candidate[] {
  lookAnew();
  known.clear();
  return shownFields().map((field, ref) => {
    const remembered = { field, identity: '', listed: selectors.some((selector) => field.matches(selector)) };
    const candidate = candidateOf(ref, remembered);
    known.set(ref, { ...remembered, identity: identityOf(candidate.facts) });
    return candidate;
  });
}

/** One remembered field as it is now. */
export function candidateOf(ref: number, { field, listed }: Remembered): Candidate {
  return { ref, facts: readFacts(field), holds: holdingOf(field), listed, focused: isFocused(field) };
}

/** Whether the field still says of itself what it said when it was shown. */
export function isSame({ field, identity }: Remembered): boolean {
  lookAnew();
  return identityOf(readFacts(field)) === identity;
}

/** A masked value, or a placeholder that shows the end of a stored key, stands for a key the page already has. */
export function holdingOf(field: Field): Candidate['holds'] {
  const value = readField(field);
  if (value === '') return MASKED_END.test(field.getAttribute('placeholder') ?? '') ? 'mask' : 'nothing';
  return MASK.test(value) ? 'mask' : 'value';
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

function isFocused(field: Field): boolean {
  const root = field.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === field;
}

const MASK = /[*•●∙·]{4,}|^[xX]{6,}$/;
const MASKED_END = /[*•●∙·]{4,}\s*[A-Za-z0-9_-]{2,}$/;
