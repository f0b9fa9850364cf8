import { browser } from 'wxt/browser';

/** Reads one item of storage.local as it was written; `undefined` when there is none. Parse it before use. */
export async function readLocal(name: string): Promise<unknown> {
  return (await browser.storage.local.get(name))[name];
}

/** Writes one item of storage.local. Plain data only, and never a secret in clear: overwritten values stay readable on disk. */
export async function writeLocal(name: string, value: unknown): Promise<void> {
  await browser.storage.local.set({ [name]: value });
}

/** Removes one item of storage.local. */
export async function removeLocal(name: string): Promise<void> {
  await browser.storage.local.remove(name);
}
