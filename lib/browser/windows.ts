import { browser } from 'wxt/browser';

/** Calls back when the last window closes while the browser runs on (macOS, background apps); call it while the background starts. */
export function onLastWindowClosed(listener: () => Promise<void>): void {
  browser.windows.onRemoved.addListener(() => void look(listener));
}

async function look(listener: () => Promise<void>): Promise<void> {
  const open = await browser.windows.getAll();
  if (open.length === 0) await listener();
}
