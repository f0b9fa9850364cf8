import { browser } from 'wxt/browser';

/** Shows a notification; the same `id` replaces the earlier one. Text never holds a key. */
export async function notify(id: string, text: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...text,
  });
}

/** Takes away every notification that still stands. */
export async function clearNotifications(): Promise<void> {
  const standing = Object.keys(await browser.notifications.getAll());
  await Promise.all(standing.map((id) => browser.notifications.clear(id)));
}

/** Calls back with the id of a notification that was clicked. */
export function onNotificationClick(listener: (id: string) => void | Promise<void>): void {
  browser.notifications.onClicked.addListener((id) => {
    void listener(id);
  });
}

/** Sets the toolbar badge (at most four characters, empty for none) and says the same in the button's title. */
export async function setBadge(text: string, title: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: '#b42318' });
  await browser.action.setTitle({ title: title ? `Ringfence: ${title}` : 'Ringfence' });
}
