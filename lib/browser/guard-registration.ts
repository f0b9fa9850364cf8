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
