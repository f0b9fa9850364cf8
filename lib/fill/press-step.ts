import type { OpenStep } from '@/lib/builders/fill-request';
import { textOf } from './read-text';
import { isVisible } from './visibility';

/**
 * Presses the one visible control a step names, by its title or accessible name, the beginning of its text, or a selector; false when there is none or
 * several. Refuses whatever would save, send, delete or leave the page, whatever the recipe says.
 */
export function pressStep(step: OpenStep): boolean {
  const named = 'selector' in step ? [...document.querySelectorAll<HTMLElement>(step.selector)] : byName(step);
  const visible = named.filter((control) => isVisible(control, 8) && !isForbidden(control));
  const [control, second] = visible;
  if (!control || second) return false;
  control.click();
  return true;
}

function byName(step: { title: string } | { text: string }): HTMLElement[] {
  const wanted = plain('title' in step ? step.title : step.text);
  return [...document.querySelectorAll<HTMLElement>(CONTROL)].filter((control) => {
    const names = 'title' in step ? [control.title, control.getAttribute('aria-label') ?? ''] : [textOf(control, 80)];
    return names.some((name) => plain(name) === wanted || ('text' in step && plain(name).startsWith(`${wanted} `)));
  });
}

/** A control that would do more than show something. */
function isForbidden(control: HTMLElement): boolean {
  if (control instanceof HTMLButtonElement && control.type === 'submit' && control.form) return true;
  if (
    control instanceof HTMLAnchorElement &&
    control.href !== '' &&
    new URL(control.href).pathname !== location.pathname
  )
    return true;
  return /\b(?:save|submit|delete|remove|revoke|send|confirm|pay|deploy|clear)\b/i.test(
    `${control.title} ${control.getAttribute('aria-label') ?? ''} ${textOf(control, 80)}`,
  );
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const CONTROL = 'button, [role="button"], [role="tab"], [role="menuitem"], summary, a[href]';
