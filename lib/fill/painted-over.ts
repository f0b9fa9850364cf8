import { drawnParent, type Field, trees } from './writable';

/**
 * Whether something that lets clicks through is painted over the middle of a field, so that a person sees that and not the field.
 *
 * Hit testing passes over `pointer-events: none`, and browsers have no other question for it; every element at that point is
 * looked at. Frames and floating labels of component libraries lie over their fields too, so only what has a background counts.
 */
export function isPaintedOver(field: Field): boolean {
  const box = field.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const around = new Set<Element>();
  for (let at: Element | null = field; at; at = drawnParent(at)) around.add(at);
  for (const tree of trees(document)) {
    for (const element of tree.querySelectorAll('*')) {
      // The style is asked first: nearly every element ends there, and the box costs four times as much.
      if (!isPaint(getComputedStyle(element)) || around.has(element) || field.contains(element)) continue;
      if (!isAt(element, x, y) || !isLifted(element, around)) continue;
      if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
    }
  }
  return false;
}

function isAt(element: Element, x: number, y: number): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Deaf to the pointer and not see-through. */
function isPaint(style: CSSStyleDeclaration): boolean {
  if (style.pointerEvents !== 'none' || Number(style.opacity) < 0.3) return false;
  return style.backgroundImage !== 'none' || alphaOf(style.backgroundColor) > 0.3;
}

/** Whether it stands out of the page's flow, by itself or with what it stands in, so that it may lie above the field. */
function isLifted(element: Element, around: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at && !around.has(at); at = drawnParent(at))
    if (getComputedStyle(at).position !== 'static') return true;
  return false;
}

/** Computed colours are `rgb(r, g, b)`, `rgba(r, g, b, a)` or `color(space r g b / a)`. */
function alphaOf(colour: string): number {
  const alpha = /^rgba\(.*,\s*([\d.]+)\)$|\/\s*([\d.]+)\)$/.exec(colour);
  return alpha ? Number(alpha[1] ?? alpha[2]) : 1;
}
