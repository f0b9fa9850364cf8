import { isInput } from './element';
import type { TextField } from './field';

/**
 * Presses Enter again in a field where it was held: the page gets the same keys with the same modifiers, and where it leaves them to
 * the browser, a one-line field submits its form. A line break in a longer field is left to the user: nothing was sent by it.
 */
export function pressEnter(field: TextField, { ctrlKey, metaKey, altKey }: KeyboardEvent): void {
  field.focus();
  const press = (type: string): boolean =>
    field.dispatchEvent(
      new KeyboardEvent(type, {
        ...{ key: 'Enter', code: 'Enter', keyCode: 13, which: 13, charCode: type === 'keypress' ? 13 : 0 },
        ...{ ctrlKey, metaKey, altKey, bubbles: true, cancelable: true, composed: true },
      }),
    );
  const left = press('keydown') && press('keypress');
  if (left && isInput(field)) field.form?.requestSubmit();
  press('keyup');
}
