import type { Near } from './caret';

/** What a card asks and where; `quiet` shows it without taking the focus, `follows` marks the second question of one card. */
export type Card<C extends string> = {
  headline: string;
  subline: string;
  choices: readonly (readonly [C, string])[];
  near: Near;
  quiet: boolean;
  follows?: boolean;
};

const GAP = 8;
const WIDTH = 320;
// A click that was under way when the card appeared is no answer to it.
const TOO_SOON_MS = 250;

let close: (() => void) | undefined;

/**
 * Shows the card over everything and resolves to the user's choice; 'cancelled' for Esc, or when the page takes the card away.
 *
 * Lives in a closed shadow root in the top layer, styled from script only so that no policy of the page can unstyle it. Believes
 * trusted events alone: no script of the page can choose. At most one card stands at a time.
 */
export function ask<C extends string>(card: Card<C>): Promise<C | 'cancelled'> {
  close?.();
  return new Promise((resolve) => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'closed' });
    const shownAt = card.follows ? -TOO_SOON_MS : performance.now();
    const finish = (choice: C | 'cancelled'): void => {
      stop();
      resolve(choice);
    };
    const { dialog, buttons } = draw(card, (choice, event) => {
      if (event.isTrusted && performance.now() - shownAt >= TOO_SOON_MS && isOnTop(host, event)) finish(choice);
    });
    shadow.append(dialog);
    host.style.cssText = HOST;
    host.setAttribute('popover', 'manual');
    parentOf().append(host);
    raise(host);
    place(host, card.near);
    const stop = watch({ host, shadow, buttons, quiet: card.quiet, cancel: () => finish('cancelled') });
    close = () => finish('cancelled');
    if (!card.quiet) buttons[0]?.focus({ preventScroll: true });
  });
}

/** Whether a card is open. */
export const isOpen = (): boolean => close !== undefined;

type Watched = {
  host: HTMLElement;
  shadow: ShadowRoot;
  buttons: HTMLButtonElement[];
  quiet: boolean;
  cancel: () => void;
};

/** Keys and the page's attempts on the card while it is open; returns what ends it. */
function watch({ host, shadow, buttons, quiet, cancel }: Watched): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    const inside = document.activeElement === host;
    if (event.key === 'Escape') cancel();
    else if (!inside && !(quiet && event.key === 'Tab')) return;
    else if (event.key === 'Tab' || event.key.startsWith('Arrow')) move(event);
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    // Neither the page nor its shortcuts see the keys that answer the card.
    event.stopImmediatePropagation();
    if (event.key !== 'Enter' && event.key !== ' ') event.preventDefault();
  };
  const move = (event: KeyboardEvent): void => {
    const back = (event.key === 'Tab' && event.shiftKey) || event.key === 'ArrowUp' || event.key === 'ArrowLeft';
    const at = buttons.findIndex((button) => shadow.activeElement === button);
    buttons.at((at + (back ? -1 : 1) + buttons.length) % buttons.length)?.focus();
  };
  const removed = new MutationObserver(() => {
    if (!host.isConnected) cancel();
  });
  // A page that traps the focus would pull it back from the card.
  const onFocus = (event: Event): void => {
    if (event.target === host) event.stopImmediatePropagation();
  };
  addEventListener('keydown', onKey, true);
  addEventListener('focusin', onFocus, true);
  if (host.parentElement) removed.observe(host.parentElement, { childList: true });
  return () => {
    removeEventListener('keydown', onKey, true);
    removeEventListener('focusin', onFocus, true);
    removed.disconnect();
    close = undefined;
    host.remove();
  };
}

function draw<C extends string>(card: Card<C>, choose: (choice: C, event: Event) => void) {
  const dialog = element('div', DIALOG);
  // what takes no focus is read out as an alert
  dialog.setAttribute('role', card.quiet ? 'alert' : 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'headline');
  dialog.setAttribute('aria-describedby', 'subline');
  const headline = element('p', HEADLINE, card.headline);
  headline.id = 'headline';
  const subline = element('p', SUBLINE, card.subline);
  subline.id = 'subline';
  const buttons = card.choices.map(([choice, label], at) => {
    const button = element('button', at === 0 ? FIRST : BUTTON, label);
    button.type = 'button';
    button.addEventListener('click', (event) => choose(choice, event));
    // Always visible, also where the browser thinks a pointer is in use.
    button.addEventListener('focus', () => ring(button, '2px solid light-dark(#0a6661,#55c7bc)'));
    button.addEventListener('blur', () => ring(button, ''));
    return button;
  });
  const row = element('div', ROW);
  row.append(...buttons);
  dialog.append(headline, subline, row);
  return { dialog, buttons };
}

function ring(button: HTMLElement, outline: string): void {
  button.style.outline = outline;
  button.style.outlineOffset = '2px';
}

function element<T extends 'div' | 'p' | 'button'>(name: T, style: string, text = ''): HTMLElementTagNameMap[T] {
  const made = document.createElement(name);
  made.style.cssText = style;
  made.textContent = text;
  return made;
}

/** Inside an open modal dialog, outside of which everything is inert. */
function parentOf(): Element {
  return (
    [...document.querySelectorAll('dialog[open]')].findLast((dialog) => dialog.matches(':modal')) ??
    document.documentElement
  );
}

/** Into the top layer, above any dialog of the page; where there is no top layer, above by z-index. */
function raise(host: HTMLElement): void {
  if ('showPopover' in host) host.showPopover();
}

function place(host: HTMLElement, near: Card<string>['near']): void {
  const height = host.getBoundingClientRect().height;
  const below = near.bottom + GAP + height <= innerHeight;
  const top = below ? near.bottom + GAP : Math.max(GAP, near.top - GAP - height);
  const left = Math.max(GAP, Math.min(near.left, innerWidth - WIDTH - GAP));
  host.style.setProperty('top', `${top}px`, 'important');
  host.style.setProperty('left', `${left}px`, 'important');
}

/** A pointer must have hit the card itself, not something laid over it; keys have no place. */
function isOnTop(host: HTMLElement, event: Event): boolean {
  if (!(event instanceof MouseEvent) || (event.clientX === 0 && event.clientY === 0)) return true;
  return document.elementFromPoint(event.clientX, event.clientY) === host;
}

// `all: initial` undoes whatever the page and the browser's own style for popovers set; only what differs from it follows.
const HOST = `all:initial!important;position:fixed!important;display:block!important;width:${WIDTH}px!important;max-width:calc(100vw - 16px)!important;z-index:2147483647!important;color-scheme:light dark!important`;
const FONT = 'font:400 13px/1.4 system-ui,sans-serif;color:light-dark(#10201f,#e7efee)';
const DIALOG = `box-sizing:border-box;padding:12px;border:1px solid light-dark(#7f8f8e,#6c7f7e);border-radius:10px;background:light-dark(#fff,#1c2727);box-shadow:0 4px 16px #0003;${FONT}`;
const HEADLINE = 'margin:0;font-weight:600';
const SUBLINE = 'margin:2px 0 10px;color:light-dark(#435453,#b0bfbd)';
const ROW = 'display:flex;flex-wrap:wrap;gap:8px';
const BUTTON =
  'min-height:28px;padding:0 10px;border:1px solid light-dark(#7f8f8e,#6c7f7e);border-radius:6px;background:transparent;font:inherit;color:inherit;cursor:pointer';
const FIRST = `${BUTTON};border-color:light-dark(#0a6661,#55c7bc);background:light-dark(#0a6661,#55c7bc);color:light-dark(#fff,#04201e);font-weight:600`;
