import { browser } from 'wxt/browser';

/** Those of the permissions that this browser's manifest has as optional: browsers differ in what they know and what they give later. */
export function optionalHere<T extends string>(names: readonly T[]): T[] {
  const declared: unknown = Reflect.get(browser.runtime.getManifest(), 'optional_permissions');
  return names.filter((name) => Array.isArray(declared) && declared.includes(name));
}
