import { isElement } from './element';
import { isControl, type TextField } from './field';
import { rangeIn } from './selection';
import { type Carried, isFirefox, pasteOf, TRAVELS } from './transfer';

/** Where in a field text will go: taken when a paste is stopped, because the card takes the focus meanwhile. */
export type Place = { field: TextField; start: number; end: number; range: Range | null };

let inserting = false;

/** Whether the guard itself is inserting right now, so that its own events pass. */
export const isInserting = (): boolean => inserting;

/** Remembers the caret or the selection of a field. */
export function placeIn(field: TextField): Place {
  if (isControl(field)) return { field, start: field.selectionStart ?? 0, end: field.selectionEnd ?? 0, range: null };
  return { field, start: 0, end: 0, range: rangeIn(field) };
}

/** The place under the pointer in an editable element; `undefined` in controls, which keep their own caret. */
export function placeAt(field: TextField, { clientX, clientY }: MouseEvent): Place | undefined {
  const at = 'caretPositionFromPoint' in document ? document.caretPositionFromPoint(clientX, clientY) : null;
  if (!at || !field.isContentEditable || !field.contains(at.offsetNode)) return undefined;
  const range = document.createRange();
  range.setStart(at.offsetNode, at.offset);
  return { field, start: 0, end: 0, range };
}

/**
 * Puts text into a place as if the user had pasted it, so that the page's state follows and undo takes it back in one step.
 *
 * The page is offered a paste event first: editors keep its lines and know how to undo it, also those that only hide a text area. What
 * the page does not take, the browser inserts, as it would have. With `original` the page is offered everything that was pasted.
 */
export function insertText({ field: first, start, end, range }: Place, text: string, original?: Carried): void {
  const field = first.isConnected ? first : drawnAnew(first);
  if (!field) return;
  field.focus();
  if (!isControl(field)) restore(range);
  else if (field.selectionStart !== null) field.setSelectionRange(start, end);
  if (offerPaste(field, original ?? text)) return;
  if (isControl(field)) insertIntoControl(field, { start, end, text });
  else own(() => insertLines(field, text));
}

/** A framework may have drawn the field anew while the card was open: the one that has its id, or its form's name. */
function drawnAnew(field: TextField): TextField | undefined {
  const name = field.getAttribute('name');
  const found =
    document.getElementById(field.id) ??
    (name ? document.querySelector(`${field.tagName}[name="${CSS.escape(name)}"]`) : null);
  return isElement(found) && found.tagName === field.tagName ? found : undefined;
}

/**
 * Several lines as the browser itself would paste them. Firefox does so for `insertText`; Chromium would break the field into paragraphs,
 * which it does for a paste only where the field does not keep its lines (tried in 156 and 153 ESR, checked 2026-11-25).
 */
function insertLines(field: HTMLElement, text: string): void {
  const isPlain = isFirefox() || !text.includes('\n');
  const keepsLines =
    field.contentEditable === 'plaintext-only' || getComputedStyle(field).whiteSpaceCollapse.startsWith('preserve');
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const html = keepsLines ? escaped : escaped.replace(/^ | (?= )/gm, '&nbsp;').replace(/^.*$/gm, inParagraph);
  if (isPlain || !document.execCommand('insertHTML', false, html)) document.execCommand('insertText', false, text);
}

const inParagraph = (line: string): string => `<div>${line || '<br>'}</div>`;

/** Does something of the guard's own, whose events pass. */
export function own<T>(act: () => T): T {
  inserting = true;
  try {
    return act();
  } finally {
    inserting = false;
  }
}

function insertIntoControl(
  field: HTMLInputElement | HTMLTextAreaElement,
  { start, end, text }: { start: number; end: number; text: string },
): void {
  const asked = { ...TRAVELS, inputType: 'insertFromPaste', data: text };
  // A page that changes what is put in gets its say while no command runs: inside of one its own would fail.
  if (own(() => !field.dispatchEvent(new InputEvent('beforeinput', asked)))) return;
  const before = field.value;
  let isIn = false;
  const hear = (): void => {
    isIn = true;
  };
  addEventListener('input', hear, true);
  own(() => document.execCommand('insertText', false, text));
  removeEventListener('input', hear, true);
  // A page may have taken the text out again by now.
  if (isIn || field.value !== before) return;
  own(() => {
    if (field.selectionStart !== null) field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', asked));
  });
}

/** Whether the page took the paste: it has then prevented the default. */
function offerPaste(field: HTMLElement, content: Carried | string): boolean {
  try {
    const paste = pasteOf(content);
    return own(() => !field.dispatchEvent(paste));
  } catch {
    return false;
  }
}

function restore(range: Range | null): void {
  const selection = getSelection();
  if (!range || !selection) return;
  selection.removeAllRanges();
  selection.addRange(range);
}
