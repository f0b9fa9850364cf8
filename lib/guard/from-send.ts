import type { TextAttempt } from './attempt';
import { isElement } from './element';
import { fieldOf, kindOf, type TextField, textIn } from './field';
import { isInserting, own } from './insert';
import { beginPress, holdPress, isHeldPress, pressAgain } from './press';
import { pressEnter } from './press-enter';
import { sendButtonOf } from './send-button';

let lastField: TextField | undefined;

/** Remembers where the user writes, for a click on a button that stands elsewhere. */
export function wroteIn(event: Event): void {
  if (event.isTrusted && !isInserting()) lastField = fieldOf(event) ?? lastField;
}

/** Enter, which sends in a chat box, and on what only looks like a button. Shift and composing do not send. */
export function takeEnter(event: KeyboardEvent): TextAttempt | undefined {
  const { key, isTrusted, isComposing, shiftKey } = event;
  if ((key !== 'Enter' && key !== ' ') || !isTrusted || isComposing || shiftKey) return undefined;
  const field = fieldOf(event);
  if (field) return key === 'Enter' ? attempt(field, () => pressEnter(field, event)) : undefined;
  const button = buttonFor(event);
  // a real button is clicked by it
  const isReal = button && /^(?:button|input)$/.test(button.localName);
  return lastField && button && !isReal ? attempt(lastField, () => button.click()) : undefined;
}

/** The submit of the form that was written in last. */
export function takeSubmit(event: SubmitEvent): TextAttempt | undefined {
  const form = event.target;
  if (isInserting() || !isElement(form) || !isForm(form) || !lastField?.isConnected || !form.contains(lastField))
    return undefined;
  return attempt(lastField, () => form.requestSubmit());
}

/** The beginning of a press on what looks like a send button: some pages send then, before there is a click. */
export function takePress(event: PointerEvent): TextAttempt | undefined {
  if (!event.isTrusted || event.button !== 0) return undefined;
  beginPress();
  const button = buttonFor(event);
  if (!lastField || !button) return undefined;
  return { ...attempt(lastField, () => pressAgain(button, event)), keep: () => holdPress(button) };
}

/** A click on what looks like a send button. */
export function takeClick(event: MouseEvent): TextAttempt | undefined {
  const button = event.isTrusted ? buttonFor(event) : undefined;
  return lastField && button && !isHeldPress(button) ? attempt(lastField, () => button.click()) : undefined;
}

/** What around a field is named after sending is no button, though its name says so. */
function buttonFor(event: Event): HTMLElement | undefined {
  const button = lastField?.isConnected ? sendButtonOf(event) : undefined;
  return lastField && button?.contains(lastField) ? undefined : button;
}

const isForm = (element: HTMLElement): element is HTMLFormElement => element.localName === 'form';

function attempt(field: TextField, again: () => void): TextAttempt {
  return {
    how: 'send',
    text: textIn(field),
    field,
    fieldKind: kindOf(field),
    keep: () => undefined,
    go: () => own(again),
    drop: () => field.focus(),
  };
}
