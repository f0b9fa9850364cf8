import { inside } from './inside';
import { textOf } from './read-text';
import { closeAncestors, type Field } from './writable';

/**
 * The NAME of a NAME/VALUE pair whose VALUE this field is: what the field or code before it in the same row holds, where that
 * reads like a variable's name. `null` for a field that is no such value; '' where the row's NAME is still empty.
 */
export function envNameBeside(field: Field): string | null {
  for (const row of closeAncestors(field, 8)) {
    const fields = inside(row, 'field');
    const at = fields.indexOf(field);
    const before = at === 1 ? fields[0] : undefined;
    if (before instanceof HTMLInputElement && fields.length <= 3) return nameCell(before);
    if (fields.length > 1) return null;
    const shown = shownName(row, field);
    if (shown) return shown;
  }
  return null;
}

/** A variable's name that a row shows as text beside its one field. */
function shownName(row: Element, field: Field): string | undefined {
  if (!row.textContent?.includes('_')) return undefined;
  for (const cell of row.querySelectorAll('code, td, th, strong, label, [role="cell"], [role="gridcell"], span, p')) {
    const text = cell.contains(field) ? '' : textOf(cell, 80);
    if (VARIABLE.test(text)) return text;
  }
  return undefined;
}

/** A field before this one is its NAME cell when it holds a variable's name, or says that it is one and is empty. */
function nameCell(before: HTMLInputElement): string | null {
  const held = before.value.trim();
  if (VARIABLE.test(held)) return held;
  const says = `${before.name} ${before.id} ${before.placeholder} ${before.getAttribute('aria-label') ?? ''}`;
  const isName = /\b(?:env|variable)|\bkey\b(?=.*\bname\b)|^(?:key|name) /i.test(says) || /[A-Z]{2,}_[A-Z]/.test(says);
  return held === '' && isName ? '' : null;
}

/** The provider chosen beside a field: the nearest select, tab, combobox or checked choice within its form, dialog or section. */
export function chosenProvider(field: Field): string {
  for (const element of closeAncestors(field, 8)) {
    for (const control of inside(element, 'choice')) {
      const text = textOfChoice(control);
      if (text !== '' && text.length <= 40 && !control.contains(field)) return text;
    }
    if (!element.matches('form, dialog, [role="dialog"], section, fieldset, [role="tabpanel"]')) continue;
    const tab = tabOf(element);
    // a panel that names no tab may stand beside its tabs
    if (tab !== '' || element.getAttribute('role') !== 'tabpanel') return tab;
  }
  return '';
}

function textOfChoice(control: Element): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
  return textOf(label ?? control, 60);
}

/** The tab that a panel belongs to. */
function tabOf(panel: Element): string {
  const id = panel.getAttribute('aria-labelledby');
  return id ? textOf(panel.ownerDocument.getElementById(id), 60) : '';
}

// A variable's name only: capitals, digits, underscores. A key never matches, so no key can leave the page by this way.
const VARIABLE = /^[A-Z][A-Z0-9]{0,24}(?:_[A-Z0-9]{1,24}){1,6}$/;
