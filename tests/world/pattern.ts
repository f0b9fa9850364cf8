import type { Editor } from './editor-page';

/** What a page of a pattern is built with: where, how it sends, and how it listens in a frame of its own. */
export type App = { place: HTMLElement; send: (text: string) => void; hear: (frame: Window) => void };

/** Builds the page of one pattern. */
export type Build = (app: App) => Editor;

const LOOK = 'display:block;width:600px;min-height:60px;border:1px solid;white-space:pre-wrap';

/** A text area that stands in a place of the page. */
export function areaIn(place: Node): HTMLTextAreaElement {
  const area = (place.ownerDocument ?? document).createElement('textarea');
  area.style.cssText = LOOK;
  place.appendChild(area);
  return area;
}

/** An editable element, with plain text alone where asked. */
export function editableIn(place: Node, kind: 'true' | 'plaintext-only'): HTMLElement {
  const field = document.createElement('div');
  field.contentEditable = kind;
  field.style.cssText = LOOK;
  place.appendChild(field);
  return field;
}

/** The page believes what stands in its field. */
export const believes = (field: HTMLElement): Editor => ({
  read: () => ('value' in field ? String(field.value) : field.innerText),
  focus: () => field.focus(),
});

/** Something that is pressed to send. It stands first, where no card covers it: drivers take a cover for a miss. */
export function pressable(place: Node, name: string, tag = 'button'): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = name;
  place.insertBefore(made, place.firstChild);
  return made;
}
