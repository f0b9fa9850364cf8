import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keyOf, openBooks } from '../world/books';
import { providersOf } from '../world/providers/answer';
import { startWorld } from '../world/world';
import { built } from './built';
import { startChromium } from './chromium';
import type { Page } from './driver';
import { startFirefox } from './firefox';
import { until } from './until';

const browsers = [
  { name: 'Chromium', start: startChromium, build: 'chrome-mv3' },
  { name: 'Firefox', start: startFirefox, build: 'firefox-mv3' },
] as const;

/** The production build, but for its manifest, where the optional API permissions are granted: their prompt cannot be answered. */
function granted(build: (typeof browsers)[number]['build']): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-granted-'));
  cpSync(built(build), folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));
  const { optional_permissions: optional, ...rest } = manifest;
  writeFileSync(
    `${folder}/manifest.json`,
    JSON.stringify({ ...rest, permissions: [...rest.permissions, ...optional] }),
  );
  return folder;
}

/** What a paste would give now. */
async function pasted(page: Page): Promise<string> {
  await page.show();
  await page.evaluate(
    `const box = document.querySelector('#paste-here') ?? document.body.appendChild(Object.assign(document.createElement('textarea'), { id: 'paste-here' }));
     box.value = ''; box.focus();`,
  );
  await page.press('Control+v');
  return String(await page.evaluate(`return document.querySelector('#paste-here').value`));
}

test.each(browsers)(
  'a copied key is gone from the clipboard half a minute later in $name',
  async ({ start, build }) => {
    const books = openBooks();
    const world = await startWorld(providersOf(books));
    const driver = await start({ extension: granted(build), world });
    try {
      const secret = keyOf(books, 'openai', 'inference').secret;
      const house = await driver.open(driver.url('options.html#/welcome'));
      await house.type('New passphrase', 'quiet harbour walnut sextant ember');
      await house.type('Confirm passphrase', 'quiet harbour walnut sextant ember');
      await house.click('Create vault');
      await house.see('Add your first account');
      await house.type('API key', secret);
      await house.click('Save');
      await house.see('Stored');
      const popup = await driver.open(driver.url('popup.html'));
      await popup.click('Copy');
      await popup.see('It is cleared at');
      expect(await pasted(house)).toBe(secret);
      // The alarm and a hash are all that has to survive.
      await driver.killWorker();
      await until('an empty clipboard', async () => (await pasted(house)).trim() === '', 90_000);
    } finally {
      await driver.stop();
      world.stop();
    }
  },
);
