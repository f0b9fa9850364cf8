import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleShape, seeded } from '../unit/leaks/sample';
import { guardAttacks, outlived, SPY } from '../world/guard-attacks';
import type { Page } from './driver';
import { type GuardHouse, guardBrowsers, openGuardHouse } from './guard-house';

// The same pages as in `guard-attacks`, against the built extension.
const random = seeded(20261130);
const newKey = (): string => sampleShape('gsk_<a52>', random);
const keyIn = (places: unknown, key: string): boolean => String(places).includes(key.slice(4, 40));
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const [, firefox] = guardBrowsers;
let house: GuardHouse;
let page: Page;

beforeAll(async () => {
  house = await openGuardHouse({ ...firefox, more: { 'attacks.example': 'guard-attacked' } });
  page = await house.driver.open('https://attacks.example/');
}, 300_000);
beforeEach(() => page.goto('https://attacks.example/'));
afterAll(() => house?.stop());

/** Runs as the page's own script. */
const run = (code: string): Promise<unknown> => page.evaluate('return window.__run(args[0])', code);
const learned = () => run('String(learned) + fields()');
const hasCard = async () => (await page.evaluate(`return document.querySelector(':popover-open') !== null`)) === true;

async function copyFor(key: string): Promise<void> {
  await page.evaluate(
    `await navigator.clipboard.writeText(args[0]); document.querySelector('#box').focus()`,
    `my key is ${key} ok`,
  );
  await run(SPY);
}

// No driver answers the dialog in which Firefox prints.
const attacks = Object.entries(guardAttacks).filter(([name]) => name !== 'prints itself');

test.each(attacks)('a page that %s', async (name, attack) => {
  const key = newKey();
  await copyFor(key);
  await run(attack);
  await page.press('Control+v');
  await pause(600);
  expect(keyIn(await learned(), key), 'while the question stands').toBe(false);
  await page.press('Enter');
  await pause(200);
  expect(keyIn(await learned(), key), 'after the default answer').toBe(false);
  expect(String(await run('box.value')).trim()).toBe(outlived.has(name) ? 'my key is [GROQ_KEY] ok' : '');
});

test('what is let through is seen, so that its silence means something', async () => {
  const key = newKey();
  await copyFor(key);
  await page.press('Control+v');
  await pause(600);
  for (const press of ['Tab', 'Enter', 'Enter']) await page.press(press);
  await pause(200);
  expect(keyIn(await run('String(learned)'), key)).toBe(true);
  expect(keyIn(await run('fields()'), key)).toBe(true);
});

test('a storm of ten thousand made-up pastes is passed over, and a real one is still stopped', async () => {
  const key = newKey();
  await copyFor(key);
  await run(`for (let at = 0; at < 10_000; at++) {
    const paste = new ClipboardEvent('paste', { dataType: 'text/plain', data: '${newKey()}', bubbles: true });
    box.dispatchEvent(paste);
  }`);
  expect(await hasCard()).toBe(false);
  await page.press('Control+v');
  await pause(600);
  expect(await hasCard()).toBe(true);
  expect(keyIn(await run('fields()'), key)).toBe(false);
});
