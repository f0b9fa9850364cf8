import { type Browser, browser } from 'wxt/browser';

/** Who sent a message, as the browser says. `origin` and `documentId` are set by Chrome and by Firefox 126/153 and later. */
export type Sender = Browser.runtime.MessageSender;

/** Messages between our own contexts. */
export const runtime = browser.runtime;

/** Answers every message with what the listener resolves to. Register it synchronously while the background starts. */
export function onMessage(listener: (message: unknown, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (answer: unknown) => void) => {
    void listener(message, sender).then(respond);
    return true;
  });
}

/** This extension's own origin, `chrome-extension://…` or `moz-extension://…`, without a trailing slash. */
export const ownOrigin = (): string => new URL(browser.runtime.getURL('')).origin;

/** Calls back once after an install or update. */
export function onInstalled(listener: (reason: 'install' | 'update' | 'other') => void | Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void listener(reason === 'install' || reason === 'update' ? reason : 'other');
  });
}

/** Calls back when the browser starts with the extension already there. */
export function onBrowserStart(listener: () => void | Promise<void>): void {
  browser.runtime.onStartup.addListener(() => {
    void listener();
  });
}
