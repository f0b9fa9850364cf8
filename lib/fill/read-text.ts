import { closeAncestors, drawnParent, type Field } from './writable';

/** The text a person reads in an element, at most `most` characters; fields, choices, scripts and hidden parts have none. */
export function textOf(node: Node | null, most = 200): string {
  if (!node) return '';
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.matches(SILENT)) return '';
  let text = '';
  for (const child of node.childNodes) {
    if (text.length > most) break;
    text += ` ${textOf(child, most)}`;
  }
  return text.replace(/\s+/g, ' ').trim();
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
      if (before instanceof Element && (before.matches(FIELD) || before.querySelector(FIELD))) {
        // Another field's own label ends here: what stands before it belongs to it.
        return texts;
      }
      // Above a box for long text, a row with buttons is a row of its own and no label.
      if (isLong && before instanceof Element && before.querySelector('button, [role="button"]')) return texts;
      const text = textOf(before);
      if (/[\p{L}\p{N}]/u.test(text)) texts.push(text);
    }
    element = drawnParent(element);
  }
  return texts;
}

/** The title of the dialog, form or section a field stands in. */
export function sectionTitle(field: Field): string {
  for (const element of closeAncestors(field, 12)) {
    const named = element.getAttribute('aria-label');
    if (named && element.matches('[role="dialog"], dialog, form, section, [role="group"], [role="region"]'))
      return named;
    const heading = element.querySelector('h1, h2, h3, h4, legend, [role="heading"]');
    if (heading && !heading.contains(field)) return textOf(heading, 120);
  }
  return '';
}

/** What another field is, for the purpose of ending a search. */
export const FIELD =
  'input:not([type="hidden"]):not([type="checkbox"]):not([type="radio"]), textarea, [contenteditable="true"]';

const SILENT =
  'script, style, template, noscript, select, option, textarea, input, svg, [hidden], [aria-hidden="true"]';
