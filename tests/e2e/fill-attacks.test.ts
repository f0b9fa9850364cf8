import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from '../world/attacks';
import { built } from './built';
import { startChromium } from './chromium';
import type { Page } from './driver';
import { type Answer, type FillHouse, openFillHouse } from './fill-house';
import { startFirefox } from './firefox';
import { until } from './until';

const browsers = [
  { name: 'Chromium', start: startChromium, extension: built('chrome-mv3-e2e') },
  { name: 'Firefox', start: startFirefox, extension: built('firefox-mv3-e2e') },
] as const;

const origin = 'https://attack.example';
// They show the very page that they imitate.
const lookAlikes = Object.fromEntries(
  [new URL('https://аttack.example/').host, 'attacck.example', 'attack.example.evil.example', 'attack.example.'].map(
    (host) => [host, 'attack-page'],
  ),
);

describe.each(browsers)('$name', ({ start, extension }) => {
  let house: FillHouse;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    house = await openFillHouse({ start, extension, more: lookAlikes });
    page = await house.driver.open(`${origin}/`);
    tabId = await page.tabId();
  }, 300_000);
  afterAll(() => house?.stop());

  const load = async (url: string) => {
    await page.goto(url);
    await until('the page', async () => (await page.evaluate('return typeof window.__state')) === 'function');
    // Frames load after the page says it is there.
    await page.evaluate(
      `await Promise.all([...document.querySelectorAll('iframe')].map((frame) => new Promise((done) => { frame.addEventListener('load', done); setTimeout(done, 1500); })))`,
    );
  };
  const held = async () => JSON.stringify(await page.evaluate('return window.__state()'));
  const lastLine = async () => {
    const log = (await house.ask('audit.list', {})).value as { lines: { act: string; outcome: string }[] };
    return log.lines.find(({ act }) => act === 'key.inject');
  };
  const inject = (more: Record<string, unknown> = {}): Promise<Answer> =>
    house.ask('key.inject', { keyId: house.keyId, tabId, ...more });

  test('an honest page is filled', async () => {
    await load(`${origin}/`);
    expect(await house.fill(tabId)).toBe('filled');
    expect(await held()).toContain(house.key);
  });

  test.each(Object.entries(attacks))('%s', async (name, { outcome }) => {
    await load(`${origin}/?attack=${name}`);
    expect(await house.fill(tabId)).toBe(outcome);
    const all = await held();
    if (outcome === 'filled') expect(all).toContain(house.key);
    else expect(all).not.toContain(house.key);
    expect(await lastLine()).toMatchObject({ outcome, origin });
  });

  test('the frame of another origin never held the key, seen from inside', async () => {
    await load('https://evil.example/');
    expect(await inject()).toMatchObject({ failure: { kind: 'consent-needed', origin: 'https://evil.example' } });
    expect(await held()).not.toContain(house.key);
  });

  test.each([
    ['in another script', 'https://аttack.example/', new URL('https://аttack.example/').origin],
    ['with one letter changed', 'https://attacck.example/', 'https://attacck.example'],
    ['under another host', 'https://attack.example.evil.example/', 'https://attack.example.evil.example'],
  ])('a look-alike %s is another origin, asked about letter by letter', async (_, url, asked) => {
    await page.goto(url);
    const answer = await inject({ consentOrigin: origin });
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'origin-changed', expected: origin, found: asked } });
    expect(await inject()).toMatchObject({ ok: false, failure: { kind: 'consent-needed', origin: asked } });
  });

  test('a host with a trailing dot is no page for a key', async () => {
    await page.goto('https://attack.example./');
    expect(await inject()).toMatchObject({ ok: false, failure: { kind: 'page-not-fillable' } });
    expect(await lastLine()).toMatchObject({ outcome: 'page-not-fillable' });
  });

  test('a page that navigates while it is being filled takes the key nowhere else', async () => {
    await load(`${origin}/?attack=foreign-frame`);
    // The look waits a second for the field; meanwhile the page goes to a site that has one.
    const filled = await house.begin('key.inject', { keyId: house.keyId, tabId });
    await page.goto('https://evil.example/');
    const answer = await filled();
    expect(answer).toMatchObject({ ok: false });
    expect(await held()).not.toContain(house.key);
  });
});
