import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from './built';
import { heapsOf } from './heap';
import { searchProfile } from './search-profile';
import { until } from './until';
import { startVaultBrowser, type VaultBrowser } from './vault-browser';

const extension = built('chrome-mv3-e2e');
const passphrase = 'CANARY correct horse battery staple orbit';
const second = 'CANARY second lantern meadow quartz violin';
// Key-shaped, and made at run time: push scanners know the shape.
const apiKey = `sk-or-v1-CANARY${'0123456789abcdef'.repeat(4).slice(0, 58)}`;

describe('a vault in Chromium', () => {
  let browser: VaultBrowser;
  const { page, ask } = {
    page: () => browser.page,
    ask: (name: string, payload: unknown = {}) => browser.ask(name, payload),
  };
  const go = async (place: string) => {
    await page().goto(`${browser.base}/options.html#/${place}`);
    await page().reload();
  };
  const press = (name: string) => page().getByRole('button', { name, exact: true }).click();
  const fill = (name: string, text: string) => page().getByRole('textbox', { name, exact: true }).fill(text);
  const see = (words: string | RegExp) => page().getByText(words).first().waitFor();
  const lock = async () => {
    await ask('vault.lock');
    await go('overview');
    await see('Locked');
  };
  const secrets: Record<string, string> = { passphrase, second, apiKey };

  beforeAll(async () => {
    browser = await startVaultBrowser(extension);
    browser.page.setDefaultTimeout(60_000);
    await go('welcome');
    await fill('New passphrase', passphrase);
    await fill('Confirm passphrase', passphrase);
    await press('Create vault');
    await see('Add your first account');
    const added = await ask('accounts.add', { provider: 'openrouter', label: 'One', apiKey });
    expect(added).toMatchObject({ ok: true });
  });
  afterAll(() => browser?.context.close());

  test('a passkey is added behind the passphrase and opens the locked vault', async () => {
    const key = await browser.plugIn();
    await go('settings');
    await press('Add passkey');
    await fill('Passphrase', passphrase);
    await press('Continue');
    await see('opens this vault from now on');
    await lock();
    await press('Unlock with a passkey');
    await see('Overview');
    expect(await ask('vault.view')).toMatchObject({ value: { state: 'unlocked' } });
    await key.remove();
  });

  test('another authenticator does not open it, nor does a passkey that answers with another secret', async () => {
    await lock();
    const empty = await browser.plugIn();
    await press('Unlock with a passkey');
    await see('The browser stopped');
    expect(await ask('vault.view')).toMatchObject({ value: { state: 'locked' } });
    await empty.remove();
    const view = (await ask('vault.view')) as { value: { slots: { id: string; type: string }[] } };
    const slotId = view.value.slots.find(({ type }) => type === 'prf')?.id;
    const wrong = await ask('vault.unlock', { slotId, kek: 'A'.repeat(43) });
    expect(wrong).toEqual({ ok: false, failure: { kind: 'wrong-passphrase', by: 'prf' } });
  });

  test('the passphrase still opens it, and the passkey can be removed', async () => {
    await fill('Passphrase', passphrase);
    await press('Unlock');
    await see('Overview');
    await go('settings');
    await press('Remove passkey');
    await press('Remove');
    await page().getByRole('button', { name: 'Remove passkey' }).waitFor({ state: 'detached' });
    const view = (await ask('vault.view')) as { value: { slots: { type: string }[] } };
    expect(view.value.slots.map(({ type }) => type)).toEqual(['passphrase']);
  });

  test('a recovery kit, typed back in part, opens the vault with a new passphrase', async () => {
    await go('settings');
    await press('Make recovery kit');
    await fill('Passphrase', passphrase);
    await press('Make code');
    await see('Ringfence recovery kit');
    const groups = await page().getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allInnerTexts();
    expect(groups.map((group) => group.length)).toEqual([5, 5, 5, 5, 5, 5, 4]);
    const code = groups.join('-');
    secrets['recovery code'] = code;
    await page().emulateMedia({ media: 'print' });
    expect(await page().getByText('Ringfence recovery kit').isVisible()).toBe(true);
    expect(await page().getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page().getByText('Wipe vault').isVisible()).toBe(false);
    await page().emulateMedia({ media: null });
    await press('I have it on paper');
    for (const box of await page()
      .getByRole('textbox', { name: /^Group \d$/ })
      .all()) {
      const label = await box.evaluate((input: HTMLInputElement) => input.labels?.[0]?.textContent ?? '');
      await box.fill(groups[Number(label.slice(6)) - 1] ?? '');
    }
    await press('Put the kit in force');
    await see('The kit is in force');
    expect(await page().content()).not.toContain(groups[0]);
    await lock();
    await press('Use the recovery code');
    await fill('Recovery code', code.toLowerCase());
    await press('Continue');
    await fill('New passphrase', second);
    await fill('Confirm passphrase', second);
    await press('Set passphrase and unlock');
    await see('Overview');
    const old = await ask('vault.view');
    expect(old).toMatchObject({ value: { state: 'unlocked' } });
  });

  test('after a lock neither the worker nor a page keeps key, passphrase, code or vault key', async () => {
    await lock();
    await page().getByRole('textbox', { name: 'Passphrase', exact: true }).click();
    await page().keyboard.type(second);
    await press('Unlock');
    await see('Overview');
    const helper = await browser.context.newPage();
    await helper.goto(`${browser.base}/manifest.json`);
    const vaultKey: unknown = await helper.evaluate(
      "chrome.storage.session.get('vault.key').then((items) => items['vault.key'].vk)",
    );
    await helper.close();
    await page().bringToFront();
    expect(vaultKey).toHaveLength(43);
    secrets['vault key'] = String(vaultKey);
    // The page that took the passphrase is not loaded again; a derivation with stronger parameters may still run in it.
    await expect.poll(() => page().workers().length, { timeout: 60_000 }).toBe(0);
    await press('Lock');
    await see('Locked');
    await page().evaluate(() => Object.assign(globalThis, { probe: ['PRO', 'BE in the heap'].join('') }));
    const heaps = await heapsOf(browser.context, browser.base);
    expect(heaps.some(({ text }) => text.includes('PROBE in the heap'))).toBe(true);
    expect(heaps.map(({ name }) => name.split(' ')[0])).toContain('service_worker');
    const kept = heaps.flatMap(({ name, text }) =>
      Object.entries(secrets).flatMap(([what, secret]) => (text.includes(secret) ? [`${what} in ${name}`] : [])),
    );
    expect(kept).toEqual([]);
  });

  test('a damaged vault leads to recovery and never to a new one, and a backup takes its place', async () => {
    await fill('Passphrase', second);
    await press('Unlock');
    await see('Overview');
    const backup = (await ask('backup.make')) as { value: { text: string } };
    await ask('vault.lock');
    await page().evaluate(`new Promise((done, failed) => {
      const opening = indexedDB.open('ringfence');
      opening.onerror = failed;
      opening.onsuccess = () => {
        const write = opening.result.transaction('vaultHeader', 'readwrite');
        write.objectStore('vaultHeader').put({ id: 'vault', generation: 1, json: '{}' });
        write.oncomplete = () => { opening.result.close(); done(); };
      };
    }).then(() => chrome.storage.local.remove('vault.header'))`);
    await go('overview');
    await see('no new vault is made over this one');
    expect(await page().getByText('Create vault').count()).toBe(0);
    const created = await ask('vault.create', {
      kek: 'A'.repeat(43),
      kdf: { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A'.repeat(22) },
    });
    expect(created).toMatchObject({ ok: false, failure: { kind: 'vault-corrupt' } });
    const file = { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup.value.text) };
    await page().getByLabel('Backup file').setInputFiles(file);
    await fill('Passphrase or recovery code of the backup', second);
    await press('Look into it');
    await see('From the backup');
    await press('Replace the damaged vault');
    await press('Replace');
    await see('Locked');
    await fill('Passphrase', second);
    await press('Unlock');
    await see('Overview');
    const accounts = (await ask('accounts.list')) as { value: { label: string }[] };
    expect(accounts.value.map(({ label }) => label)).toEqual(['One']);
  });

  test('rotating the vault key keeps every key and drops the recovery kit', async () => {
    await go('settings');
    await press('Rotate vault key');
    const region = page().getByRole('region', { name: 'Vault key' });
    await region.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(second);
    await region.getByRole('textbox', { name: 'New passphrase' }).fill(passphrase);
    await region.getByRole('textbox', { name: 'Confirm passphrase' }).fill(passphrase);
    await region.getByRole('button', { name: 'Rotate vault key' }).click();
    await see('encrypted under a new key');
    const view = (await ask('vault.view')) as { value: { slots: { type: string }[] } };
    expect(view.value.slots.map(({ type }) => type)).toEqual(['passphrase']);
    await go('recovery');
    await see(/records are there, unchanged/);
  });

  test('switched off and on, or loaded afresh as an update does, it is locked and its memory holds no key', async () => {
    const memory = 'chrome.storage.session.get().then(JSON.stringify)';
    const id = JSON.stringify(new URL(browser.base).host);
    const extensions = await browser.context.newPage();
    await extensions.goto('chrome://extensions', { waitUntil: 'commit' });
    // without it Chromium leaves an unpacked extension off when it is loaded afresh
    await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    let tab = await browser.context.newPage();
    await tab.goto(`${browser.base}/options.html#/overview`);
    for (const act of [
      `chrome.management.setEnabled(${id}, false).then(() => chrome.management.setEnabled(${id}, true))`,
      `chrome.developerPrivate.reload(${id}, { failQuietly: true })`,
    ]) {
      expect(await tab.evaluate(memory)).toContain('"vk"');
      await extensions.evaluate(act);
      // the extension's own pages were closed with it
      tab = await until('a page of the extension', async () => {
        const next = await browser.context.newPage();
        await next.goto(`${browser.base}/options.html#/overview`).catch(() => undefined);
        const isThere = await next.evaluate('Boolean(globalThis.chrome?.storage?.session)').catch(() => false);
        return isThere ? next : next.close().then(() => undefined);
      });
      await tab.getByRole('heading', { name: 'Locked' }).waitFor();
      expect(await tab.evaluate(memory)).not.toContain('"vk"');
      await tab.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(passphrase);
      await tab.getByRole('button', { name: 'Unlock', exact: true }).click();
      await tab.getByRole('heading', { name: 'Overview' }).waitFor();
    }
  });

  test('nothing of all this is readable on the disk', async () => {
    await browser.context.close();
    expect(await searchProfile(browser.profile, Object.values(secrets))).toEqual([]);
    await expect(readFile(`${browser.profile}/Local State`)).resolves.toBeTruthy();
  });
});
