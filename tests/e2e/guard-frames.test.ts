import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleShape, seeded } from '../unit/leaks/sample';
import { built } from './built';
import { findBrowser } from './find-browser';

// The built extension: the gate is registered, the detector comes through the background, which may be dead at that moment.
const extension = built('chrome-mv3-e2e');
const random = seeded(20261126);
const newKey = (): string => sampleShape('gsk_<a52>', random);
const FIELD = '<textarea autofocus></textarea>';
const PAGE = `<!doctype html><meta charset="utf-8"><title>frames</title>${FIELD}<div id="frames"></div>`;

let context: BrowserContext;
let house: Page;
let page: Page;

beforeAll(async () => {
  context = await chromium.launchPersistentContext(await mkdtemp(join(tmpdir(), 'ringfence-frames-')), {
    executablePath: findBrowser('chromium'),
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--no-sandbox', `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  house = await context.newPage();
  await house.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  await house.evaluate(() =>
    chrome.runtime.sendMessage({ name: 'guard.set', payload: { everywhere: true, sites: [], off: [] } }),
  );
  page = await context.newPage();
  await page.route('https://**/*', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }));
});
afterAll(() => context.close());

async function killWorker(): Promise<void> {
  const session = await context.newCDPSession(house);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function copy(text: string): Promise<void> {
  await house.bringToFront();
  await house.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.bringToFront();
}

/** Answers the card in a frame with Enter, once it is old enough to take an answer. */
async function takeDefault(frame: Frame | Page): Promise<string> {
  await frame.waitForFunction(() => document.querySelector('[popover]'), null, { timeout: 10_000 });
  expect(await frame.$eval('textarea', (field) => field.value)).toBe('');
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await frame.waitForFunction(() => document.querySelector('textarea')?.value);
  return frame.$eval('textarea', (field) => field.value);
}

test('a key pasted the moment the page begins, the background dead, is caught', async () => {
  for (let round = 0; round < 5; round++) {
    await copy(`key ${newKey()}`);
    await killWorker();
    await page.goto('https://chat.example/', { waitUntil: 'commit' });
    await page.waitForFunction(() => document.activeElement instanceof HTMLTextAreaElement, null, { polling: 1 });
    await page.keyboard.press('Control+V');
    expect(await takeDefault(page)).toBe('key [GROQ_KEY]');
  }
});

test.each([
  ['about:blank', ''],
  ['a document written into', ''],
  ['srcdoc', `srcdoc='${FIELD}'`],
  ['a sandboxed srcdoc', `sandbox="allow-scripts" srcdoc='${FIELD}'`],
  ['a blob', ''],
  ['another site', 'src="https://other.example/"'],
])('a key pasted into a frame of %s is caught', async (kind, attributes) => {
  await page.goto('https://chat.example/');
  await copy(newKey());
  await page.evaluate(
    ([what, given, field]) => {
      const place = document.querySelector('#frames');
      if (!place) return;
      place.innerHTML = `<iframe ${given}></iframe>`;
      const made = place.querySelector('iframe');
      if (what === 'about:blank' && made?.contentDocument) made.contentDocument.body.innerHTML = field ?? '';
      if (what === 'a document written into') {
        made?.contentDocument?.open();
        made?.contentDocument?.write(field ?? '');
        made?.contentDocument?.close();
      }
      if (what === 'a blob' && made) made.src = URL.createObjectURL(new Blob([field ?? ''], { type: 'text/html' }));
    },
    [kind, attributes, FIELD],
  );
  await page.waitForTimeout(500);
  const frame = page.frames().at(-1) ?? page.mainFrame();
  await killWorker();
  await frame.click('textarea');
  await page.keyboard.press('Control+V');
  expect(await takeDefault(frame)).toBe('[GROQ_KEY]');
});
