import { caretOf, isControl, type TextField } from './field';
import { rangeIn } from './selection';

/** A stretch of the viewport, in CSS pixels. */
export type Near = { left: number; top: number; bottom: number };

// What decides where the letters of a control stand.
const COPIED =
  'font letter-spacing word-spacing text-transform text-indent text-align line-height tab-size direction padding border-width border-style';
const LONGEST = 20_000;

/** Where the caret of a field stands, or the field itself where that cannot be measured. Leaves nothing in the page. */
export function nearCaret(field: TextField): Near {
  const box = field.getBoundingClientRect();
  if (isControl(field)) return caretInControl(field, box) ?? box;
  const caret = rangeIn(field)?.getBoundingClientRect();
  return caret && caret.height > 0 ? caret : box;
}

/** Browsers do not tell where the caret of a control is: its text up to there is set in a box of the same form, and the end is measured. */
function caretInControl(field: HTMLInputElement | HTMLTextAreaElement, box: DOMRect): Near | undefined {
  const at = caretOf(field);
  if (at === null || at > LONGEST) return undefined;
  const [host, mirror, mark] = ['div', 'div', 'span'].map((name) => document.createElement(name));
  if (!host || !mirror || !mark) return undefined;
  const style = getComputedStyle(field);
  for (const name of COPIED.split(' ')) mirror.style.setProperty(name, style.getPropertyValue(name));
  mirror.style.cssText += `;position:fixed;top:0;left:0;visibility:hidden;box-sizing:border-box;overflow-wrap:break-word;white-space:${field.tagName === 'INPUT' ? 'pre' : 'pre-wrap'};width:${field.clientWidth + box.width - field.offsetWidth + 2 * field.clientLeft}px`;
  mirror.textContent = field.value.slice(0, at);
  mark.textContent = '\u200b';
  mirror.append(mark);
  host.attachShadow({ mode: 'closed' }).append(mirror);
  document.documentElement.append(host);
  const end = mark.getBoundingClientRect();
  host.remove();
  if (end.height === 0) return undefined;
  const inside = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
  const top = inside(box.top + end.top - field.scrollTop, box.top, box.bottom - end.height);
  return {
    left: inside(box.left + end.left - field.scrollLeft, box.left, box.right),
    top,
    bottom: Math.min(top + end.height, box.bottom),
  };
}
