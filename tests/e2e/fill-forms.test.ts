import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FormPattern, formPatterns } from '../world/form-patterns';
import { built } from './built';
import { startChromium } from './chromium';
import type { Page } from './driver';
import { type FillHouse, openFillHouse } from './fill-house';
import { startFirefox } from './firefox';
import { until } from './until';

// Every framework draws every pattern; what counts is what its own state holds afterwards.
const frameworks: Record<string, string> = {
  react: 'form-react',
  react18: 'form-react18',
  vue: 'form-vue',
  svelte: 'form-svelte',
  angular: 'form-angular',
  solid: 'form-solid',
  jquery: 'form-jquery',
  mui: 'form-mui',
  antd: 'form-antd',
  lit: 'form-lit',
  'lit-closed': 'form-lit',
};
const editors = ['prosemirror', 'lexical', 'codemirror'];
const host = (name: string) => `${name}.forms.example`;
const sites = Object.fromEntries([
  ...Object.entries(frameworks).map(([name, page]) => [host(name), page]),
  ...editors.map((name) => [host(name), 'form-editors']),
]);

const browsers = [
  { name: 'Chromium', start: startChromium, extension: built('chrome-mv3-e2e') },
  { name: 'Firefox', start: startFirefox, extension: built('firefox-mv3-e2e') },
] as const;

const inFirefox = { frameworks: ['react', 'vue', 'angular', 'antd', 'lit-closed'], patterns: ['plain', 'env'] };

/** All pairs in Chromium; in Firefox two patterns of five frameworks, unless RINGFENCE_ALL_FORMS asks for all. */
function patternsFor(browser: string, framework: string): [string, FormPattern][] {
  const all = Object.entries(formPatterns);
  if (browser === 'Chromium' || process.env['RINGFENCE_ALL_FORMS']) return all;
  return inFirefox.frameworks.includes(framework) ? all.filter(([name]) => inFirefox.patterns.includes(name)) : [];
}

const frameworksFor = (browser: string): string[] =>
  Object.keys(frameworks).filter((framework) => patternsFor(browser, framework).length > 0);

describe.each(browsers)('$name', ({ name: browser, start, extension }) => {
  let house: FillHouse;
  let page: Page;
  let tabId: number;

  beforeAll(async () => {
    house = await openFillHouse({ start, extension, more: sites });
    page = await house.driver.open('https://chat.example/');
    tabId = await page.tabId();
  }, 300_000);
  afterAll(() => house?.stop());

  const values = async () =>
    (await page.evaluate('return window.__state?.().values')) as Record<string, string> | undefined;
  const load = async (name: string, pattern: string) => {
    await page.goto(`https://${host(name)}/?pattern=${pattern}`);
    await until('the page', async () => (await values()) !== undefined);
  };
  const isDrawn = `return !!document.querySelector('input, button, key-form, [contenteditable]')`;

  async function openFields({ opener, lateMs }: FormPattern) {
    // A late page is filled before its field is there.
    if (!lateMs) await until('its form', async () => (await page.evaluate(isDrawn)) === true);
    if (opener)
      await page.evaluate(
        `if (window.__open) window.__open(); else [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === args[0]).click()`,
        opener,
      );
  }

  describe.each(frameworksFor(browser))('%s', (framework) => {
    test.each(patternsFor(browser, framework))('%s', async (name, pattern) => {
      await load(framework, name);
      await openFields(pattern);
      const outcome = await house.fill(tabId);
      const held = Object.entries((await values()) ?? {}).filter(([, value]) => value === house.key);
      const wanted = 'key' in pattern.wanted ? ['filled', [pattern.wanted.key]] : [pattern.wanted.refusal, []];
      expect([outcome, held.map(([key]) => key)]).toEqual(wanted);
    });
  });

  test.each(editors)('the editor %s takes the key when the user points at it', async (name) => {
    await load(name, 'plain');
    await house.fill(tabId);
    if ((await values())?.['openai'] === house.key) return;
    const offered = await house.ask('fill.fields', { keyId: house.keyId, tabId });
    const [field] = offered.value as { pick: unknown }[];
    expect(await house.fill(tabId, { pick: field?.pick })).toBe('filled');
    expect((await values())?.['openai']).toBe(house.key);
  });
});
