import type { CDPSession, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR, keyOf, openBooks, ordinaryDays, spend } from '../world/books';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { type ChromiumDriver, startChromium } from './chromium';
import type { Page } from './driver';
import { until } from './until';

// What leaves the vault's own pages: everything handed to notifications, the toolbar, web pages and their scripts is written down on the
// way, and the only secret among it is the one key of the one fill.
const extension = built('chrome-mv3');
const passphrase = 'CANARY correct horse battery staple orbit';

describe('Chromium', () => {
  const books = openBooks();
  const key = keyOf(books, 'openai', 'inference').secret;
  const secrets = [passphrase, ...books.keys.map(({ secret }) => secret)];
  let world: World;
  let driver: ChromiumDriver;
  let house: Page;
  let worker: Worker;

  beforeAll(async () => {
    ordinaryDays(books, 28);
    world = await startWorld(providersOf(books));
    driver = await startChromium({ extension, world });
    house = await driver.open(driver.url('options.html#/welcome'));
    const [only] = driver.context.serviceWorkers();
    if (!only) throw new Error('no background');
    worker = only;
    await worker.evaluate(listenInWorker);
  });
  afterAll(async () => {
    await driver?.stop();
    world?.stop();
  });

  const ask = (name: string, payload: unknown) =>
    house.evaluate('return chrome.runtime.sendMessage({ name: args[0], payload: args[1] })', name, payload);
  const told = async (what: string): Promise<string[]> =>
    ((await worker.evaluate('globalThis.told')) as [string, string][]).flatMap(([name, text]) =>
      name.startsWith(what) ? [text] : [],
    );
  const leaks = (texts: readonly string[]) => secrets.filter((secret) => texts.some((text) => holds(text, secret)));

  test('a notification, the badge and its title tell of a spike and of no key', async () => {
    await house.type('New passphrase', passphrase);
    await house.type('Confirm passphrase', passphrase);
    await house.click('Create vault');
    await house.see('Add your first account');
    await house.type('API key', key);
    await house.type('Label', 'Bolt');
    await house.type('Monitor key', keyOf(books, 'openai', 'monitor').secret);
    await house.click('Save');
    await house.see('Stored');
    await ask('usage.refresh', { days: 28 });
    const hour = Math.floor(Date.now() / HOUR) * HOUR;
    for (const back of [1, 2, 3])
      spend(books, 'gpt-5', { at: hour - back * HOUR, input: 9_000_000, output: 2_000_000, requests: 400 });
    await ask('usage.refresh', { days: 2 });
    const notified = await until('a notification', async () => {
      const seen = await told('notifications.create');
      return seen.length > 0 ? seen : undefined;
    });
    expect(notified.join()).toMatch(/Bolt.*\$\d/);
    const badge = [...(await told('action.setBadgeText')), ...(await told('action.setTitle'))];
    expect(badge.join()).toContain('Ringfence: ');
    expect(leaks([...notified, ...badge])).toEqual([]);
  });

  test('a fill hands one key to one frame, once', async () => {
    const page = await driver.open('https://bolt.diy/');
    await until('the page', async () => (await page.evaluate('return typeof window.__state')) === 'function');
    await page.click('AmazonBedrock');
    await page.click('OpenAI');
    const tabId = await page.tabId();
    await page.pressAction();
    const accounts = (await ask('accounts.list', {})) as { value: { keys: { id: string; role: string }[] }[] };
    const keyId = accounts.value[0]?.keys.find(({ role }) => role === 'inference')?.id;
    expect(await ask('key.inject', { keyId, tabId, consentOrigin: 'https://bolt.diy' })).toMatchObject({ ok: true });
    const scripts = await told('scripting.executeScript');
    const carrying = scripts.filter((text) => leaks([text]).length > 0);
    expect(leaks(carrying)).toEqual([key]);
    expect(carrying).toHaveLength(1);
    expect(JSON.parse(carrying[0] ?? '')).toMatchObject([{ target: { tabId, documentIds: [expect.any(String)] } }]);
    await page.close();
  });

  test('the guard’s script in a page is told nothing that opens or spends anything', async () => {
    await house.goto(driver.url('options.html#/guard'));
    await house.click('Guard on every site');
    await until('the guard on every site', async () =>
      JSON.stringify(await ask('guard.view', {})).includes('"everywhere":true'),
    );
    const chat = await driver.open('https://chat.example/');
    await until('the page', async () => (await chat.evaluate('return typeof window.__state')) === 'function');
    const tab = driver.context.pages().find((one) => one.url() === 'https://chat.example/');
    if (!tab) throw new Error('no tab');
    const guard = await guardOf(await driver.context.newCDPSession(tab), driver.url('').slice(0, -1));
    await guard(listenInPage);
    await house.show();
    await house.evaluate(
      `const box = document.createElement('textarea'); box.value = args[0]; document.body.append(box); box.select();
       document.execCommand('copy'); box.remove();`,
      `my key is ${key} ok?`,
    );
    await chat.show();
    await chat.click('Message');
    await chat.press('Control+v');
    await until('the card', () => chat.evaluate('return document.querySelector(":popover-open") !== null'));
    await chat.press('Escape');
    const heard = await until('both messages', async () => {
      const all = (await guard('globalThis.heard')) as [string, string][];
      return all.some(([asked]) => asked.includes('leak.seen')) ? all : undefined;
    });
    expect(heard.find(([asked]) => asked.includes('guard.config'))?.[1]).toMatch(/"own":\[\{/);
    expect(leaks(heard.flat())).toEqual([]);
    // asked by hand, the background gives such a script nothing else
    const refused = await guard(
      `Promise.all(['accounts.list', 'vault.view', 'key.copy'].map((name) =>
         chrome.runtime.sendMessage({ name, payload: {} }).catch(() => null)))`,
    );
    expect(JSON.stringify(refused)).not.toContain('"ok":true');
  });

  test('nothing of it was written to any console', async () => {
    expect(leaks([...driver.console, ...(await told('console'))])).toEqual([]);
    // so that the silence means something
    expect(leaks([Buffer.from(`a ${key}`).toString('base64'), Buffer.from(passphrase).toString('hex')])).toEqual([
      passphrase,
      key,
    ]);
  });
});

/** Whether a text holds a secret as it is, in base64 at any of its three places, in hexadecimal or backwards. */
function holds(text: string, secret: string): boolean {
  const bytes = Buffer.from(secret);
  const sixtyFours = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .slice(4, -4),
  );
  const forms = [secret, ...sixtyFours, bytes.toString('hex'), [...secret].reverse().join('')];
  return forms.some((form) => text.includes(form));
}

/** Writes down every call of what can show something outside, with its arguments; the call itself goes on. */
const listenInWorker = `{
  globalThis.told = [];
  const listen = (holder, path, name) => {
    const real = holder[name].bind(holder);
    holder[name] = (...given) => {
      globalThis.told.push([path + '.' + name, JSON.stringify(given, (_, value) => (typeof value === 'function' ? String(value) : value))]);
      return real(...given);
    };
  };
  listen(chrome.notifications, 'notifications', 'create');
  for (const name of ['setBadgeText', 'setTitle']) listen(chrome.action, 'action', name);
  listen(chrome.scripting, 'scripting', 'executeScript');
  listen(chrome.tabs, 'tabs', 'sendMessage');
  listen(chrome.tabs, 'tabs', 'create');
  listen(chrome.contextMenus, 'contextMenus', 'create');
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) listen(console, 'console', name);
}`;

const listenInPage = `{
  globalThis.heard = [];
  const real = chrome.runtime.sendMessage.bind(chrome.runtime);
  chrome.runtime.sendMessage = async (...given) => {
    const answer = await real(...given);
    globalThis.heard.push([JSON.stringify(given), JSON.stringify(answer ?? null)]);
    return answer;
  };
}`;

/** Runs an expression where the guard's script runs, in its own world of the page. */
async function guardOf(session: CDPSession, base: string): Promise<(expression: string) => Promise<unknown>> {
  let id: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith(base.replace(/\/$/, ''))) id = context.id;
  });
  await session.send('Runtime.enable');
  const contextId = await until('the guard’s world', async () => id);
  return async (expression) => {
    const { result } = await session.send('Runtime.evaluate', {
      ...{ expression, contextId },
      ...{ awaitPromise: true, returnByValue: true },
    });
    return result.value;
  };
}
