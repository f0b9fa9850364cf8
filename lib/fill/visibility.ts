import { drawnParent, type Field } from './writable';

/**
 * Whether a person can see this field: drawn, not transparent by itself or any ancestor, large enough, not off the page's edge.
 * Cheap enough for every field of a page; says nothing about what lies over it.
 */
export function isVisible(field: Element, minWidth = MIN_WIDTH): boolean {
  const box = field.getBoundingClientRect();
  if (box.width < minWidth || box.height < MIN_HEIGHT) return false;
  const view = field.ownerDocument.defaultView ?? window;
  if (box.right + view.scrollX < 1 || box.bottom + view.scrollY < 1) return false;
  if (!field.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  if (Number.parseFloat(view.getComputedStyle(field).fontSize) < MIN_FONT) return false;
  let opacity = 1;
  for (let element: Element | null = field; element; element = drawnParent(element)) {
    const style = view.getComputedStyle(element);
    opacity *= Number(style.opacity || 1);
    const faded = /opacity\(\s*([\d.]+)(%?)/.exec(style.filter);
    if (faded) opacity *= Number(faded[1]) / (faded[2] ? 100 : 1);
    if (opacity < MIN_OPACITY) return false;
  }
  return true;
}

/**
 * Whether the field itself is what a click would meet on most of its area; brings it into view first when `scroll` says so.
 * False when something lies over it, when it is clipped away, or when it does not react to the pointer at all.
 */
export function isOnTop(field: Field, scroll: boolean): boolean {
  if (scroll && !isInView(field)) field.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = field.getBoundingClientRect();
  const root = field.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  const met = POINTS.filter(([x, y]) => {
    const hit = scope.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return hit !== null && (hit === field || field.contains(hit));
  });
  return met.length >= 3;
}

/** Whether the middle of the field is inside the window. */
export function isInView(field: Field): boolean {
  const box = field.getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  return x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
}

const MIN_WIDTH = 24;
const MIN_HEIGHT = 8;
const MIN_OPACITY = 0.3;
const MIN_FONT = 4;

// The right end is often under an eye button, so three of five are enough.
const POINTS = [
  [0.5, 0.5],
  [0.15, 0.5],
  [0.35, 0.3],
  [0.6, 0.7],
  [0.85, 0.5],
] as const;
