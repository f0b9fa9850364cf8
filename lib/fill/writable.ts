import { sizeOf } from './inside';

/** A field text can be written into. */
export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLElement;

/**
 * Every input, textarea and editable of a document in document order, then those in its open and closed shadow roots.
 *
 * Frames are not entered: each has its own document and its own look. Types that cannot hold a key (search, e-mail, hidden …),
 * read-only and disabled fields are left out.
 */
export const writableFields = (): Field[] =>
  [...trees(document)].flatMap((tree) =>
    [...tree.querySelectorAll<HTMLElement>('input, textarea, [contenteditable]')].filter(isWritable),
  );

/** A document and the open and closed shadow roots in it. */
export function* trees(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll<HTMLElement>(MAY_HOST)) {
    const shadow = shadowOf(element);
    if (shadow) yield* trees(shadow);
  }
}

/** Whether text may be written into this element as it is now. */
export function isWritable(element: Element): element is Field {
  if (element instanceof HTMLInputElement) return /^(?:text|password)$/.test(element.type) && !isLocked(element);
  if (element instanceof HTMLTextAreaElement) return !isLocked(element);
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false' && element.getAttribute('aria-readonly') !== 'true';
}

/** What the field holds now, as text. */
export const readField = (field: Field): string =>
  field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
    ? field.value
    : (field.textContent ?? '').trim();

/** The element's parent as it is drawn: through slots and out of shadow roots. */
export function drawnParent(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/**
 * The ancestors of a field that are about it rather than about the whole page: from its parent outwards, at most `most`, ending
 * before one of more than 1,500 elements, because searching those for every field of a large page would take seconds.
 */
export function* closeAncestors(field: Field, most: number): Generator<Element> {
  let element = drawnParent(field);
  for (let level = 0; element && level < most; level += 1) {
    if (sizeOf(element) > 1500) return;
    yield element;
    element = drawnParent(element);
  }
}

const isLocked = (field: HTMLInputElement | HTMLTextAreaElement): boolean =>
  field.readOnly || field.matches(':disabled');

// Everything but the elements that pages are mostly made of and that hold no shadow root: a large page is searched in a moment.
const MAY_HOST =
  ':not(a, b, br, button, code, dd, dl, dt, em, g, h1, h2, h3, h4, i, img, input, label, li, link, meta, ol, option, p, path, pre, script, select, small, span, strong, style, svg, table, tbody, td, th, thead, tr, ul, use)';

/** Closed roots open only to extensions: a method of the element in Firefox, `chrome.dom` in Chromium (custom elements only, for speed). */
function shadowOf(element: HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  if (element.openOrClosedShadowRoot) return element.openOrClosedShadowRoot;
  return globalThis.chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}
