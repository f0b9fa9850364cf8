import { isControl, type TextField } from './field';

/** Where in a field text will go: taken when a paste is stopped, because the popover takes the focus meanwhile. */
export type Place = { field: TextField; start: number; end: number; range: Range | null };

let inserting = false;

/** Whether the guard itself is inserting right now, so that its own events pass. */
export const isInserting = (): boolean => inserting;

/** Remembers the caret or the selection of a field. */
export function placeIn(field: TextField): Place {
  if (isControl(field)) return { field, start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0, range: null };
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  return { field, start: 0, end: 0, range };
}

/**
 * Puts text into a place as if the user had pasted it, so that the page's state follows and undo takes it back in one step.
 *
 * Controls take `execCommand`. Editors are offered a paste event first: it keeps lines, and they know how to undo it; where nobody
 * takes it, or nothing changes, `execCommand` follows. Resolves to whether the text stands there.
 */
export async function insertText({ field, start, end, range }: Place, text: string): Promise<boolean> {
  if (!field.isConnected) return false;
  field.focus();
  if (isControl(field)) return insertIntoControl(field, { start, end, text });
  restore(range);
  const before = field.textContent;
  if (offerPaste(field, text)) {
    await settled();
    if (field.textContent !== before) return true;
    restore(range);
  }
  own(() => document.execCommand('insertText', false, text));
  await settled();
  return field.textContent !== before;
}

function insertIntoControl(
  field: HTMLInputElement | HTMLTextAreaElement,
  { start, end, text }: { start: number; end: number; text: string },
): boolean {
  const before = field.value;
  if (field.selectionStart !== null) field.setSelectionRange(start, end);
  own(() => document.execCommand('insertText', false, text));
  if (field.value !== before) return true;
  own(() => {
    if (field.selectionStart !== null) field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste', data: text }),
    );
  });
  return field.value !== before;
}

/** Whether an editor took the paste: it has then prevented the default. */
function offerPaste(field: HTMLElement, text: string): boolean {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  return own(() => !field.dispatchEvent(paste));
}

function restore(range: Range | null): void {
  const selection = getSelection();
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
}

function own<T>(act: () => T): T {
  inserting = true;
  try {
    return act();
  } finally {
    inserting = false;
  }
}

/** Editors write what they took a moment later. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));
