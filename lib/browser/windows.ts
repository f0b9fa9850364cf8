import { browser } from 'wxt/browser';

/** Calls back when the last window closes while the browser runs on (macOS, background apps); call it while the background starts. */
export function onLastWindowClosed(listener: () => void): void {
  browser.windows.onRemoved.addListener(async () => {
    const open = await browser.windows.getAll();
    if (open.length === 0) listener();
  });
}
