import { fileURLToPath } from 'node:url';
import { startAnyBrowser } from '../tests/e2e/start-any-browser';
import { HOUR, keyOf, openBooks, ordinaryDays, spend } from '../tests/world/books';
import { providersOf } from '../tests/world/providers/answer';
import { startWorld } from '../tests/world/world';

// With a display: the real build in a visible browser inside the local world, left open to play with until Ctrl-C.
const books = openBooks();
ordinaryDays(books, 28);
const world = await startWorld(providersOf(books));
const output = fileURLToPath(new URL('../.output', import.meta.url));
const driver = await startAnyBrowser({ output, world, headless: false });
await driver.open('https://bolt.diy/');
await driver.open('https://chat.example/');
await driver.open(driver.url('options.html#/welcome'));

console.log('The browser is open; every host name leads into a local world with invented spend. The tour:');
console.log('1. Choose a passphrase, then add an account with these keys of the local world:');
for (const provider of ['openai', 'anthropic', 'openrouter'] as const)
  console.log(
    `   ${provider}: ${keyOf(books, provider, 'inference').secret}, monitor ${keyOf(books, provider, 'monitor').secret}`,
  );
console.log('2. On https://bolt.diy choose the provider, press the pencil, open the popup, press Fill.');
console.log('3. Open Usage and press Refresh usage: the chart shows what the world billed.');
console.log('4. Turn the guard on, then paste a key into https://chat.example.');
console.log('5. Press Enter here: the OpenAI key spends wildly for three hours. Refresh usage: Alerts says so.');
console.log('Ctrl-C ends it.');
process.stdin.on('data', () => {
  const hour = Math.floor(Date.now() / HOUR) * HOUR;
  for (const back of [1, 2, 3])
    spend(books, 'gpt-5', { at: hour - back * HOUR, input: 9_000_000, output: 2_000_000, requests: 400 });
  console.log('Spent.');
});
process.once('SIGINT', () => {
  world.stop();
  void driver.stop().finally(() => process.exit(0));
});
