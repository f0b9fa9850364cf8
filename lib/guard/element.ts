// By their names and not by their classes: an element that a page made in another of its documents and moved here is of that one's
// classes, and in Firefox of none that are known here.

/** Whether something is an element of HTML. */
export const isElement = (thing: unknown): thing is HTMLElement =>
  typeof thing === 'object' && thing !== null && 'isContentEditable' in thing;

/** Whether it is an input of any kind. */
export const isInput = (element: Element): element is HTMLInputElement => element.localName === 'input';

/** Whether it is a text area. */
export const isTextArea = (element: Element): element is HTMLTextAreaElement => element.localName === 'textarea';

/** Whether it is the root of a shadow tree. */
export const isShadowRoot = (thing: unknown): thing is ShadowRoot =>
  typeof thing === 'object' && thing !== null && 'host' in thing && 'activeElement' in thing;
