import { type Field, readField } from './writable';

/**
 * Writes a text the way a person's paste arrives, so that frameworks and editors take it: for inputs the element's own setter
 * (not one the page put over it) and bubbling `input` and `change`; for editables an inserted text, or else a paste.
 * The key is in no event's data except an editor's paste.
 */
export function writeValue(field: Field, value: string): void {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) writeInput(field, value);
  else writeEditable(field, value);
}

function writeInput(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  const setter = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  field.dispatchEvent(new KeyboardEvent('keydown', BUBBLES));
  setter?.call(field, value);
  field.dispatchEvent(new InputEvent('input', { ...BUBBLES, inputType: 'insertFromPaste' }));
  field.dispatchEvent(new KeyboardEvent('keyup', BUBBLES));
  field.dispatchEvent(new Event('change', BUBBLES));
}

function writeEditable(field: HTMLElement, value: string): void {
  const selection = getSelection();
  selection?.selectAllChildren(field);
  if (value === '') {
    field.ownerDocument.execCommand('delete');
    return;
  }
  // Deprecated and without successor: the only way that editors keep their own state and undo in step.
  field.ownerDocument.execCommand('insertText', false, value);
  if (readField(field) === value) return;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', value);
  field.dispatchEvent(new ClipboardEvent('paste', { ...BUBBLES, cancelable: true, clipboardData }));
}

const BUBBLES = { bubbles: true, composed: true } as const;
