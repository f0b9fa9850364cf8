import { browser } from 'wxt/browser';
import { canReadClipboard, clipboardPermissions } from './clipboard';

/** The origin patterns the guard needs to stand on every site. */
export const everySite: readonly string[] = ['https://*/*', 'http://*/*'];

/** Turns `https://api.openai.com/v1` into the match pattern of its origin, `https://api.openai.com/*`. */
export function originPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/**
 * Asks the browser for hosts. Must be the first thing a click handler does: an `await` before it loses the user's gesture.
 * Resolves to whether they are granted now; never throws.
 */
export function requestHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] }).catch(() => false);
}

/** Whether every one of the hosts is granted now. The user can take a host back at any time, so ask before each use. */
export function hostsGranted(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.contains({ origins: [...patterns] }).catch(() => false);
}

/** The hosts granted now, as match patterns. */
export async function grantedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Gives hosts back. Resolves to whether the browser took them. */
export function returnHosts(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...patterns] }).catch(() => false);
}

/** Calls back whenever the user grants or takes back a host, in our pages or in the browser's own. */
export function onHostsChanged(listener: () => void | Promise<void>): void {
  browser.permissions.onAdded.addListener(() => void listener());
  browser.permissions.onRemoved.addListener(() => void listener());
}

/** Asks for leave to read the clipboard, in a click like `requestHosts`. Resolves to whether it is granted now. */
export function requestClipboard(): Promise<boolean> {
  return browser.permissions.request({ permissions: clipboardPermissions() }).catch(() => false);
}

/** Gives the leave to read the clipboard back. */
export function returnClipboard(): Promise<boolean> {
  return browser.permissions.remove({ permissions: clipboardPermissions() }).catch(() => false);
}

/** Whether the user has allowed what clearing the clipboard needs. */
export const clipboardGranted = (): Promise<boolean> => canReadClipboard();
