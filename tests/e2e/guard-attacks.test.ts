import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sampleShape, seeded } from '../unit/leaks/sample';
import { guardAttacks, outlived, SPY } from '../world/guard-attacks';
import { startGuardPage } from './guard-page';

let guarded: Awaited<ReturnType<typeof startGuardPage>>;
const random = seeded(20261125);

beforeAll(async () => {
  guarded = await startGuardPage();
});
beforeEach(() => guarded.page.reload());
afterAll(() => guarded.stop());

const keyIn = (places: unknown, key: string): boolean => String(places).includes(key.slice(4, 40));

test.each(Object.entries(guardAttacks))('a page that %s', async (name, attack) => {
  const { page } = guarded;
  const key = sampleShape('gsk_<a52>', random);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), `my key is ${key} ok`);
  await page.click('#box');
  await page.evaluate(SPY);
  await page.evaluate(attack);
  await page.keyboard.press('Control+V');
  await page.waitForTimeout(600);
  const learned = () => page.evaluate('String(learned) + fields()');
  expect(keyIn(await learned(), key), 'while the question stands').toBe(false);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
  expect(keyIn(await learned(), key), 'after the default answer').toBe(false);
  expect((await page.evaluate<string>('box.value')).trim()).toBe(outlived.has(name) ? 'my key is [GROQ_KEY] ok' : '');
  expect(await guarded.inside(`told.some(({ choice }) => choice === 'once' || choice === 'not-a-key')`)).toBe(false);
});

test('what is let through is seen, so that its silence means something', async () => {
  const { page } = guarded;
  const key = sampleShape('gsk_<a52>', random);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), key);
  await page.click('#box');
  await page.evaluate(SPY);
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => document.querySelector('[popover]'));
  await page.waitForTimeout(300);
  for (const press of ['Tab', 'Enter', 'Enter']) await page.keyboard.press(press);
  await page.waitForFunction(() => !document.querySelector('[popover]'));
  expect(keyIn(await page.evaluate('String(learned)'), key)).toBe(true);
  expect(keyIn(await page.evaluate('fields()'), key)).toBe(true);
});

test('a storm of ten thousand made-up pastes is passed over, and a real one is still stopped', async () => {
  const { page } = guarded;
  const key = sampleShape('gsk_<a52>', random);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), key);
  await page.click('#box');
  await page.evaluate(SPY);
  await page.evaluate(
    (text) => {
      for (let at = 0; at < 10_000; at++) {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        document.getElementById('box')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
      }
    },
    sampleShape('gsk_<a52>', random),
  );
  expect(await guarded.inside('told.length')).toBe(0);
  expect(await page.evaluate(() => document.querySelector('[popover]') !== null)).toBe(false);
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => document.querySelector('[popover]'));
  expect(keyIn(await page.evaluate('fields()'), key)).toBe(false);
});
