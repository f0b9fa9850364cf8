import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyOf, openBooks } from '../world/books';
import { incidents } from '../world/incidents';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { startChromium } from './chromium';
import type { Driver, Page } from './driver';
import { startFirefox } from './firefox';
import { until } from './until';

// The roads an alert takes, in both browsers, with the production build: the host is asked for on the click, the message is posted by the
// background, and a burst on an armed key is stopped at its provider.

const browsers = [
  { name: 'Chromium', start: startChromium, extension: built('chrome-mv3') },
  { name: 'Firefox', start: startFirefox, extension: built('firefox-mv3') },
] as const;
const passphrase = 'CANARY quiet harbour walnut sextant ember';

const receivers = [
  {
    kind: 'Slack',
    host: 'hooks.slack.com',
    path: '/services/T0/B0/x',
    to: '/services/T0/B0/x',
    holds: { text: /arrive here/ },
  },
  {
    kind: 'Discord',
    host: 'discord.com',
    path: '/api/webhooks/1/x',
    to: '/api/webhooks/1/x',
    holds: { content: /arrive here/ },
  },
  { kind: 'ntfy', host: 'ntfy.sh', path: '/my-topic', to: '/', holds: { topic: /^my-topic$/, message: /arrive here/ } },
  {
    kind: 'Anything that takes JSON',
    host: 'hook.example',
    path: '/in?token=1',
    to: '/in?token=1',
    holds: { message: /arrive here/ },
  },
] as const;

describe.each(browsers)('$name', ({ start, extension }) => {
  const books = openBooks();
  const posted: { host: string; url: string; body: Record<string, unknown>; cookies: string | undefined }[] = [];
  const incident = incidents.find(({ provider }) => provider === 'anthropic');
  const key = keyOf(books, 'anthropic', 'inference');
  let world: World;
  let driver: Driver;
  let house: Page;

  beforeAll(async () => {
    incident?.before(books, Date.now());
    const providers = providersOf(books);
    world = await startWorld(async (call) => {
      if (!receivers.some(({ host }) => host === call.host)) return providers(call);
      const { url = '', headers } = call.request;
      posted.push({ host: call.host, url, body: JSON.parse(call.body), cookies: headers.cookie });
      call.response.writeHead(call.host === 'discord.com' ? 204 : 200).end();
      return true;
    });
    driver = await start({ extension, world });
    house = await driver.open(driver.url('options.html#/welcome'));
    await house.type('New passphrase', passphrase);
    await house.type('Confirm passphrase', passphrase);
    await house.click('Create vault');
    await house.see('Add your first account');
    await house.type('API key', key.secret);
    await house.type('Label', 'Bolt');
    await house.type('Monitor key', keyOf(books, 'anthropic', 'monitor').secret);
    await house.click('Save');
    await house.see('Stored');
  });
  afterAll(async () => {
    await driver?.stop();
    world?.stop();
  });

  const ask = async (name: string, payload: unknown) =>
    house.evaluate(
      'return (globalThis.browser ?? chrome).runtime.sendMessage({ name: args[0], payload: args[1] })',
      name,
      payload,
    );
  const mayReach = (host: string) =>
    house.evaluate(
      'return (globalThis.browser ?? chrome).permissions.contains({ origins: [args[0]] })',
      `https://${host}/*`,
    );
  const openAlerts = async () => {
    await house.goto('about:blank');
    await house.goto(driver.url('options.html#/alerts'));
  };

  test('each kind of receiver is asked for on the click and gets a message it takes', async () => {
    await openAlerts();
    for (const [at, { kind, host, path, to, holds }] of receivers.entries()) {
      await house.click(at === 0 ? 'Add webhook' : 'Change webhook');
      await house.choose('Kind', kind);
      await house.type('Webhook address', `https://${host}${path}`);
      expect(await mayReach(host)).toBe(false);
      await house.click('Save webhook');
      await house.see(`at ${host}`);
      expect(await mayReach(host)).toBe(true);
      await house.click('Send a test');
      const post = await until(`a message at ${host}`, async () => posted.find((one) => one.host === host));
      expect(post).toMatchObject({ url: to, cookies: undefined });
      for (const [name, says] of Object.entries(holds)) expect(post.body[name]).toMatch(says);
      await house.see('The receiver took it.');
    }
    // whoever has the address can post to the channel, so it is shown to nobody again
    expect(await house.text()).not.toContain('token=1');
  });

  test('a burst on an armed key is told to the receiver without any key, and stopped at the provider', async () => {
    await ask('usage.refresh', { days: 28 });
    await openAlerts();
    await house.see('Anthropic disables it');
    const list = (await ask('accounts.list', {})) as { value: { keys: { id: string; role: string }[] }[] };
    const keyId = list.value[0]?.keys.find(({ role }) => role === 'inference')?.id ?? 'none';
    await house.evaluate('document.querySelector(".stop [role=switch]").click()');
    await until('the key to be armed', async () => JSON.stringify(await ask('stops.list', {})).includes(keyId));
    incident?.looks[0]?.shows(books, Date.now());
    await driver.killWorker();
    const before = posted.length;
    expect(await ask('usage.refresh', { days: 28 })).toMatchObject({ ok: true });
    expect(key.disabled).toBe(true);
    const post = await until('the alert at the receiver', async () => posted[before]);
    expect(post).toMatchObject({
      host: 'hook.example',
      body: { title: /Spend out of control.*Bolt/, alerts: [{ severity: 'critical', currency: 'USD' }] },
    });
    for (const { secret } of books.keys) expect(JSON.stringify(posted)).not.toContain(secret);
    await house.see(/was switched off at .* as you armed it/);
    expect(await house.evaluate('return (globalThis.browser ?? chrome).action.getBadgeText({})')).toBe('1');
    await house.click('Undo the stop');
    await until('the key to work again', async () => !key.disabled);
  });

  test('a key of the user’s that is let into a page is at risk, until its owner says otherwise', async () => {
    await house.goto(driver.url('options.html#/guard'));
    await house.click('Guard on every site');
    await until('the guard on every site', async () =>
      JSON.stringify(await ask('guard.view', {})).includes('"everywhere":true'),
    );
    await house.evaluate(
      `const box = document.createElement('textarea'); box.value = args[0]; document.body.append(box); box.select();
       document.execCommand('copy'); box.remove();`,
      `my key is ${key.secret} ok?`,
    );
    const before = posted.length;
    const chat = await driver.open('https://chat.example/');
    await until('the page', async () => (await chat.evaluate('return typeof window.__state')) === 'function');
    await chat.show();
    await chat.click('Message');
    await chat.press('Control+v');
    // 'Paste anyway once', then 'It is a test key'. A card takes its answer when it could have been read.
    for (const card of ['the card', 'its question']) {
      await until(card, () => chat.evaluate('return document.querySelector(":popover-open") !== null'));
      await new Promise((done) => setTimeout(done, 400));
      await chat.press('Tab');
      await chat.press('Enter');
    }
    await until('the whole key', async () =>
      JSON.stringify(await chat.evaluate('return window.__state()')).includes(key.secret),
    );
    const post = await until('the alert at the receiver', async () => posted[before]);
    expect(post.body).toMatchObject({ alerts: [{ severity: 'critical' }] });
    expect(JSON.stringify(posted)).not.toContain(key.secret);
    await house.show();
    await openAlerts();
    await house.see('At risk for less than a minute');
    await house.click('It was a false alarm');
    await house.see('False alarm');
  });
});
