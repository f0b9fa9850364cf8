import { browser } from 'wxt/browser';

/** The user's state at this machine. Firefox never says `locked` (BCD webextensions/api/idle.json, checked 2026-11-23). */
export type IdleState = 'active' | 'idle' | 'locked';

/** Calls back at every change of state; call it synchronously while the background starts. */
export function onIdleState(listener: (state: IdleState) => void | Promise<void>): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active' || state === 'idle' || state === 'locked') void listener(state);
  });
}
