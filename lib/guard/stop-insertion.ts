import { allowsKeys } from './allow';
import { decide } from './decide';
import { fieldOf, kindOf } from './field';
import { type How, hold } from './held';
import { insertText, isInserting, type Place, placeIn } from './insert';
import type { GuardState } from './state';

const SHORTEST = 16;

/** Stops a paste that holds a key; every other paste, and every other flavour of it, goes its way untouched. */
export function onPaste(event: ClipboardEvent, state: GuardState): void {
  if (!event.isTrusted || isInserting()) return;
  stop(event, { text: event.clipboardData?.getData('text/plain') ?? '', how: 'paste' }, state);
}

/** Stops dropped text that holds a key; it will go where it was dropped. */
export function onDrop(event: DragEvent, state: GuardState): void {
  if (!event.isTrusted || event.dataTransfer?.files.length) return;
  stop(event, { text: event.dataTransfer?.getData('text/plain') ?? '', how: 'drop' }, state);
}

/** Stops text that arrives in one piece by other ways: dictation, autofill, a replacement, a paste no paste event told of. */
export function onBeforeInput(event: InputEvent, state: GuardState): void {
  if (!event.isTrusted || isInserting() || event.isComposing || !event.cancelable) return;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (text.length >= SHORTEST) stop(event, { text, how: 'inserted' }, state);
}

function stop(event: Event, { text, how }: { text: string; how: How }, state: GuardState): void {
  const field = text.length < SHORTEST ? undefined : fieldOf(event);
  const decision = field && decide(text, state);
  if (!field || !decision || allowsKeys(field, location.hostname)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const place = (event instanceof DragEvent && placeAt(field, event)) || placeIn(field);
  const go = (chosen: string): void => void insertText(place, chosen);
  void hold({ text, decision, field, fieldKind: kindOf(field), how, situation: 'paste', go }, state);
}

/** The place under the pointer in an editable element; controls keep their own caret. */
function placeAt(field: HTMLElement, event: DragEvent): Place | undefined {
  const at =
    'caretPositionFromPoint' in document ? document.caretPositionFromPoint(event.clientX, event.clientY) : null;
  if (!at || !field.isContentEditable || !field.contains(at.offsetNode)) return undefined;
  const range = document.createRange();
  range.setStart(at.offsetNode, at.offset);
  return { field, start: 0, end: 0, range };
}
