import type { TextAttempt, Writing } from './attempt';
import { fieldOf, kindOf } from './field';
import { insertText, isInserting, type Place, placeAt, placeIn } from './insert';
import { type Carried, carriedBy } from './transfer';

const SHORTEST = 16;

/** The text of a paste. Files and images are none of our business. */
export function takePaste(event: ClipboardEvent): TextAttempt | undefined {
  return event.isTrusted && !isInserting() ? attempt(event, 'paste', event.clipboardData) : undefined;
}

/** Dropped text; it will go where it was dropped. */
export function takeDrop(event: DragEvent): TextAttempt | undefined {
  return event.isTrusted ? attempt(event, 'drop', event.dataTransfer) : undefined;
}

/** Text that arrives in one piece by other ways: dictation, autofill, a replacement, a paste no paste event told of. */
export function takeInsertion(event: InputEvent): TextAttempt | undefined {
  if (!event.isTrusted || isInserting() || event.isComposing || !event.cancelable) return undefined;
  return attempt(event, 'inserted', event.data === null ? event.dataTransfer : event.data);
}

function attempt(event: Event, how: Writing['how'], source: DataTransfer | string | null): TextAttempt | undefined {
  const text = source instanceof DataTransfer ? source.getData('text/plain') : (source ?? '');
  const field = text.length < SHORTEST ? undefined : fieldOf(event);
  if (!field) return undefined;
  let place: Place | undefined;
  let copy: Carried | undefined;
  return {
    how,
    text,
    field,
    fieldKind: kindOf(field),
    keep: (behind) => {
      place = (event instanceof DragEvent && placeAt(field, event)) || (behind ? undefined : placeIn(field));
      copy = source instanceof DataTransfer ? carriedBy(source) : undefined;
    },
    go: (instead) => insertText(place ?? placeIn(field), instead ?? text, instead === undefined ? copy : undefined),
    drop: () => field.focus(),
  };
}
