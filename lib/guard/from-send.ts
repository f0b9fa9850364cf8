import type { TextAttempt } from './attempt';
import { fieldOf, isControl, kindOf, type TextField, textIn } from './field';
import { isInserting, own } from './insert';
import { pressEnter } from './press-enter';

const SEND =
  /send|submit|post|reply|comment|\bask\b|publish|create|generate|envoyer|senden|absenden|enviar|invia|verzend|wyślij|отправ|发送|提交|送信|投稿|보내기|전송|भेज|إرسال/i;

let lastField: TextField | undefined;

/** Remembers where the user writes, for a click on a button that stands elsewhere. */
export function wroteIn(event: Event): void {
  if (event.isTrusted && !isInserting()) lastField = fieldOf(event) ?? lastField;
}

/** Enter, which sends in a chat box. Shift and composing do not send. */
export function takeEnter(event: KeyboardEvent): TextAttempt | undefined {
  if (event.key !== 'Enter' || !event.isTrusted || event.isComposing || event.shiftKey) return undefined;
  const field = fieldOf(event);
  return field && attempt(field, () => pressEnter(field, event));
}

/** The submit of the form that was written in last. */
export function takeSubmit(event: SubmitEvent): TextAttempt | undefined {
  const form = event.target;
  if (isInserting() || !(form instanceof HTMLFormElement) || !lastField?.isConnected || !form.contains(lastField))
    return undefined;
  return attempt(lastField, () => form.requestSubmit());
}

/** A click on what looks like a send button. */
export function takeClick(event: MouseEvent): TextAttempt | undefined {
  if (!event.isTrusted || !lastField?.isConnected) return undefined;
  const [target] = event.composedPath();
  const button =
    target instanceof Element ? target.closest<HTMLElement>('button,[role=button],input[type=submit]') : null;
  return button && isSend(button) ? attempt(lastField, () => button.click()) : undefined;
}

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

function isSend(button: HTMLElement): boolean {
  if (button.getAttribute('type') === 'submit') return true;
  const says = ['aria-label', 'data-testid', 'title', 'id', 'name']
    .map((name) => button.getAttribute(name) ?? '')
    .join(' ');
  return SEND.test(`${says} ${isControl(button) ? button.value : (button.textContent ?? '').slice(0, 60)}`);
}
