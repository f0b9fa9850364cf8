import { isElement } from './element';
import { isControl } from './field';

const SAYS =
  /send|submit|post|reply|comment|\bask\b|publish|create|generate|envoyer|senden|absenden|enviar|invia|verzend|wyślij|отправ|发送|提交|送信|投稿|보내기|전송|भेज|إرسال/i;
const LOOKS = /send|submit|paper-?plane/i;
const BUTTONS = 'button,[role=button],input[type=submit],a:not([href]),a[href^="#"],a[href^="javascript:"]';
const LIKE_BUTTONS = '[class*="send" i],[id*="send" i],[data-testid*="send" i]';

/** The button an event is about, if it looks like one that sends; a picture in it may say so as well as its words. */
export function sendButtonOf(event: Event): HTMLElement | undefined {
  const target = event.composedPath().find(isElement);
  const button = target?.closest(BUTTONS) ?? target?.closest(LIKE_BUTTONS);
  return isElement(button) && !button.isContentEditable && isSend(button) ? button : undefined;
}

function isSend(button: HTMLElement): boolean {
  if (button.getAttribute('type') === 'submit') return true;
  const written = isControl(button) ? button.value : (button.textContent ?? '').slice(0, 60);
  const says = `${read(button, 'aria-label data-testid title id name')} ${written}`;
  const picture = button.firstElementChild;
  return (
    SAYS.test(says) || LOOKS.test(`${read(button, 'class')} ${picture ? read(picture, 'class data-icon alt') : ''}`)
  );
}

const read = (element: Element, names: string): string =>
  names
    .split(' ')
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
