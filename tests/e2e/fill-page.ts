import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import type { FillRequest } from '@/lib/builders/fill-request';
import { findBrowser } from './find-browser';

/** One page under test with the fill engine in an isolated world of its document, as the browser puts an extension's script. */
export type FillPage = {
  page: Page;
  ask: (request: FillRequest) => Promise<unknown>;
  /** What the page's own application believes. */
  state: () => Promise<unknown>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts one Chromium and bundles the engine once; `open` serves `html` at an origin of the test's choice. */
export async function startFillPages() {
  const [executablePath, engine] = [findBrowser('chromium'), await bundleEngine()];
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    open: (origin: string, html: string, scripts: Record<string, string> = {}) =>
      openPage({ browser, engine, origin, html, scripts }),
    stop: () => browser.close(),
  };
}

type Opening = { browser: Browser; engine: string; origin: string; html: string; scripts: Record<string, string> };

async function openPage({ browser, engine, origin, html, scripts }: Opening): Promise<FillPage> {
  for (const old of browser.contexts()) await old.close();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const script = scripts[path];
    return script === undefined
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.fulfill({ contentType: 'text/javascript', body: script });
  });
  await page.goto(`${origin}/`);
  const session = await context.newCDPSession(page);
  const contextId = await isolatedWorld(session);
  await session.send('Runtime.evaluate', { contextId, expression: `${engine}; globalThis.fill = RF.createFill()` });
  return {
    page,
    ask: (request) => evaluate(session, contextId, `fill(${JSON.stringify(request)})`),
    state: () => page.evaluate('window.__state()'),
  };
}

async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'fill',
  });
  return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
  const answer = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails)
    throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
  return answer.result.value;
}

async function bundleEngine(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}lib/fill/interpreter.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'RF',
    alias: { '@': root.replace(/\/$/, '') },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
