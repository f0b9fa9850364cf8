import type { Candidate, FillFailure } from '@/lib/builders/fill-protocol';
import type { FillRequest } from '@/lib/builders/fill-request';
import { fail, type Result } from '@/lib/core/result';
import { candidateOf, holdingOf, isSame, type Remembered, readCandidates, shownFields } from './candidates';
import { isPlaceOnTop, isPlaceShown, wrongPlace } from './own-place';
import { isPaintedOver } from './painted-over';
import { pointAt } from './point-at';
import { pressStep } from './press-step';
import { isOnTop, isVisible } from './visibility';
import { settled, waitFor } from './wait';
import { isWritable } from './writable';
import { writeAndVerify } from './write-and-verify';

type FindAnswer = { ok: true; fields: Candidate[]; more: boolean } | { ok: false; failure: FillFailure };
type Known = Map<number, Remembered>;

/**
 * The one function `fill.js` leaves in a document's isolated world: answers requests of one fill, told apart by its nonce.
 *
 * Remembers what `find` showed; `write` goes only to a field that is still the same one, still visible, and on the same origin,
 * all checked in the same turn as the write so that the page cannot act between. After a write, or `end`, it forgets everything.
 */
export function createFill(): (request: FillRequest) => Promise<FindAnswer | Result<true, FillFailure>> {
  let current: { nonce: string; fields: Known } = { nonce: '', fields: new Map() };
  return async (request) => {
    if (request.phase === 'find') {
      if (current.nonce !== request.nonce) current = { nonce: request.nonce, fields: new Map() };
      return find(request, current.fields);
    }
    const known: Known = current.nonce === request.nonce ? current.fields : new Map();
    if (request.phase === 'recall') return recall(request, known);
    if (request.phase === 'show') return show(request.ref, known);
    current = { nonce: '', fields: new Map() };
    return request.phase === 'write' ? write(request, known) : { ok: true, value: true };
  };
}

const MOST_FIELDS = 250;

async function find(request: FillRequest & { phase: 'find' }, known: Known): Promise<FindAnswer> {
  const moved = wrongPlace(request.expectedOrigin);
  if (moved) return moved;
  if (request.waitMs > 0) {
    const before = shownFields().length;
    const pressed = request.open.map(pressStep).includes(true);
    if (request.open.length === 0 || pressed) {
      await waitFor(() => shownFields().length !== before, request.waitMs);
      await settled(30, 200);
    }
  }
  const fields = readCandidates(request.selectors, known);
  return { ok: true, fields: fields.slice(0, MOST_FIELDS), more: fields.length > MOST_FIELDS };
}

/** The field the user pointed at, as it is now. */
function recall(request: FillRequest & { phase: 'recall' }, known: Known): FindAnswer {
  const remembered = known.get(request.ref);
  const moved = wrongPlace(request.expectedOrigin);
  if (moved) return moved;
  if (!remembered?.field.isConnected || !isSame(remembered)) return fail({ kind: 'field-changed' });
  return { ok: true, fields: [candidateOf(request.ref, remembered)], more: false };
}

function show(ref: number, known: Known): Result<true, FillFailure> {
  const field = known.get(ref)?.field;
  if (!field?.isConnected) return fail({ kind: 'field-changed' });
  pointAt(field);
  return { ok: true, value: true };
}

async function write(request: FillRequest & { phase: 'write' }, known: Known): Promise<Result<true, FillFailure>> {
  const remembered = known.get(request.ref);
  if (!remembered) return fail({ kind: 'field-changed' });
  const { field } = remembered;
  // Focusing runs the page's own listeners, so it comes first and every check after it.
  field.focus({ preventScroll: true });
  const moved = wrongPlace(request.expectedOrigin);
  if (moved) return moved;
  if (!field.isConnected || !isWritable(field)) return fail({ kind: 'field-changed' });
  if (!isVisible(field) || !isOnTop(field, true)) return fail({ kind: 'field-hidden' });
  if (!isPlaceShown() || !isPlaceOnTop(field) || isPaintedOver(field)) return fail({ kind: 'field-hidden' });
  if (!isSame(remembered)) return fail({ kind: 'field-changed' });
  const holding = holdingOf(field);
  if (holding !== 'nothing' && !request.replace)
    return fail({ kind: holding === 'mask' ? 'field-masked' : 'field-holds-value' });
  return writeAndVerify(field, request.value);
}
