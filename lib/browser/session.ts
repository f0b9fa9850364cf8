import { browser } from 'wxt/browser';

/**
 * storage.session: memory only, gone when the browser closes, alive when the worker dies. Content scripts never see it: Chrome is told so
 * before the first use in each worker, and Firefox never shows it to them.
 */
export async function readSession(name: string): Promise<unknown> {
  await closed();
  return (await browser.storage.session.get(name))[name];
}

/** Writes one item of storage.session; plain data only (a CryptoKey would arrive as `{}`). */
export async function writeSession(name: string, value: unknown): Promise<void> {
  await closed();
  await browser.storage.session.set({ [name]: value });
}

/** Removes one item of storage.session. */
export async function removeSession(name: string): Promise<void> {
  await closed();
  await browser.storage.session.remove(name);
}

/** Removes every item of storage.session. */
export async function clearSession(): Promise<void> {
  await closed();
  await browser.storage.session.clear();
}

let closing: Promise<void> | undefined;

/** Firefox has no `setAccessLevel`; Chrome has it for `local` since 140 (BCD webextensions/api/storage.json, checked 2026-11-23). */
function closed(): Promise<void> {
  closing ??= Promise.all([browser.storage.session, browser.storage.local].map(close)).then(() => undefined);
  return closing;
}

async function close(area: { setAccessLevel?: (options: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void> }) {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
