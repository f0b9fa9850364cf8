import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf, openBooks } from '../world/books';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { loadUnpacked, openActionPopup } from './extensions-cdp';
import { findBrowser } from './find-browser';
import { until } from './until';

// The popup as the toolbar button opens it, on the untouched production build: no host is granted, only the click's `activeTab`.
const extension = built('chrome-mv3');
const books = openBooks();
let world: World;
let context: BrowserContext;
let base: string;
let house: Page;

beforeAll(async () => {
  world = await startWorld(providersOf(books));
  context = await chromium.launchPersistentContext('', {
    executablePath: findBrowser('chromium'),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP * 127.0.0.1:${world.port}`,
      '--enable-unsafe-extension-debugging',
    ],
  });
  base = `chrome-extension://${await loadUnpacked(context, extension)}`;
  house = await context.newPage();
  await house.goto(`${base}/options.html#/welcome`);
  await house.getByLabel('New passphrase', { exact: true }).fill('quiet harbour walnut sextant ember');
  await house.getByLabel('Confirm passphrase', { exact: true }).fill('quiet harbour walnut sextant ember');
  await house.getByRole('button', { name: 'Create vault' }).click();
  await house.getByText('Add your first account').waitFor();
  await send('accounts.add', { provider: 'openai', label: 'Bolt', apiKey: keyOf(books, 'openai', 'inference').secret });
});
afterAll(async () => {
  await context?.close();
  world?.stop();
});

const send = (name: string, payload: unknown) =>
  house.evaluate((message) => Reflect.get(globalThis, 'chrome').runtime.sendMessage(message), { name, payload });

test('with the keyboard alone, one popup and no host, a key gets into the page it was opened over', async () => {
  const page = await context.newPage();
  await page.goto('https://bolt.diy/');
  await page.getByRole('combobox').click();
  await page.getByRole('option', { name: 'OpenAI' }).click();
  expect(await house.evaluate('chrome.permissions.getAll()')).toMatchObject({ origins: [] });

  const popup = await openActionPopup(page, context, base);
  const sees = (words: string) =>
    until(`'${words}' in the popup`, async () =>
      String(await popup.evaluate('document.body.innerText')).includes(words),
    );
  await sees('Bolt');
  expect(
    await popup.evaluate(
      'document.activeElement.getAttribute("aria-label") ?? document.activeElement.labels?.[0]?.textContent',
    ),
  ).toBe('Search keys');
  await popup.insert('Bolt');
  await popup.press('Enter');
  await sees('https://bolt.diy');
  // A second Enter must not be the answer to a question that nobody has read yet.
  await popup.press('Enter');
  await until('the button that answers', async () => {
    await popup.press('Tab');
    return (await popup.evaluate('document.activeElement.textContent')) === 'Fill on https://bolt.diy';
  });
  await popup.press('Enter');
  await sees('is in the field');
  await page.getByTitle('Save API Key').click();
  expect(JSON.stringify(await page.evaluate('window.__state()'))).toContain(keyOf(books, 'openai', 'inference').secret);
});

test('a page that the button was not pressed over gets nothing', async () => {
  const page = await context.newPage();
  await page.goto('https://bolt.diy/other');
  await page.bringToFront();
  const tabs = await house.evaluate('chrome.tabs.query({ active: true, lastFocusedWindow: true })');
  const tabId = Array.isArray(tabs) ? tabs[0]?.id : undefined;
  const accounts = JSON.stringify(await send('accounts.list', {}));
  const keyId = /"keys":\[\{"id":"([^"]+)"/.exec(accounts)?.[1];
  const answer = await send('key.inject', { keyId, tabId, consentOrigin: 'https://bolt.diy' });
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'page-not-fillable' } });
});
