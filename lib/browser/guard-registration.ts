import { browser } from 'wxt/browser';

const id = 'guard';

/**
 * Makes the guard script run on the given match patterns from the next page load on, or nowhere where there are none.
 * A plain script, registered at run time: no host of it stands in the manifest.
 */
export async function registerGuard(place: { matches: string[]; excludeMatches: string[] }): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
  if (place.matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      js: ['/guard.js'],
      matches: place.matches,
      ...(place.excludeMatches.length > 0 ? { excludeMatches: place.excludeMatches } : {}),
      runAt: 'document_start',
      allFrames: true,
      matchOriginAsFallback: true,
      persistAcrossSessions: true,
    },
  ]);
}

/**
 * Makes the documents that are open already follow: the gates at `before` end, new ones stand at `after`; the registration speaks of later
 * documents only. A gate listens behind what the page has there already. Nobody waits for it: a tab with a dialog open would keep everybody
 * waiting, and one that takes no scripts is left as it is.
 */
export async function followInOpenTabs(where: { before: readonly string[]; after: readonly string[] }): Promise<void> {
  const [before, after] = await Promise.all([tabsOf(where.before), tabsOf(where.after)]);
  for (const tabId of new Set([...before, ...after])) void replaceGate(tabId, after.includes(tabId));
}

async function tabsOf(matches: readonly string[]): Promise<number[]> {
  if (matches.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  return tabs.flatMap(({ id: tabId }) => tabId ?? []);
}

async function replaceGate(tabId: number, stands: boolean): Promise<void> {
  const into = { target: { tabId, allFrames: true }, injectImmediately: true };
  try {
    await browser.scripting.executeScript({ ...into, func: () => globalThis.ringfenceGate?.() });
    if (stands) await browser.scripting.executeScript({ ...into, files: ['/guard.js'] });
  } catch {
    // a page of the browser's own, or one that has gone meanwhile
  }
}

/**
 * Brings the detector and the card into exactly one document, beside the gate that asked for them. Resolves to whether they are there.
 * At once, not when the page has loaded: a paste may be waiting.
 */
export async function bringDetector(where: { tabId: number; frameId: number; documentId?: string }): Promise<boolean> {
  const { tabId, frameId, documentId } = where;
  try {
    await browser.scripting.executeScript({
      target: { tabId, ...(documentId ? { documentIds: [documentId] } : { frameIds: [frameId] }) },
      files: ['/guard-scan.js', '/guard-card.js'],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}
