import { isElement, isInput, isShadowRoot, isTextArea } from './element';

/** A place where text can be put. */
export type TextField = HTMLInputElement | HTMLTextAreaElement | HTMLElement;
/** How a field is told to the background: never more than its kind. */
export type FieldKind = 'input' | 'textarea' | 'editable' | 'file';

const TEXT_INPUTS = /^(?:text|search|url|email|tel|password)$/;

/** The text field an event is about, through open shadow roots; `undefined` when it is none. */
export function fieldOf(event: Event): TextField | undefined {
  const [target] = event.composedPath();
  const outer = elementAt(target);
  const element = outer && innermost(outer);
  if (!element || isTextArea(element)) return element;
  if (isInput(element)) return TEXT_INPUTS.test(element.type) ? element : undefined;
  if (drawnText(element) !== undefined) return element;
  return element.isContentEditable ? editingHost(element) : undefined;
}

/** Which kind of field it is. */
export const kindOf = (field: TextField): FieldKind =>
  isInput(field) ? 'input' : isTextArea(field) ? 'textarea' : 'editable';

/** The text that stands in a field, at most `most` characters around the caret. */
export function textIn(field: TextField, most = 100_000): string {
  if (!isControl(field)) return (drawnText(field) ?? field.textContent ?? '').slice(0, most);
  const text = field.value;
  if (text.length <= most) return text;
  const caret = caretOf(field) ?? text.length;
  return text.slice(Math.max(0, caret - most / 2), caret + most / 2);
}

/** Whether the field is a form control, which has a value, rather than an editable element. */
export const isControl = (field: TextField): field is HTMLInputElement | HTMLTextAreaElement =>
  isInput(field) || isTextArea(field);

/** Where the caret of a control stands; `null` for the kinds of input that do not tell. */
export function caretOf(field: HTMLInputElement | HTMLTextAreaElement): number | null {
  return field.selectionStart;
}

/**
 * The text an editor tells the browser of when it draws it itself, as Monaco does: such an element has an EditContext and is not
 * editable. `undefined` for every other element.
 */
function drawnText(element: HTMLElement): string | undefined {
  const context: unknown = 'editContext' in element ? element.editContext : undefined;
  return context instanceof Object && 'text' in context ? String(context.text) : undefined;
}

/** An element, or the one around a text. */
function elementAt(target: EventTarget | undefined): HTMLElement | undefined {
  const found = target && 'parentElement' in target && !isElement(target) ? target.parentElement : target;
  return isElement(found) ? found : undefined;
}

/** Events tell of a closed shadow root only its host; extensions may look at what has the focus inside. */
function innermost(element: HTMLElement): HTMLElement {
  if (isControl(element)) return element;
  const root = closedRoot(element);
  const inner = root?.activeElement;
  return isElement(inner) && inner !== element ? innermost(inner) : element;
}

function closedRoot(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element) {
    const root = element.openOrClosedShadowRoot;
    return isShadowRoot(root) ? root : null;
  }
  return globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

function editingHost(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement?.isContentEditable) host = host.parentElement;
  return host;
}
