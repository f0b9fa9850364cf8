import type { FillFailure } from '@/lib/builders/fill-protocol';
import { isVisible } from './visibility';
import type { Field } from './writable';

/**
 * Why this document is not where a key was agreed to go: another origin, or a frame that is not, all the way up, inside
 * documents of the same origin. `undefined`: it is the right place.
 */
export function wrongPlace(expected: string): { ok: false; failure: FillFailure } | undefined {
  const found = window.origin;
  const failed = { ok: false, failure: { kind: 'origin-changed', expected, found } } as const;
  if (found !== expected) return failed;
  try {
    for (let at: Window = window; at !== at.parent; at = at.parent)
      if (at.parent.origin !== expected || !at.frameElement) return failed;
  } catch {
    // Another origin's window does not tell its own.
    return failed;
  }
  return undefined;
}

/** Whether a person sees the frame, and the frames around it; true in a top document. */
export function isPlaceShown(): boolean {
  for (let at: Window = window; at.frameElement; at = at.parent) if (!isVisible(at.frameElement)) return false;
  return true;
}

/** Whether a click on the middle of a field would meet its frame, and not what the documents around have laid over it. */
export function isPlaceOnTop(field: Field): boolean {
  const box = field.getBoundingClientRect();
  let [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  for (let at: Window = window; at.frameElement; at = at.parent) {
    const frame = at.frameElement;
    const around = frame.getBoundingClientRect();
    [x, y] = [x + around.left + frame.clientLeft, y + around.top + frame.clientTop];
    if (frame.ownerDocument.elementFromPoint(x, y) !== outermost(frame)) return false;
  }
  return true;
}

/** What a document meets where an element stands: the element, or the host of the shadow root that holds it. */
function outermost(element: Element): Element {
  const root = element.getRootNode();
  return isShadow(root) ? outermost(root.host) : element;
}

/** Across documents `instanceof` does not hold. */
const isShadow = (root: Node): root is ShadowRoot => 'host' in root;
