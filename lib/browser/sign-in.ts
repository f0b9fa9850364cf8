import { browser } from 'wxt/browser';
import { optionalHere } from './optional-here';

/**
 * Asks the browser for the provider's hosts and for the window that a sign-in happens in. Must be the first thing a click handler does,
 * like `requestHosts`. Resolves to whether both are granted now; never throws.
 */
export function requestSignIn(hosts: readonly string[]): Promise<boolean> {
  // Firefox has it from the install on
  const permissions = optionalHere(['identity'] as const);
  return browser.permissions.request({ origins: [...hosts], permissions }).catch(() => false);
}

/** The address that a sign-in leads to. It belongs to this extension alone and no server: the browser closes the window there. */
export const signInCallback = (): string => browser.identity.getRedirectURL();

/** Opens a provider's page in a window of its own. Resolves to the address it led to, or null where it was closed before. */
export async function signInAt(url: string): Promise<string | null> {
  const led = await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => undefined);
  return led ?? null;
}
