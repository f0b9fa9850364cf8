// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { takeClick, wroteIn } from '@/lib/guard/from-send';

/** A trusted event on an element, as far as the guard asks. */
const on = (element: Element | null): MouseEvent =>
  ({ isTrusted: true, composedPath: () => around(element) }) as unknown as MouseEvent;
const around = (element: Element | null): Element[] => (element ? [element, ...around(element.parentElement)] : []);

/** Whether a click there is a send, after writing in the one text area of the page. */
const sends = (html: string, selector: string): boolean => {
  document.body.innerHTML = html;
  wroteIn(on(document.querySelector('textarea')));
  return takeClick(on(document.querySelector(selector))) !== undefined;
};

test('what says or shows that it sends is a button that sends', () => {
  expect(sends('<textarea></textarea><button>Send</button>', 'button')).toBe(true);
  expect(sends('<textarea></textarea><button><svg class="icon-paper-plane"></svg></button>', 'svg')).toBe(true);
  expect(sends('<textarea></textarea><span class="chat__send"></span>', 'span')).toBe(true);
  expect(sends('<textarea></textarea><button>Attach</button>', 'button')).toBe(false);
});

test('a box around the field is no button, though its name speaks of sending', () => {
  const box = '<div class="send-message-box"><textarea></textarea><p>Hint</p></div>';
  expect(sends(box, 'textarea')).toBe(false);
  expect(sends(box, 'p')).toBe(false);
});
