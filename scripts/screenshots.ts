import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../tests/e2e/chromium';
import type { Page } from '../tests/e2e/driver';
import { HOUR, keyOf, openBooks, ordinaryDays, spend } from '../tests/world/books';
import { providersOf } from '../tests/world/providers/answer';
import { startWorld } from '../tests/world/world';

// Pictures of every surface, light and dark, from the built extension over the local world: `npm run screenshots`.
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const folder = here('docs/screenshots');
mkdirSync(folder, { recursive: true });

for (const theme of ['light', 'dark'] as const) {
  const books = openBooks();
  ordinaryDays(books, 30);
  const world = await startWorld(providersOf(books));
  const driver = await startChromium({ extension: here('.output/chrome-mv3-e2e'), world, dark: theme === 'dark' });
  const house = await driver.open(driver.url('options.html#/welcome'));
  const shoot = async (page: Page, name: string) => {
    await new Promise((done) => setTimeout(done, 1500));
    await page.screenshot(`${folder}/${name}-${theme}.png`);
  };
  const ask = (name: string, payload: unknown) =>
    house.evaluate('return chrome.runtime.sendMessage({ name: args[0], payload: args[1] })', name, payload);

  await shoot(house, 'welcome');
  await house.type('New passphrase', 'quiet harbour walnut sextant ember');
  await house.type('Confirm passphrase', 'quiet harbour walnut sextant ember');
  await house.click('Create vault');
  await house.see('Add your first account');
  await shoot(house, 'welcome-account');
  for (const [provider, label] of [
    ['openai', 'Bolt'],
    ['anthropic', 'Research'],
    ['openrouter', 'Side project'],
  ] as const) {
    const [apiKey, monitorKey] = [keyOf(books, provider, 'inference').secret, keyOf(books, provider, 'monitor').secret];
    await ask('accounts.add', { provider, label, apiKey, monitorKey });
  }
  await ask('usage.refresh', { days: 30 });
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  for (const back of [1, 2, 3])
    spend(books, 'gpt-5', { at: hour - back * HOUR, input: 600_000, output: 200_000, requests: 60 });
  await ask('usage.refresh', { days: 2 });
  for (const place of ['overview', 'keys', 'usage', 'alerts', 'guard', 'builders', 'break-even', 'bills', 'settings']) {
    await house.goto(driver.url(`options.html#/${place}`));
    await house.evaluate('location.reload()').catch(() => undefined);
    await shoot(house, `options-${place}`);
  }
  const page = await driver.open('https://bolt.diy/');
  const popup = await driver.open(driver.url(`popup.html?tabId=${await page.tabId()}`));
  await popup.see('Keys for this site');
  await shoot(popup, 'popup');
  await popup.click('Lock');
  await popup.see('Unlock');
  await shoot(popup, 'popup-locked');
  await driver.stop();
  world.stop();
}
console.log(`Pictures: ${folder}`);
process.exit(0);
