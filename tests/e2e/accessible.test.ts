import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '@/components/options/places';
import { keyOf, openBooks, ordinaryDays } from '../world/books';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { type ChromiumDriver, startChromium } from './chromium';
import type { Page } from './driver';
import { until } from './until';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const extension = built('chrome-mv3-e2e');
const still = "document.getAnimations().every(({ playState }) => playState !== 'running')";
const DARK = `return matchMedia('(prefers-color-scheme: dark)').matches && ${still}`;
/** Its heading is there, nothing is being read any more, and what slid or faded in has arrived. */
const SETTLED = `return document.querySelector('h1') !== null && document.querySelector('.skeleton') === null && ${still}`;
const run = `const { violations } = await window.axe.run(document, { resultTypes: ['violations'], ...args[0] });
  return violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).join(', '));`;
const pages = ['keys/add', ...places.map(({ path }) => path)];

describe('axe finds nothing, in the light theme and in the dark one', () => {
  const books = openBooks();
  let world: World;
  let driver: ChromiumDriver;
  let house: Page;

  beforeAll(async () => {
    ordinaryDays(books, 10);
    world = await startWorld(providersOf(books));
    driver = await startChromium({ extension, world });
    house = await driver.open(driver.url('options.html#/welcome'));
  });
  afterAll(async () => {
    await driver?.stop();
    world?.stop();
  });

  /** Everything in the light theme; the dark one changes colours alone. */
  const violations = async (page: Page): Promise<unknown> => {
    await page.evaluate(`if (!window.axe) { ${axe} ; window.axe = globalThis.axe ?? window.axe; }`);
    const found = [await page.evaluate(run, {})];
    await inTheme('dark');
    await until('the dark theme', () => page.evaluate(DARK));
    found.push(await page.evaluate(run, { runOnly: ['color-contrast'] }));
    await inTheme('light');
    return found.flat();
  };
  const inTheme = (colorScheme: 'light' | 'dark') =>
    Promise.all(driver.context.pages().map((tab) => tab.emulateMedia({ colorScheme })));

  test('on the first screen', async () => {
    await house.see('Create vault');
    expect(await violations(house)).toEqual([]);
  });

  test('on every page of the open house', async () => {
    await house.type('New passphrase', 'quiet harbour walnut sextant ember');
    await house.type('Confirm passphrase', 'quiet harbour walnut sextant ember');
    await house.click('Create vault');
    await house.see('Add your first account');
    expect(await violations(house)).toEqual([]);
    const add = 'return chrome.runtime.sendMessage({ name: args[0], payload: args[1] })';
    await house.evaluate(add, 'accounts.add', {
      provider: 'openai',
      label: 'Bolt',
      apiKey: keyOf(books, 'openai', 'inference').secret,
      monitorKey: keyOf(books, 'openai', 'monitor').secret,
    });
    await house.evaluate(add, 'usage.refresh', { days: 10 });
    for (const place of pages) {
      // over an empty page: another fragment alone would not load it afresh
      await house.goto('about:blank');
      await house.goto(driver.url(`options.html#/${place}`));
      await until(`all of ${place}`, () => house.evaluate(SETTLED));
      expect(await violations(house), place).toEqual([]);
    }
  });

  test('in the popup, open and locked', async () => {
    const popup = await driver.open(driver.url('popup.html'));
    await popup.see('Keys for this site');
    expect(await violations(popup)).toEqual([]);
    await popup.click('Lock');
    await popup.see('Unlock');
    expect(await violations(popup)).toEqual([]);
  });
});
