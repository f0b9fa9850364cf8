import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startChromium } from '../e2e/chromium';
import { openFillHouse } from '../e2e/fill-house';
import { quantile, report, timed } from './report';

// From the click in the popup to the answer 'filled', on a page of 20,000 elements with 200 fields, in the built extension; beside it,
// in the same run, an `executeScript` that does nothing in the same page. Needs `npm run build:e2e`.

const extension = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));
if (!existsSync(extension)) throw new Error('build first: npm run build:e2e');
const RUNS = 21;

const house = await openFillHouse({ start: startChromium, extension });
const page = await house.driver.open('https://crowded.example/');
const tabId = await page.tabId();
const options = await house.driver.open(house.driver.url('options.html#/settings'));
await page.show();
if ((await house.fill(tabId)) !== 'filled') throw new Error('the page was not filled');

const empty = await times(async () => {
  const took = await options.evaluate(
    'const began = performance.now(); await chrome.scripting.executeScript({ target: { tabId: args[0] }, func: () => undefined }); return performance.now() - began;',
    tabId,
  );
  return Number(took);
});
const fill = await times(async () => {
  await page.evaluate("document.querySelector('#field-114').value = ''");
  const [answer, took] = (await options.evaluate(
    "const began = performance.now(); const answer = await chrome.runtime.sendMessage({ name: 'key.inject', payload: { keyId: args[0], tabId: args[1] } }); return [answer, performance.now() - began];",
    house.keyId,
    tabId,
  )) as [{ ok: boolean }, number];
  if (!answer.ok) throw new Error(`not filled: ${JSON.stringify(answer)}`);
  return took;
});
await house.stop();

report([
  timed('click to filled, 20,000 elements, 200 fields: median', quantile(fill, 0.5), {
    beside: ['an empty executeScript', quantile(empty, 0.5)],
    goalMs: 150,
  }),
  timed('the same, 90th percentile', quantile(fill, 0.9), { beside: ['an empty executeScript', quantile(empty, 0.9)] }),
]);

async function times(act: () => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  for (let run = 0; run < RUNS; run += 1) took.push(await act());
  return took;
}
