import { browser } from 'wxt/browser';

/** What is known about a tab's top document without any permission, or with activeTab after the user opened the popup. */
export type TabFacts = { tabId: number; url: string | undefined; status: string | undefined };

/** Reads a tab; `undefined` when it was closed. `url` is absent where neither activeTab nor a host permission covers it. */
export async function readTab(tabId: number): Promise<TabFacts | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab && { tabId, url: tab.url, status: tab.status };
}

/** Opens one of our own pages, or goes to it where it is already open. `path` is like `/options.html#/alerts`. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/') + path.replace(/^\//, '') });
}

/** The tab the user is looking at, which our popup stands over; `undefined` where there is none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
