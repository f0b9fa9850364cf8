import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type ElementHandle, type Page as Tab } from 'playwright-core';
import type { Driver, DriverOptions, Page } from './driver';
import { answerPrompts, loadUnpacked, pressAction } from './extensions-cdp';
import { findBrowser } from './find-browser';
import { findByName } from './find-by-name';
import { until } from './until';

/** A driver whose browser can also be looked into over its debugging protocol. */
export type ChromiumDriver = Driver & { context: BrowserContext };

/**
 * Starts Chromium, Chrome or Edge with the built extension and every host name led into the local world.
 *
 * The extension is loaded over the debugging pipe: Chrome and Edge ignore `--load-extension`. Without a person to press the native
 * permission prompt, the hosts are granted beforehand the way chrome://extensions does it; the extension still has nothing until it
 * asks on a click, and its asking runs as it does for everybody.
 */
export async function startChromium(options: DriverOptions): Promise<ChromiumDriver> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'ringfence-chromium-')));
  const isHeadless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable ?? findBrowser('chromium'),
    headless: isHeadless,
    ignoreDefaultArgs: ['--disable-extensions'],
    colorScheme: options.dark ? 'dark' : 'light',
    viewport: isHeadless ? { width: 1280, height: 800 } : null,
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP * 127.0.0.1:${options.world.port}`,
      '--ignore-certificate-errors',
      '--enable-unsafe-extension-debugging',
    ],
  });
  const lines: string[] = [];
  context.on('console', (message) => lines.push(message.text()));
  const id = await loadUnpacked(context, options.extension);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  worker.on('console', (message) => lines.push(message.text()));
  if (isHeadless) await answerPrompts(context, id);
  const base = `chrome-extension://${id}`;
  return {
    name: 'chromium',
    context,
    profile,
    console: lines,
    url: (path) => `${base}/${path}`,
    open: (url) => openTab(context, base, url),
    killWorker: () => killWorker(context, base),
    stop: () => context.close(),
  };
}

async function openTab(context: BrowserContext, base: string, url: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(url);
  return pageOf(tab, context, base);
}

async function killWorker(context: BrowserContext, base: string) {
  const page =
    context.pages().find((candidate) => candidate.url().startsWith(base)) ?? (await helperTab(context, base));
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** A page of the extension without any script of ours, to ask the browser about tabs. */
async function helperTab(context: BrowserContext, base: string): Promise<Tab> {
  const tab = await context.newPage();
  await tab.goto(`${base}/manifest.json`);
  return tab;
}

function pageOf(tab: Tab, context: BrowserContext, base: string): Page {
  const find = (name: string, kind: 'field' | 'press') =>
    until(`${kind} '${name}' at ${tab.url()}`, () => ask(tab, name, kind));
  return {
    goto: async (url) => void (await tab.goto(url)),
    click: async (name) => (await find(name, 'press')).click(),
    type: async (name, text) => {
      const field = await find(name, 'field');
      await field.click();
      await tab.keyboard.press('Control+a');
      // nobody types a whole key
      await (text.length > 40 ? tab.keyboard.insertText(text) : tab.keyboard.type(text));
    },
    write: (text) => tab.keyboard.type(text),
    press: (key) => tab.keyboard.press(key),
    choose: async (name, option) => void (await (await find(name, 'field')).selectOption({ label: option })),
    text: () => tab.evaluate(() => document.body.innerText),
    see: async (words) => {
      await until(`'${words}' at ${tab.url()}`, async () =>
        matches(await tab.evaluate(() => document.body.innerText), words),
      );
    },
    has: async (name) => (await ask(tab, name, 'any')) !== null,
    evaluate: (body, ...args) => run(tab, body, args),
    // A page of Chromium can be asked without being shown.
    evaluateBehind: (body, ...args) => run(tab, body, args),
    dropFile: (file) => dropFile(tab, file),
    screenshot: async (path) => void (await tab.screenshot({ path })),
    tabId: () => tabIdOf(tab, context, base),
    pressAction: () => pressAction(tab, context, base),
    show: () => tab.bringToFront(),
    close: () => tab.close(),
  };
}

async function dropFile(tab: Tab, { name, text }: { name: string; text: string }) {
  const path = join(await mkdtemp(join(tmpdir(), 'ringfence-drop-')), name);
  await writeFile(path, text);
  const session = await tab.context().newCDPSession(tab);
  const { width, height } = tab.viewportSize() ?? { width: 400, height: 400 };
  const at = { x: width / 2, y: height / 2, data: { items: [], files: [path], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}

/** Whether a text holds these words. */
export const matches = (text: string, words: string | RegExp) =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

async function ask(tab: Tab, name: string, kind: string): Promise<ElementHandle | null> {
  const source = `(function () { ${findByName} }).call(null, ${JSON.stringify(name)}, ${JSON.stringify(kind)})`;
  const handle = await tab.evaluateHandle(source).catch(() => null);
  return handle?.asElement() ?? null;
}

const run = (tab: Tab, body: string, args: unknown[]): Promise<unknown> =>
  tab.evaluate(([code, given]) => new Function(`return (async () => { ${code} }).apply(null, arguments)`)(...given), [
    `const args = arguments; ${body}`,
    args,
  ] as const);

async function tabIdOf(tab: Tab, context: BrowserContext, base: string): Promise<number> {
  const helper = await helperTab(context, base);
  await tab.bringToFront();
  const id = await helper.evaluate('chrome.tabs.query({ active: true }).then((tabs) => tabs[0].id)');
  await helper.close();
  await tab.bringToFront();
  return Number(id);
}
