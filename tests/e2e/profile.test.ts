import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deriveKek } from '@/lib/vault/derive';
import { passphraseBytes } from '@/lib/vault/passphrase-bytes';
import { keyOf, openBooks, ordinaryDays } from '../world/books';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { startChromium } from './chromium';
import type { Driver, Page } from './driver';
import { startFirefox } from './firefox';
import { killBrowser } from './kill-browser';
import { type Hidden, searchProfile } from './search-profile';
import { until } from './until';

// Nothing secret lies readable on the disk after any flow: the gate that catches what nobody thought of.
const browsers = [
  { name: 'Chromium', start: startChromium, extension: built('chrome-mv3') },
  { name: 'Firefox', start: startFirefox, extension: built('firefox-mv3') },
] as const;
const random = () => Array.from(crypto.getRandomValues(new Uint8Array(20)), (byte) => byte.toString(36)).join('');
const passphrase = `CANARY ${random()}`;
const imported = `sk-proj-CANARY${random()}${random()}`;
const half = `sk-or-v1-CANARY${random()}`;

describe.each(browsers)('$name', ({ name, start, extension }) => {
  const books = openBooks();
  const key = (provider: 'openai' | 'openrouter', role: 'inference' | 'monitor') => keyOf(books, provider, role).secret;
  const secrets: Hidden[] = [passphrase, imported, half, ...books.keys.map(({ secret }) => secret)];
  let world: World;
  let driver: Driver;
  let house: Page;
  let isRunning = false;

  const launch = async (profile?: string) => {
    driver = await start({ extension, world, ...(profile !== undefined && { profile }) });
    isRunning = true;
  };
  const crash = async () => {
    await killBrowser(driver.profile);
    isRunning = false;
  };
  beforeAll(async () => {
    ordinaryDays(books, 3);
    world = await startWorld(providersOf(books));
    await launch();
    house = await driver.open(driver.url('options.html#/welcome'));
  });
  afterAll(async () => {
    if (isRunning) await driver.stop();
    world?.stop();
  });

  const ask = async (message: string, payload: unknown): Promise<{ ok: boolean; value: unknown }> => {
    const answer = await house.evaluate(
      'return (globalThis.browser ?? chrome).runtime.sendMessage({ name: args[0], payload: args[1] })',
      message,
      payload,
    );
    return answer as { ok: boolean; value: unknown };
  };
  const keyId = async (): Promise<string> => {
    const accounts = (await ask('accounts.list', {})).value as { keys: { id: string; role: string }[] }[];
    return accounts.flatMap(({ keys }) => keys).find(({ role }) => role === 'inference')?.id ?? '';
  };
  /** The passphrase slot and what its passphrase derives to; that is a secret too. */
  const owner = async () => {
    const view = (await ask('vault.view', {})).value as {
      slots: { id: string; kdf: Parameters<typeof deriveKek>[1] }[];
    };
    const [slot] = view.slots;
    if (!slot) throw new Error('no slot');
    const kek = await deriveKek(passphraseBytes(passphrase), slot.kdf);
    if (!kek) throw new Error('parameters refused');
    return { slotId: slot.id, kek: Buffer.from(kek).toString('base64url') };
  };

  test('a vault is made, keys are added, edited, shown, copied, filled and polled', async () => {
    await house.type('New passphrase', passphrase);
    await house.type('Confirm passphrase', passphrase);
    await house.click('Create vault');
    await house.see('Add your first account');
    await house.type('API key', key('openai', 'inference'));
    await house.type('Label', 'Bolt');
    await house.type('Monitor key', key('openai', 'monitor'));
    await house.click('Save');
    await house.see('Stored');
    await house.goto(driver.url('options.html#/keys'));
    await house.see('Bolt');
    await ask('keys.rename', { keyId: await keyId(), label: 'Renamed' });
    await house.evaluate(
      `[...document.querySelectorAll('button')].find((each) => each.textContent === 'Reveal')?.click()`,
    );
    await house.see(key('openai', 'inference'));
    expect(await ask('key.copy', { keyId: await keyId() })).toMatchObject({ ok: true });
    expect(await ask('usage.refresh', { days: 3 })).toMatchObject({ ok: true });
    const page = await driver.open('https://bolt.diy/');
    await until('the page', async () => (await page.evaluate('return typeof window.__state')) === 'function');
    await page.click('AmazonBedrock');
    await page.click('OpenAI');
    const tabId = await page.tabId();
    await page.pressAction();
    await house.show();
    const filled = await ask('key.inject', { keyId: await keyId(), tabId, consentOrigin: 'https://bolt.diy' });
    expect(filled).toMatchObject({ ok: true });
    await page.close();
    await house.show();
  });

  test('keys are imported, exported and backed up', async () => {
    await house.goto(driver.url('options.html#/settings/import'));
    await house.see('Or paste its text here');
    // A real paste: Firefox gives a made-up one no data.
    await house.show();
    await house.evaluate(
      `const box = document.createElement('textarea'); box.value = args[0]; document.body.append(box); box.select();
       document.execCommand('copy'); box.remove(); document.querySelector('input[placeholder="Ctrl+V"]').focus();`,
      `OPENAI_API_KEY=${imported}`,
    );
    await house.press('Control+v');
    await house.click('Import 1 key');
    await house.see('1 key is in the vault now.');
    const exported = await ask('export.keys', { ...(await owner()), format: 'env' });
    expect(JSON.stringify(exported)).toContain(imported);
    expect(await ask('backup.make', {})).toMatchObject({ ok: true });
  });

  test('a half-typed key is kept for its form, and the browser crashes', async () => {
    await house.goto(driver.url('options.html#/keys/add'));
    await house.type('API key', half);
    await until('the draft', async () => {
      const draft = await ask('draft.read', { form: 'account key' });
      return JSON.stringify(draft).includes(half);
    });
    const { kek } = await owner();
    const session = (await house.evaluate('return (globalThis.browser ?? chrome).storage.session.get(null)')) as Record<
      string,
      unknown
    >;
    const vaultKeys = base64sIn(session);
    expect(vaultKeys.length).toBeGreaterThan(0);
    secrets.push(Buffer.from(kek, 'base64url'), ...vaultKeys);
    await crash();
    expect(await searchProfile(driver.profile, secrets)).toEqual([]);
  });

  test('after a crash it is locked; unlocked, locked and wiped, the disk still tells nothing', async () => {
    await launch(driver.profile);
    house = await driver.open(driver.url('options.html'));
    await house.type('Passphrase', passphrase);
    await house.click('Unlock');
    await house.see('Overview');
    await ask('vault.lock', {});
    expect(await ask('vault.wipe', { confirm: 'wipe' })).toMatchObject({ ok: true });
    await driver.stop();
    isRunning = false;
    expect(await searchProfile(driver.profile, secrets)).toEqual([]);
  });

  test('the search finds what was written in clear, so that its silence means something', async () => {
    await launch();
    const planted = `sk-proj-CANARY${random()}${random()}`;
    const page = await driver.open(driver.url('manifest.json'));
    const helper = await driver.open(driver.url('options.html#/welcome'));
    await helper.evaluate(
      `await (globalThis.browser ?? chrome).storage.local.set({ planted: { filler: 'abcd'.repeat(500), key: args[0] } });
       await new Promise((done) => {
         const open = indexedDB.open('planted');
         open.onupgradeneeded = () => open.result.createObjectStore('x', { autoIncrement: true });
         open.onsuccess = () => {
           const put = open.result.transaction('x', 'readwrite');
           put.objectStore('x').add({ filler: 'abcd'.repeat(500), key: args[0], again: args[0] });
           put.oncomplete = () => done();
         };
       });`,
      planted,
    );
    await page.close();
    await driver.stop();
    isRunning = false;
    const found = await searchProfile(driver.profile, [planted]);
    expect(found.length, name).toBeGreaterThanOrEqual(2);
  });
});

/** Every text in storage.session that is 32 bytes in base64: the open vault key among them. */
function base64sIn(value: unknown): Buffer[] {
  if (typeof value === 'string') return /^[\w+/-]{43}=?$/.test(value) ? [Buffer.from(value, 'base64')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(base64sIn);
}
