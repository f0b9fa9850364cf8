import type { BrowserContext, Page as Tab } from 'playwright-core';

/** Loads an unpacked extension over the debugging pipe and answers its id. */
export async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const answer = await askBrowser(context, 'Extensions.loadUnpacked', { path });
  return String(answer['id']);
}

/**
 * Lets later `permissions.request` calls for any web host succeed without the native prompt: a host that was once granted is not
 * asked for again. The extension holds none of them until it asks.
 */
export async function answerPrompts(context: BrowserContext, id: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions', { waitUntil: 'commit', timeout: 120_000 });
  for (const host of ['https://*/*', 'http://*/*'])
    await page.evaluate(`chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(host)})`);
  await page.close();
}

/** Presses the extension's toolbar button over a tab, as a user does, and closes the popup that opens. Grants `activeTab`. */
export async function pressAction(tab: Tab, context: BrowserContext, base: string): Promise<void> {
  const popup = await openActionPopup(tab, context, base);
  await popup.close();
}

/** The popup as the toolbar button opens it. */
export type ActionPopup = {
  evaluate: (expression: string) => Promise<unknown>;
  /** Inserts text into the focused element, as an input method does. */
  insert: (text: string) => Promise<void>;
  press: (key: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Presses the toolbar button over a tab and attaches to the popup, which is no page of the driver's. */
export async function openActionPopup(tab: Tab, context: BrowserContext, base: string): Promise<ActionPopup> {
  await tab.bringToFront();
  const over = (await targets(context)).find(({ type, url }) => type === 'tab' && url === tab.url());
  if (!over) throw new Error(`no tab shows ${tab.url()}`);
  const known = new Set((await targets(context)).map(({ targetId }) => targetId));
  await askBrowser(context, 'Extensions.triggerAction', { id: new URL(base).host, targetId: over.targetId });
  for (let tries = 0; tries < 50; tries += 1) {
    const popup = (await targets(context)).find(
      ({ targetId, type, url }) => type === 'page' && !known.has(targetId) && url.startsWith(`${base}/popup.html`),
    );
    if (popup) return attach(context, popup.targetId);
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the toolbar button opened no popup');
}

type Target = { targetId: string; type: string; url: string };
type Answer = Record<string, unknown>;
type RawSession = {
  send: (method: string, params?: object) => Promise<Answer>;
  on: (event: string, listener: (event: { sessionId: string; message: string }) => void) => void;
};

const sessions = new WeakMap<BrowserContext, Promise<RawSession>>();

/** One session with the whole browser. Playwright's types know only the published part of the protocol. */
function browserSession(context: BrowserContext): Promise<RawSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the context has no browser');
  const session = sessions.get(context) ?? browser.newBrowserCDPSession().then((made) => made as unknown as RawSession);
  sessions.set(context, session);
  return session;
}

async function askBrowser(context: BrowserContext, method: string, params: object): Promise<Answer> {
  return (await browserSession(context)).send(method, params);
}

async function targets(context: BrowserContext): Promise<Target[]> {
  const answer = await askBrowser(context, 'Target.getTargets', { filter: [{ type: 'tab' }, { type: 'page' }] });
  return answer['targetInfos'] as Target[];
}

async function attach(context: BrowserContext, targetId: string): Promise<ActionPopup> {
  const session = await browserSession(context);
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer & { id?: number; result?: Answer };
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer.result ?? {});
  });
  let last = 0;
  const ask = (method: string, params: object) =>
    new Promise<Answer>((done) => {
      last += 1;
      waiting.set(last, done);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: last, method, params }),
      });
    });
  return {
    evaluate: async (expression) => {
      const { result } = await ask('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      return (result as Answer | undefined)?.['value'];
    },
    insert: async (text) => void (await ask('Input.insertText', { text })),
    press: async (key) => {
      const code = { Enter: 13, Tab: 9, ArrowDown: 40 }[key] ?? 0;
      const what = { key, code: key, windowsVirtualKeyCode: code, ...(key === 'Enter' ? { text: '\r' } : {}) };
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', ...what });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', ...what });
    },
    close: async () => void (await session.send('Target.closeTarget', { targetId })),
  };
}
