import { randomBytes } from 'node:crypto';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { startChromium } from './chromium';
import type { Driver, DriverOptions, Page } from './driver';
import { startFirefox } from './firefox';
import { until } from './until';

/** The browsers the guard is proved in, with the production build for each. */
export const guardBrowsers = [
  { name: 'Chromium', start: startChromium, extension: built('chrome-mv3') },
  { name: 'Firefox', start: startFirefox, extension: built('firefox-mv3') },
] as const;

/** A browser whose guard is on everywhere. */
export type GuardHouse = {
  driver: Driver;
  world: World;
  /** Puts text into the clipboard, with its HTML where given. */
  copy: (text: string, html?: string) => Promise<void>;
  /** Puts a picture into the clipboard. */
  copyPicture: () => Promise<void>;
  /** Sends a message as a page of ours does. */
  ask: (name: string, payload: unknown) => Promise<unknown>;
  stop: () => Promise<void>;
};

type Opening = {
  start: (options: DriverOptions) => Promise<Driver>;
  extension: string;
  more?: Parameters<typeof startWorld>[1];
};

/** Starts the world with the sites of `more` and the browser, makes a vault, and switches the guard on as a user does. */
export async function openGuardHouse({ start, extension, more }: Opening): Promise<GuardHouse> {
  const world = await startWorld(async () => false, more);
  const driver = await start({ extension, world, prefs: PRESSED });
  const page = await driver.open(driver.url('popup.html'));
  const ask: GuardHouse['ask'] = (name, payload) =>
    page.evaluate(
      'return (globalThis.browser ?? chrome).runtime.sendMessage({ name: args[0], payload: args[1] })',
      name,
      payload,
    );
  const bytes = (count: number) => randomBytes(count).toString('base64url');
  const kdf = { alg: 'argon2id', v: 19, m: 65536, t: 3, p: 1, salt: bytes(16) };
  await ask('vault.create', { kek: bytes(32), kdf });
  await page.goto(driver.url('options.html#/guard'));
  await page.click('Guard on every site');
  await until('the guard on every site', async () =>
    JSON.stringify(await ask('guard.view', {})).includes('"everywhere":true'),
  );
  return {
    ...{ driver, world, ask },
    copy: (text, html = '') => fromOurPage(page, COPY, text, html),
    copyPicture: () => fromOurPage(page, COPY_PICTURE),
    stop: async () => {
      await driver.stop();
      world.stop();
    },
  };
}

// A page that reads the clipboard by itself, as Monaco does after a paste that no hand made, waits until the user presses a button that
// Firefox shows. No driver can press it; with this it is pressed.
const PRESSED = { 'dom.events.testing.asyncClipboard': true };

/** A page may write the clipboard only while it is the one in front. */
async function fromOurPage(page: Page, body: string, ...args: unknown[]): Promise<void> {
  await page.show();
  if ((await page.evaluate(body, ...args)) !== true) throw new Error('nothing was copied');
}

const COPY = `
  document.addEventListener('copy', (event) => {
    event.preventDefault();
    event.clipboardData.setData('text/plain', args[0]);
    if (args[1]) event.clipboardData.setData('text/html', args[1]);
  }, { once: true, capture: true });
  return document.execCommand('copy');`;

const COPY_PICTURE = `
  const canvas = new OffscreenCanvas(8, 8);
  canvas.getContext('2d').fillRect(0, 0, 4, 4);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
  return true;`;
