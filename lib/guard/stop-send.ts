import { allowsKeys } from './allow';
import { type Decision, decide } from './decide';
import { fieldOf, isControl, kindOf, type TextField, textIn } from './field';
import { hold } from './held';
import { isInserting } from './insert';
import type { GuardState } from './state';

// Below this, a typed text is left alone: a send that is held for nothing costs more than a paste that is.
const SURE_ENOUGH = 0.75;
const SEND =
  /send|submit|post|reply|comment|\bask\b|publish|create|generate|envoyer|senden|absenden|enviar|invia|verzend|wyślij|отправ|发送|提交|送信|投稿|보내기|전송|भेज|إرسال/i;

let lastField: TextField | undefined;

/** Remembers where the user writes, for a click on a button that stands elsewhere. */
export function onInput(event: Event): void {
  if (event.isTrusted && !isInserting()) lastField = fieldOf(event) ?? lastField;
}

/** Holds Enter while a key that was typed, or put in by the page, stands in the box. Shift and composing do not send. */
export function onEnter(event: KeyboardEvent, state: GuardState): void {
  if (event.key !== 'Enter' || !event.isTrusted || event.isComposing || event.shiftKey) return;
  const field = fieldOf(event);
  if (field) holdSend(event, field, state);
}

/** Holds the submit of a form in which a key stands. */
export function onSubmit(event: SubmitEvent, state: GuardState): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !lastField?.isConnected || !form.contains(lastField)) return;
  holdSend(event, lastField, state, () => form.requestSubmit());
}

/** Holds a click on what looks like a send button while a key stands in the box last written in. */
export function onClick(event: MouseEvent, state: GuardState): void {
  if (!event.isTrusted || !lastField?.isConnected) return;
  const [target] = event.composedPath();
  const button =
    target instanceof Element ? target.closest<HTMLElement>('button,[role=button],input[type=submit]') : null;
  if (button && isSend(button)) holdSend(event, lastField, state, () => button.click());
}

/** Judges the text of a field as it stands; `undefined` when it may be sent. */
export function judgeField(field: TextField, state: GuardState): { text: string; decision: Decision } | undefined {
  const text = textIn(field);
  const decision = decide(text, state);
  const sure = decision && decision.surest.confidence >= SURE_ENOUGH;
  return sure && !allowsKeys(field, location.hostname) ? { text, decision } : undefined;
}

function holdSend(event: Event, field: TextField, state: GuardState, again?: () => void): void {
  const judged = judgeField(field, state);
  if (!judged) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  // Enter cannot be pressed again by a script: the user does.
  const go = (): void => (again ? again() : field.focus());
  const drop = (): void => field.focus();
  void hold({ ...judged, field, fieldKind: kindOf(field), how: 'send', situation: 'send', go, drop }, state);
}

function isSend(button: HTMLElement): boolean {
  if (button.getAttribute('type') === 'submit') return true;
  const says = ['aria-label', 'data-testid', 'title', 'id', 'name']
    .map((name) => button.getAttribute(name) ?? '')
    .join(' ');
  return SEND.test(`${says} ${isControl(button) ? button.value : (button.textContent ?? '').slice(0, 60)}`);
}
