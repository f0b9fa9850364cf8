import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { monthText } from '@/components/text/time-text';
import { z } from '@/lib/core/zod';
import { billed, DAY, keyOf, openBooks, ordinaryDays } from '../world/books';
import { providersOf } from '../world/providers/answer';
import { startWorld, type World } from '../world/world';
import { built } from './built';
import { startChromium } from './chromium';
import type { Page } from './driver';
import { until } from './until';

const extension = built('chrome-mv3');
const providers = [
  { id: 'openai', name: 'OpenAI' },
  { id: 'anthropic', name: 'Anthropic' },
  { id: 'openrouter', name: 'OpenRouter' },
] as const;

const today = Math.floor(Date.now() / DAY) * DAY;
/** The month of yesterday: on the first of a month today's own has no closed day. */
const period = new Date(today - DAY).toISOString().slice(0, 7);
const [year = 0, month = 0] = period.split('-').map(Number);
const bounds = [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)] as const;

/** `value / scale` to whole hundredths, half to even; by whole numbers, apart from the code under test. */
function cents(value: bigint, scale: bigint): string {
  const [twice, double] = [value * 200n, scale * 2n];
  let whole = twice / double;
  const rest = (twice % double) * 2n;
  if (rest > double || (rest === double && whole % 2n === 1n)) whole += 1n;
  return `${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`;
}

describe('Chromium', () => {
  const books = openBooks();
  /** What the receiver of the push holds: the newest value of every series. */
  const series = new Map<string, number>();
  let bodies = 0;
  let refuse = 0;
  let world: World;
  let driver: Awaited<ReturnType<typeof startChromium>>;
  let house: Page;

  beforeAll(async () => {
    ordinaryDays(books, 28);
    const answer = providersOf(books);
    world = await startWorld(async (call) => {
      if (call.host !== 'metrics.example') return answer(call);
      const authorised = call.request.headers.authorization === 'Bearer CANARY-receiver';
      if (!authorised || refuse-- > 0) call.response.writeHead(authorised ? 503 : 401).end();
      else {
        // balances and budgets come in a body of their own
        if (call.body.includes('byok_usage_')) bodies += 1;
        for (const line of call.body.split('\n').filter(Boolean)) {
          const [, name = '', value = ''] = /^(.+}) (\S+) \d+$/.exec(line) ?? [];
          series.set(name, Number(value));
        }
        call.response.writeHead(204).end();
      }
      return true;
    });
    driver = await startChromium({ extension, world });
    house = await driver.open(driver.url('options.html#/welcome'));
  });
  afterAll(async () => {
    await driver?.stop();
    world?.stop();
  });

  const sheet = async (): Promise<string> =>
    String(await house.evaluate("return document.querySelector('.economics-statement')?.innerText ?? ''")).replaceAll(
      ',',
      '',
    );
  const owed = (id: (typeof providers)[number]['id']) => BigInt(billed(books, id, ...bounds));
  const all = () => providers.reduce((sum, { id }) => sum + owed(id), 0n);

  test('the world’s traffic is read through the form, as a person does it', async () => {
    await house.type('New passphrase', 'CANARY correct horse battery staple orbit');
    await house.type('Confirm passphrase', 'CANARY correct horse battery staple orbit');
    await house.click('Create vault');
    await house.see('Add your first account');
    for (const { id } of providers) {
      if (id !== 'openai') await house.goto(driver.url('options.html#/keys/add'));
      await house.type('API key', keyOf(books, id, 'inference').secret);
      await house.type('Label', id);
      await house.type('Monitor key', keyOf(books, id, 'monitor').secret);
      await house.click('Save');
      await house.see(id === 'openai' ? 'Stored' : 'verified with the provider');
    }
    const read = await house.evaluate(
      "return chrome.runtime.sendMessage({ name: 'usage.refresh', payload: { days: 28 } })",
    );
    expect(read).toMatchObject({ ok: true, value: { failed: 0, skipped: 0 } });
  });

  test('provider bill and platform bill are the statement, to the cent, in dollars', async () => {
    await house.goto(driver.url('options.html#/bills'));
    await house.choose('Month (UTC)', monthText(period));
    await house.type('Payee', 'Lovable');
    await house.type('Day', `${period}-02`);
    await house.type('Amount', '25.00');
    await house.type('What for', 'Pro');
    await house.click('Add charge');
    await until('the platform’s line', async () => (await sheet()).includes('Lovable'));
    const text = await sheet();
    for (const { id, name } of providers) expect(text).toContain(`${name}\t$${cents(owed(id), 10n ** 9n)}`);
    expect(text).toMatch(new RegExp(`Total\\s+\\$${cents(all() + 25n * 10n ** 9n, 10n ** 9n).replace('.', '\\.')}`));
  });

  test('and in rupees at a dated rate, with IGST and the card, rounded once', async () => {
    await house.type('Statement in', 'INR');
    await house.type('INR for one USD', '88.5');
    await house.type('Day of the USD rate', `${period}-28`);
    await house.type('Card markup on foreign charges, %', '3.5');
    await house.type('Tax on the card’s markup, %', '18');
    await house.choose('Add a tax', 'India: IGST on the invoice');
    await until('the tax', async () => (await sheet()).includes('IGST'));
    const whole = all() + 25n * 10n ** 9n;
    const rupees = whole * 885n;
    const text = await sheet();
    expect(text).toContain(cents(rupees * 18n, 10n ** 12n));
    // × 88.5 × 1.18 × (1 + 3.5 % × 1.18)
    const landed = rupees * 118n * (100_000n + 35n * 118n);
    expect(text).toMatch(new RegExp(`Total\\s+₹${cents(landed, 10n ** 17n).replace('.', '\\.')}`));
    expect(text).toContain(`rate of ${period}-28`);
  });

  test('on paper stands the statement with who bears it, as wide as the paper, dark on white, and nothing else', async () => {
    const label = String(
      await house.evaluate(
        "return [...document.querySelectorAll('label')].find((one) => one.textContent.startsWith('Project of openai')).textContent",
      ),
    );
    await house.type(label, 'Shop');
    await until('the split', async () => (await sheet()).includes('Not assigned'));
    const show = (as: Parameters<ReturnType<typeof driver.context.pages>[number]['emulateMedia']>[0]) =>
      Promise.all(driver.context.pages().map((tab) => tab.emulateMedia(as)));
    await show({ media: 'print', colorScheme: 'dark' });
    const text = await house.text();
    for (const words of ['Statement of', 'IGST', 'Shop', 'Not assigned']) expect(text).toContain(words);
    for (const words of ['Settings', 'Print', 'Metered', 'Add a charge']) expect(text).not.toContain(words);
    const [share, ink] = z.tuple([z.number(), z.string()]).parse(
      await house.evaluate(
        `const sheet = document.querySelector('.economics-statement');
        return [sheet.getBoundingClientRect().width / innerWidth, getComputedStyle(sheet.querySelector('td')).color];`,
      ),
    );
    expect(share).toBeGreaterThan(0.95);
    expect(ink).toBe('rgb(16, 32, 31)');
    await show({ media: null, colorScheme: null });
  });

  test('the statement is still there after the background died and the page was opened again', async () => {
    const before = await sheet();
    await driver.killWorker();
    await house.goto(driver.url('options.html?again#/bills'));
    await house.choose('Month (UTC)', monthText(period));
    await until('the same statement', async () => (await sheet()) === before);
  });

  test('a month is disputed and closed, with its hash', async () => {
    await house.see('Provider bills and meter, USD');
    await house.type('Reason of a dispute', 'no invoice yet');
    await house.click('Dispute');
    await house.see('Disputed: no invoice yet');
    await house.click('Close month');
    await house.see(/SHA-256 [0-9a-f]{64}/);
    await house.see('unchanged since');
  });

  test('the push arrives whole though the receiver fails and the background dies, and adds up to the bill', async () => {
    await house.goto(driver.url('options.html#/settings'));
    await house.click('Set up export');
    await house.type('Address to send to', 'https://metrics.example/api/v1/import/prometheus');
    await house.choose('Credential', 'Bearer token');
    await house.type('Token', 'CANARY-receiver');
    await house.click('Save export');
    await house.see('Change export');
    refuse = 1;
    await house.click('Send now');
    await house.see('The receiver answered 503');
    await driver.killWorker();
    await house.click('Send now');
    await house.see('The receiver has taken everything');
    await driver.killWorker();
    await house.click('Send all again');
    await house.click('Send now');
    await until('a second push', async () => bodies >= 2);
    await house.see('The receiver has taken everything');
    const sum = (name: string) =>
      [...series].reduce((total, [key, value]) => total + (key.startsWith(`${name}{`) ? value : 0), 0);
    const spent = providers.reduce((total, { id }) => total + billed(books, id, today - 28 * DAY, today), 0) / 1e9;
    expect(sum('byok_usage_cost_usd_total') - sum('byok_usage_cost_usd_restated_total')).toBeCloseTo(spent, 5);
    const pushed = world.seen.filter(({ host }) => host === 'metrics.example').map(({ everything }) => everything);
    for (const { secret } of books.keys) expect(pushed.join()).not.toContain(secret);
  });
});
