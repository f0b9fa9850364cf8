import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startAnyBrowser } from '../tests/e2e/start-any-browser';
import { until } from '../tests/e2e/until';
import { billed, DAY, HOUR, keyOf, openBooks, ordinaryDays, spend } from '../tests/world/books';
import { providersOf } from '../tests/world/providers/answer';
import { startWorld } from '../tests/world/world';
import { shownByProvider } from './tour-sums';

// Without a display: drives the main job in the local world, prints each step with its result, ends with 0 only if every step held.
const here = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const pictures = here('artifacts/tour');
mkdirSync(pictures, { recursive: true });
const books = openBooks();
ordinaryDays(books, 28);
const world = await startWorld(providersOf(books));
const driver = await startAnyBrowser({ output: here('.output'), world });
console.log(`Driving ${driver.name} without a window`);
const house = await driver.open(driver.url('options.html#/welcome'));
const providers = ['openai', 'anthropic', 'openrouter'] as const;
let failed = 0;
let count = 0;

async function step(name: string, act: () => Promise<unknown>) {
  count += 1;
  try {
    await act();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  }
  await house.screenshot(`${pictures}/${String(count).padStart(2, '0')}.png`).catch(() => undefined);
}

async function ask(name: string, payload: unknown): Promise<unknown> {
  const body = 'return chrome.runtime.sendMessage({ name: args[0], payload: args[1] })';
  const answer = await house.evaluate(body, name, payload);
  if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true && 'value' in answer)
    return answer.value;
  throw new Error(`${name} answered ${JSON.stringify(answer)}`);
}

await step('create a vault', async () => {
  await house.type('New passphrase', 'quiet harbour walnut sextant ember');
  await house.type('Confirm passphrase', 'quiet harbour walnut sextant ember');
  await house.click('Create vault');
  await house.see('Add your first account');
});
await step('add an OpenAI account by pasting its keys', async () => {
  await house.type('API key', keyOf(books, 'openai', 'inference').secret);
  await house.type('Label', 'Bolt');
  await house.type('Monitor key', keyOf(books, 'openai', 'monitor').secret);
  await house.click('Save');
  await house.see('Stored');
});
for (const provider of ['anthropic', 'openrouter'] as const)
  await step(`add an account at ${provider}`, async () => {
    await house.goto(driver.url('options.html#/keys/add'));
    await house.type('API key', keyOf(books, provider, 'inference').secret);
    await house.type('Label', provider);
    await house.type('Monitor key', keyOf(books, provider, 'monitor').secret);
    await house.click('Save');
    await house.see('verified with the provider');
  });
await step('fill the key into a builder page', async () => {
  const page = await driver.open('https://bolt.diy/');
  await page.click('AmazonBedrock');
  await page.click('OpenAI');
  await page.pressAction();
  const popup = await driver.open(driver.url(`popup.html?tabId=${await page.tabId()}`));
  await popup.see('Bolt');
  await popup.type('Search keys', 'Bolt');
  await popup.click('Fill');
  await popup.click('Fill on https://bolt.diy');
  await popup.see('is in the field').catch(async () => {
    throw new Error(`the popup says: ${(await popup.text()).replace(/\s+/g, ' ')}`);
  });
  await popup.screenshot(`${pictures}/popup.png`);
  await page.show();
  await page.click('Save API Key');
  const state = JSON.stringify(await page.evaluate('return window.__state()'));
  if (!state.includes(keyOf(books, 'openai', 'inference').secret)) throw new Error('the page does not hold the key');
});
await step('poll usage at three providers', () => ask('usage.refresh', { days: 28 }));
await step('measured spend equals what was billed', async () => {
  const shown = await shownByProvider(house, await ask('accounts.list', {}));
  const from = Math.floor(Date.now() / DAY) * DAY - 28 * DAY;
  const rows = providers.map((provider) => ({
    provider,
    measured: micro(shown[provider] ?? 0),
    billed: micro(billed(books, provider, from)),
  }));
  console.table(rows);
  const wrong = rows.filter((row) => row.measured !== row.billed);
  if (wrong.length > 0) throw new Error(`differs at ${wrong.map(({ provider }) => provider).join(', ')}`);
});
await step('see it on the chart', async () => {
  await house.goto(driver.url('options.html#/usage'));
  await house.see('Spend by UTC day');
  await house.see(/\$\d/);
});
await step('be warned of a spike', async () => {
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  for (const back of [1, 2, 3])
    spend(books, 'gpt-5', { at: hour - back * HOUR, input: 9_000_000, output: 2_000_000, requests: 400 });
  await ask('usage.refresh', { days: 2 });
  await house.goto(driver.url('options.html#/alerts'));
  await house.see(/on a key that spends/);
});
await step('be stopped when pasting a key into a chat', async () => {
  await house.goto(driver.url('options.html#/guard'));
  await house.click('Guard on every site');
  await until('the guard on every site', async () =>
    JSON.stringify(await ask('guard.view', {})).includes('"everywhere":true'),
  );
  const chat = await driver.open('https://chat.example/');
  const secret = keyOf(books, 'anthropic', 'inference').secret;
  // A real paste: the guard rightly ignores events that scripts make up. Our own page may write the clipboard.
  await house.show();
  await house.evaluate(
    `const box = document.createElement('textarea'); box.value = args[0]; document.body.append(box); box.select();
     document.execCommand('copy'); box.remove();`,
    `my key is ${secret}`,
  );
  await chat.show();
  await chat.click('Message');
  await chat.press('Control+v');
  await until('the card', () => chat.evaluate('return document.querySelector(":popover-open") !== null'));
  // The card takes no answer in its first quarter of a second: nobody can have read it yet.
  await new Promise((done) => setTimeout(done, 400));
  await chat.screenshot(`${pictures}/guard.png`);
  // Enter is the card's first choice: paste it redacted.
  await chat.press('Enter');
  await until('the stopped paste in the list of the guard', async () =>
    JSON.stringify(await ask('guard.history', {})).includes('https://chat.example'),
  );
  const state = JSON.stringify(await chat.evaluate('return window.__state()'));
  if (state.includes(secret)) throw new Error('the page has the key');
  if (!state.includes('my key is')) throw new Error(`the redacted text is not in the page: ${state}`);
});
await driver.stop();
world.stop();
console.log(`Screenshots: ${pictures}`);
console.log(`${count - failed} of ${count} steps held`);
process.exit(failed === 0 ? 0 : 1);

function micro(nanos: number): string {
  return `$${(Math.round(nanos / 1000) / 1e6).toFixed(6)}`;
}
