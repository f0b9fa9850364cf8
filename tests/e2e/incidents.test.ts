import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { type Books, keyOf, openBooks } from '../world/books';
import { type Incident, incidents } from '../world/incidents';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { startChromium } from './chromium';
import type { Driver, Page } from './driver';
import { until } from './until';

const extension = built('chrome-mv3-e2e');

/** An empty vault in a fresh world; badge and notifications are asked of the browser itself. */
type Scene = {
  books: Books;
  world: World;
  driver: Driver;
  house: Page;
  ask: (name: string, payload: unknown) => Promise<unknown>;
  unlock: () => Promise<void>;
  badge: () => Promise<unknown>;
  notified: () => Promise<string[]>;
  alerts: () => Promise<AlertRow[]>;
};

let books: Books;
let world: World;
let driver: Driver;
let scene: Scene;

beforeAll(async () => {
  world = await startWorld((call) => providersOf(books)(call));
  driver = await startChromium({ extension, world });
});
afterAll(async () => {
  await driver?.stop();
  world?.stop();
});
beforeEach(async () => {
  books = openBooks();
  world.seen.length = 0;
  const house = await driver.open(driver.url('options.html#/settings'));
  const ask: Scene['ask'] = (name, payload) =>
    house.evaluate('return chrome.runtime.sendMessage({ name: args[0], payload: args[1] })', name, payload);
  const bytes = (count: number) => randomBytes(count).toString('base64url');
  const kdf = { alg: 'argon2id', v: 19, m: 65536, t: 3, p: 1, salt: bytes(16) };
  const kek = bytes(32);
  expect(await ask('vault.create', { kek, kdf })).toMatchObject({ ok: true });
  scene = {
    ...{ books, world, driver, house, ask },
    unlock: async () => {
      const view = (await ask('vault.view', {})) as { value: { slots: { id: string }[] } };
      expect(await ask('vault.unlock', { slotId: view.value.slots[0]?.id, kek })).toMatchObject({ ok: true });
    },
    badge: () => house.evaluate('return chrome.action.getBadgeText({})'),
    notified: async () => (await house.evaluate('return chrome.notifications.getAll().then(Object.keys)')) as string[],
    alerts: async () => (await house.evaluate(readAlerts)) as AlertRow[],
  };
});
// everything the last scene left is gone with its vault
afterEach(async () => {
  expect(await scene.ask('vault.wipe', { confirm: 'wipe' })).toMatchObject({ ok: true });
  expect(await scene.house.evaluate(LEFT)).toEqual({});
  await scene.house.close();
});

/** What a browser still keeps beside its settings: rows of the database, items of the session, notifications, the badge. */
const LEFT = `const left = {};
  const database = await new Promise((done, fail) => {
    const open = indexedDB.open('ringfence');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => done(open.result);
  });
  for (const name of database.objectStoreNames) {
    const count = await new Promise((done) => {
      database.transaction(name).objectStore(name).count().onsuccess = ({ target }) => done(target.result);
    });
    if (count > 0) left[name] = count;
  }
  database.close();
  const more = [await chrome.storage.session.get(), await chrome.notifications.getAll(), await chrome.action.getBadgeText({})];
  if (more.some((each) => Object.keys(each).length > 0)) left.more = more;
  const { guard } = await chrome.storage.local.get('guard');
  if ((guard?.own ?? []).length > 0) left.own = guard.own;
  return left;`;

const readAlerts = `return new Promise((done, fail) => {
  const open = indexedDB.open('ringfence');
  open.onerror = () => fail(open.error);
  open.onsuccess = () => {
    const all = open.result.transaction('alerts').objectStore('alerts').getAll();
    all.onsuccess = () => { open.result.close(); done(all.result); };
  };
})`;

async function addAccount(
  { books, ask }: Scene,
  provider: Incident['provider'],
): Promise<{ keyId: string; accountId: string }> {
  const [apiKey, monitorKey] = [keyOf(books, provider, 'inference').secret, keyOf(books, provider, 'monitor').secret];
  const added = await ask('accounts.add', { provider, label: 'Bolt', apiKey, monitorKey });
  expect(added).toMatchObject({ ok: true });
  const list = (await ask('accounts.list', {})) as { value: { id: string; keys: { id: string; role: string }[] }[] };
  const [account] = list.value;
  const keyId = account?.keys.find(({ role }) => role === 'inference')?.id ?? '';
  return { keyId, accountId: account?.id ?? '' };
}

/** The alerts page, read afresh: what was asked past the page is not yet known to it. */
async function openAlerts({ house, driver }: Scene): Promise<void> {
  await house.goto('about:blank');
  await house.goto(driver.url('options.html#/alerts'));
}

const poll = async () => expect(await scene.ask('usage.refresh', { days: 28 })).toMatchObject({ ok: true });

describe('every incident is told at the first poll that shows it, by alert, notification and badge', () => {
  test.each(incidents)('$name', async (incident) => {
    const { books, driver, house } = scene;
    incident.before(books, Date.now());
    await addAccount(scene, incident.provider);
    await poll();
    expect(await scene.alerts()).toEqual([]);
    expect(await scene.badge()).toBe('');
    for (const look of incident.looks) {
      look.shows(books, Date.now());
      // the browser ends an idle background; what it knew must stand in the database
      await driver.killWorker();
      await poll();
      const [alert, ...others] = await scene.alerts();
      expect(others).toEqual([]);
      expect(alert?.reasons.join(' ')).toMatch(look.says);
      expect(alert?.severity).toMatch(look.severity);
      expect(await scene.notified()).toEqual([alert?.id]);
      expect(await scene.badge()).toBe('1');
    }
    await openAlerts(scene);
    await house.see('Waiting for you');
    await house.see(incident.looks.at(-1)?.says ?? '');
    await house.click('Expected');
    await until('the badge to go', async () => (await scene.badge()) === '');
  });
});

// an armed key is stopped, and one click undoes it: webhook.test.ts, in both browsers
describe('stopping', () => {
  test('a key that is not armed is never touched', async () => {
    const incident = incidents.find(({ provider }) => provider === 'anthropic');
    if (!incident) throw new Error('no incident');
    incident.before(scene.books, Date.now());
    await addAccount(scene, incident.provider);
    await poll();
    incident.looks[0]?.shows(scene.books, Date.now());
    await poll();
    expect((await scene.alerts())[0]?.severity).toBe('critical');
    const toProvider = scene.world.seen.filter(({ host }) => host === 'api.anthropic.com');
    expect(new Set(toProvider.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  test('an armed key of a watched account is stopped in the night, and the log tells it when the vault is open', async () => {
    const { books, driver, ask, alerts, unlock } = scene;
    const incident = incidents.find(({ provider }) => provider === 'anthropic');
    if (!incident) throw new Error('no incident');
    incident.before(books, Date.now());
    const { accountId, keyId } = await addAccount(scene, incident.provider);
    await poll();
    expect(await ask('stops.arm', { keyId, armed: true })).toMatchObject({ ok: true });
    expect(await ask('accounts.watch-locked', { accountId, on: true })).toMatchObject({ ok: true });
    expect(await ask('vault.lock', {})).toMatchObject({ ok: true });
    incident.looks[0]?.shows(books, Date.now());
    await driver.killWorker();
    await poll();
    const key = keyOf(books, 'anthropic', 'inference');
    expect(key.disabled).toBe(true);
    expect((await alerts())[0]?.stopped).toMatchObject([{ keyId, act: 'disable', unlogged: true }]);
    await unlock();
    await poll();
    const log = (await ask('audit.list', {})) as { value: { lines: { act: string; keyId: string }[] } };
    expect(log.value.lines.filter(({ act }) => act === 'key.stopped')).toMatchObject([{ keyId }]);
    const [alert] = await alerts();
    expect(await ask('alerts.undo', { alertId: alert?.id })).toMatchObject({ ok: true });
    expect(key.disabled).toBe(false);
  });

  test('a budget of $25 used up switches its key off, tells so, and undo brings it back', async () => {
    const { books, driver, house } = scene;
    const key = keyOf(books, 'openrouter', 'inference');
    const { accountId } = await addAccount(scene, 'openrouter');
    await poll();
    await openAlerts(scene);
    await house.see('OpenRouter disables it');
    await house.click('Add budget');
    await house.choose('Tell me when', 'the account Bolt');
    await house.type('spends (USD)', '25');
    await house.choose('a', 'UTC day');
    await house.click('Stop its keys at the limit');
    await house.click('Save budget');
    await house.see('Bolt: $25.00 a day');
    const { spendDollars } = await import('../world/books');
    spendDollars(books, 'deepseek/deepseek-chat', { at: Date.now(), dollars: 14 });
    await driver.killWorker();
    await poll();
    const warned = (await scene.alerts()).filter(({ kind }) => kind === 'budget');
    expect(warned.map(({ told, accountId: of }) => [told, of])).toEqual([[['50'], accountId]]);
    expect(key.disabled).toBe(false);
    spendDollars(books, 'deepseek/deepseek-chat', { at: Date.now(), dollars: 12 });
    await driver.killWorker();
    await poll();
    expect(key.disabled).toBe(true);
    await house.see(/\$26\.00 of \$25\.00 today/);
    await house.click('Undo the stop');
    await until('the key to work again', async () => !key.disabled);
    await poll();
    expect(key.disabled).toBe(false);
  });
});
