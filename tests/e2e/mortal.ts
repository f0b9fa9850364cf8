import type { Driver, Page } from './driver';

const acts = ['goto', 'click', 'type', 'press', 'choose'] as const;

/**
 * The same driver, but the background dies before every act on a page: every click, keystroke and address. Whatever is
 * right through it keeps nothing that matters in the background's memory.
 */
export function mortal(driver: Driver): Driver {
  return { ...driver, open: async (url) => mortalPage(driver, await driver.open(url)) };
}

function mortalPage(driver: Driver, page: Page): Page {
  const harder: Page = { ...page };
  for (const name of acts) {
    const act = page[name] as (...given: unknown[]) => Promise<unknown>;
    Object.assign(harder, {
      [name]: async (...given: unknown[]) => {
        await driver.killWorker();
        return act(...given);
      },
    });
  }
  return harder;
}
