import type { Field } from './writable';

/**
 * Shows the user which field is meant: brings it into view and draws a frame around it for two seconds.
 *
 * An animation of the field itself, so that nothing of ours stands in the page and no style sheet of it can move or hide a mark
 * of ours. Releases nothing; the confirming click is in the popup.
 */
export function pointAt(field: Field): void {
  field.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (const before of field.getAnimations()) if (before.id === NAME) before.cancel();
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const frame = (offset: string) => ({
    outline: '3px solid #d9480f',
    outlineOffset: offset,
    boxShadow: '0 0 0 9px #ffd8a8',
  });
  field.animate([frame(still ? '2px' : '8px'), frame('2px')], { id: NAME, duration: 2000, easing: 'ease-out' });
}

const NAME = 'ringfence-points-here';
