import type { FieldFacts } from '@/lib/builders/field-facts';
import { labelsFor } from './inside';
import { chosenProvider, envNameBeside } from './read-beside';
import { helpAfter, precedingText, sectionTitle, textOf } from './read-text';
import { drawnParent, type Field } from './writable';

/** Reads everything about a field but its value. Every text is cut to 300 characters. */
export function readFacts(field: Field): FieldFacts {
  const attribute = (name: string) => cut(field.getAttribute(name));
  const [label, nearer] = labels(field);
  const described = referenced(field, 'aria-describedby') || helpAfter(field);
  return {
    tag: tagOf(field),
    type: field instanceof HTMLInputElement ? field.type : null,
    name: attribute('name'),
    id: attribute('id'),
    autocomplete: attribute('autocomplete'),
    placeholder: attribute('placeholder') ?? attribute('data-placeholder') ?? attribute('aria-placeholder'),
    ariaLabel: cut(referenced(field, 'aria-labelledby')) ?? attribute('aria-label'),
    title: attribute('title'),
    labelText: cut(label, true),
    nearbyText: cut([described, columnHead(field), nearer, sectionTitle(field)].filter(Boolean).join(' / ')),
    dataAttrs: dataAttributes(field),
    siblingNameValue: envNameBeside(field),
    providerContext: cut(chosenProvider(field)),
  };
}

const LONGEST = 300;

/** Cuts a text; a label keeps its end, which stands nearest the field. */
function cut(text: string | null | undefined, keepEnd = false): string | null {
  const plain = (text ?? '').replace(/\s+/g, ' ').trim();
  if (plain === '') return null;
  return keepEnd ? plain.slice(-LONGEST) : plain.slice(0, LONGEST);
}

function tagOf(field: Field): string {
  const tag = field.localName;
  if (tag === 'input' || tag === 'textarea') return tag;
  const isCode = drawnParent(field)?.closest('.cm-editor, .monaco-editor, .CodeMirror, .ace_editor');
  return `contenteditable:${isCode ? 'code-editor' : 'div'}`;
}

/** The field's label and the text before it; a field without a label is labelled by what stands nearest, before it or as a label after it. */
function labels(field: Field): [label: string, nearer: string] {
  const own = ownLabels(field)
    .map((label) => textOf(label))
    .join(' ')
    .trim();
  const [nearest = '', ...further] = precedingText(field);
  const after = field.nextElementSibling;
  if (own === '' && nearest === '' && after?.matches('label:not([for])')) return [textOf(after), ''];
  return own === '' ? [nearest, further.join(' ')] : [own, [nearest === own ? '' : nearest, ...further].join(' ')];
}

/** The field's own label elements, found without `field.labels`, which walks the whole document for every field. */
function ownLabels(field: Field): readonly Element[] {
  const around = field.closest('label');
  const named = field.id === '' ? [] : labelsFor(field.getRootNode(), field.id);
  return around && !around.htmlFor && !named.includes(around) ? [...named, around] : named;
}

/** What stands over the field's column, where it stands in a table. */
function columnHead(field: Field): string {
  const cell = field.closest('td');
  return textOf(cell?.closest('table')?.querySelector('thead tr')?.children[cell.cellIndex] ?? null, 60);
}

function referenced(field: Field, attribute: string): string {
  const root = field.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return '';
  const ids = (field.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  return ids.map((id) => textOf(root.getElementById(id))).join(' ');
}

function dataAttributes(field: Field): Record<string, string> | null {
  const told = [...field.attributes]
    .filter(({ name }) => /^data-(?:test|qa|cy|field|name|key|provider|label)/.test(name))
    .slice(0, 6);
  return told.length > 0
    ? Object.fromEntries(told.map(({ name, value }) => [name.slice(0, 60), value.slice(0, LONGEST)]))
    : null;
}
