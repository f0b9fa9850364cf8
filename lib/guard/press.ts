let held: HTMLElement | undefined;
let end: (() => void) | undefined;

const REST = ['mousedown', 'pointerup', 'touchstart', 'touchend', 'mouseup', 'click'];
// A touch becomes a click only after its end.
const CLICKS_BY_MS = 500;

/** Whether the press of this button was held: then what follows of it is kept from the page, and held only once. */
export const isHeldPress = (button: HTMLElement): boolean => button === held;

/** A new press begins; what is left of the last one is forgotten. */
export const beginPress = (): void => end?.();

/** Keeps the rest of a press from the page, whose beginning was held. */
export function holdPress(button: HTMLElement): void {
  end?.();
  held = button;
  const stop = (event: Event): void => {
    if (!event.isTrusted || !event.composedPath().includes(button)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'click') end?.();
    else if (event.type === 'pointerup') setTimeout(forget, CLICKS_BY_MS);
  };
  const forget = (): void => {
    for (const type of REST) removeEventListener(type, stop, true);
    if (end !== forget) return;
    held = undefined;
    end = undefined;
  };
  end = forget;
  for (const type of REST) addEventListener(type, stop, { capture: true, passive: false });
}

/** Presses a button from its beginning to its click, for pages that send before the click. */
export function pressAgain(button: HTMLElement, { clientX, clientY }: MouseEvent): void {
  const at = { bubbles: true, cancelable: true, composed: true, clientX, clientY };
  const pointer = { ...at, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  for (const [way, buttons] of [
    ['down', 1],
    ['up', 0],
  ] as const) {
    button.dispatchEvent(new PointerEvent(`pointer${way}`, { ...pointer, buttons }));
    button.dispatchEvent(new MouseEvent(`mouse${way}`, { ...at, buttons }));
  }
  button.click();
}
