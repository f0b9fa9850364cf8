import type { FillFailure } from '@/lib/builders/fill-protocol';
import { fail, ok, type Result } from '@/lib/core/result';
import { settled } from './wait';
import { type Field, isWritable, readField } from './writable';
import { writeValue } from './write-value';

/**
 * Writes and then looks twice whether the page kept it: after it had time to react, and after the field lost focus, when
 * frameworks put their own state back into the field.
 *
 * A page that draws the field anew is followed to the new one. Where the page put something else there, the field is emptied
 * and the answer is `not-kept`.
 */
export async function writeAndVerify(field: Field, value: string): Promise<Result<true, FillFailure>> {
  const find = follower(field);
  writeValue(field, value);
  await settled(QUIET_MS, REACT_MS);
  const first = find();
  if (!first || readField(first) !== value) return giveBack(first ?? field);
  first.blur();
  await settled(BLUR_QUIET_MS, REACT_MS);
  const second = find();
  // A page that saves on leaving the field may take the field away; it had kept the key until then.
  if (!second || readField(second) === value) return ok(true);
  return giveBack(second);
}

function giveBack(field: Field): Result<true, FillFailure> {
  if (field.isConnected && readField(field) !== '') writeValue(field, '');
  return fail({ kind: 'not-kept' });
}

/** Finds the field again after the page drew it anew: the same element, or the one with its id or name in the same root. */
function follower(field: Field): () => Field | undefined {
  const root = field.getRootNode();
  const names = ['id', 'name', 'aria-label', 'placeholder'].flatMap((attribute) => {
    const value = field.getAttribute(attribute);
    return value ? [`${field.localName}[${attribute}="${CSS.escape(value)}"]`] : [];
  });
  return () => {
    if (field.isConnected) return field;
    if (!(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    for (const selector of names) {
      const [again, second] = root.querySelectorAll(selector);
      if (again && !second && isWritable(again)) return again;
    }
    return undefined;
  };
}

// A page that does nothing is quiet at once; one that draws itself anew gets up to 100 ms. Frameworks draw in the same task, in
// its microtasks or in the next frame.
const QUIET_MS = 17;
// What puts its own state back on leaving a field does so at once.
const BLUR_QUIET_MS = 8;
const REACT_MS = 100;
