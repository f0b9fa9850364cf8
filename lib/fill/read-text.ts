import { inside, isOf } from './inside';
import { closeAncestors, drawnParent, type Field } from './writable';

/** The text a person reads in an element, about `most` characters; of a picture what stands for it; fields, choices, scripts and hidden parts have none. */
export function textOf(node: Node | null, most = 200): string {
  const parts: string[] = [];
  if (node) collect(node, parts, most);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * What stands before a field, nearest first: up to four texts, climbing out of wrappers that hold only this field, ending where
 * another field stands between.
 */
export function precedingText(field: Field): string[] {
  const texts: string[] = [];
  const isLong = field.localName !== 'input';
  let element: Element | null = field;
  for (let level = 0; element && level < 7 && texts.length < 4; level += 1) {
    if (/^(?:form|dialog|section|main|body|fieldset)$/.test(element.localName) && level > 0) break;
    for (let before = element.previousSibling; before && texts.length < 4; before = before.previousSibling) {
      // Another field's own label ends here: what stands before it belongs to it.
      if (before instanceof Element && holdsField(before)) return texts;
      // Above a box for long text, a row with buttons is a row of its own and no label.
      if (isLong && before instanceof Element && before.querySelector('button, [role="button"]')) return texts;
      const text = textOf(before);
      if (/[\p{L}\p{N}]/u.test(text)) texts.push(text);
    }
    element = drawnParent(element);
  }
  return texts;
}

/** The help that stands right behind a field: a text with a link in it, which says where its key comes from. */
export function helpAfter(field: Field): string {
  let at: Element | null = field;
  for (let level = 0; at && level < 3 && inside(at, 'field').length <= 1; level += 1) {
    const next: Element | null = at.nextElementSibling;
    if (next?.querySelector('a[href]') && !holdsField(next)) return textOf(next);
    at = drawnParent(at);
  }
  return '';
}

/** The title of the dialog, form or section a field stands in. */
export function sectionTitle(field: Field): string {
  for (const element of closeAncestors(field, 12)) {
    const named = element.getAttribute('aria-label');
    if (named && element.matches('[role="dialog"], dialog, form, section, [role="group"], [role="region"]'))
      return named;
    const heading = inside(element, 'heading')[0];
    if (heading && !heading.contains(field)) return textOf(heading, 120);
  }
  return '';
}

const holdsField = (element: Element): boolean => isOf(element, 'field') || inside(element, 'field').length > 0;

/** Adds the texts below a node, in order; answers how much is still wanted. */
function collect(node: Node, parts: string[], most: number): number {
  if (node instanceof Text) {
    parts.push(node.data);
    return most - node.data.trim().length;
  }
  let left = most;
  if (!(node instanceof Element) || isSilent(node)) return left;
  if (node instanceof HTMLImageElement) parts.push(node.alt);
  for (let child = node.firstChild; child && left >= 0; child = child.nextSibling) left = collect(child, parts, left);
  return left;
}

const isSilent = (element: Element): boolean =>
  SILENT.has(element.localName) || element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';

const SILENT = new Set('script style template noscript select option textarea input svg'.split(' '));
