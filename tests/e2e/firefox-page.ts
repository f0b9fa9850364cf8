import { writeFile } from 'node:fs/promises';
import { matches } from './chromium';
import type { Page } from './driver';
import { findByName } from './find-by-name';
import type { Marionette } from './marionette';
import { until } from './until';

/** The extension's id in Firefox, as its manifest says. */
export const geckoId = 'ringfence@ringfence.example';

const element = 'element-6066-11e4-a52e-4f735466cecf';
const keys: Record<string, string> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  Control: '\uE009',
  Shift: '\uE008',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
};

/** One tab of a Marionette session as a `Page`. Each call switches to the tab first: a session has one current tab. */
export function firefoxPage(session: Marionette, handle: string): Page {
  const here = async (name: string, params: Record<string, unknown> = {}) => {
    await session.send('WebDriver:SwitchToWindow', { handle, focus: true });
    return session.send(name, params);
  };
  const script = async (code: string, ...args: unknown[]) =>
    value(await here('WebDriver:ExecuteScript', { script: code, args, newSandbox: false }));
  const run = async (body: string, args: unknown[], focus: boolean) => {
    await session.send('WebDriver:SwitchToWindow', { handle, focus });
    const answer = await session.send('WebDriver:ExecuteAsyncScript', {
      script: `const all = [...arguments]; const done = all.pop(); const args = all; const window = globalThis.window.wrappedJSObject ?? globalThis.window;
          (async () => { ${body} })().then((v) => done({ ok: v ?? null }), (e) => done({ error: String(e) }));`,
      args,
    });
    const result = value(answer);
    if (typeof result === 'object' && result !== null && 'error' in result) throw new Error(String(result.error));
    return typeof result === 'object' && result !== null && 'ok' in result ? result.ok : undefined;
  };
  const ask = async (name: string, kind: string) => idOf(await script(findByName, name, kind).catch(() => null));
  const find = (name: string, kind: 'field' | 'press') => until(`${kind} '${name}'`, () => ask(name, kind));
  const click = async (name: string, kind: 'field' | 'press') => {
    const id = await find(name, kind);
    await here('WebDriver:ElementClick', { id });
    return id;
  };
  const strike = async (...chords: string[]) =>
    void (await here('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions: chords.flatMap(strokes) }],
    }));
  return {
    goto: async (url) => void (await here('WebDriver:Navigate', { url })),
    click: async (name) => void (await click(name, 'press')),
    type: async (name, text) => {
      const id = await click(name, 'field');
      await strike('Control+a');
      await here('WebDriver:ElementSendKeys', { id, text });
    },
    write: (text) => strike(...text),
    press: (key) => strike(key),
    choose: async (name, option) => {
      const id = await find(name, 'field');
      await script(
        `const [select, text] = arguments; const option = [...select.options].find((o) => o.text.trim() === text);
         if (!option) throw new Error('no option ' + text);
         Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(select, option.value);
         select.dispatchEvent(new Event('input', { bubbles: true })); select.dispatchEvent(new Event('change', { bubbles: true }));`,
        { [element]: id },
        option,
      );
    },
    text: async () => String(await script('return document.body.innerText')),
    see: async (words) => {
      await until(`'${words}'`, async () =>
        matches(String(await script('return document.body.innerText').catch(() => '')), words),
      );
    },
    has: async (name) => (await ask(name, 'any')) !== undefined,
    evaluate: (body, ...args) => run(body, args, true),
    evaluateBehind: (body, ...args) => run(body, args, false),
    dropFile: async ({ name, text }) =>
      void (await here('WebDriver:ExecuteScript', { script: DROP, args: [name, text], sandbox: 'system' })),
    screenshot: async (path) =>
      writeFile(path, Buffer.from(String(value(await here('WebDriver:TakeScreenshot', { full: false }))), 'base64')),
    tabId: () => tabIdOf(session, handle),
    pressAction: () => pressAction(session, handle),
    show: async () => void (await session.send('WebDriver:SwitchToWindow', { handle, focus: true })),
    close: async () => {
      const left = value(await here('WebDriver:CloseWindow'));
      // a session whose current tab is gone refuses every command but this one
      if (Array.isArray(left)) await session.send('WebDriver:SwitchToWindow', { handle: left[0], focus: true });
    },
  };
}

// With the browser's own rights, so that the drop is one of a hand; what is dropped is the page's, or the page could not read it.
const DROP = `const [name, text] = arguments; const { document, innerWidth, innerHeight } = window;
  const page = window.wrappedJSObject;
  const made = page.eval('(name, text) => { const made = new DataTransfer(); made.items.add(new File([text], name, { type: "text/plain" })); return made; }');
  const dataTransfer = Cu.unwaiveXrays(made(name, text));
  const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  for (const type of ['dragenter', 'dragover', 'drop'])
    window.windowUtils.dispatchDOMEventViaPresShellForTesting(target,
      new window.DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true, clientX: innerWidth / 2, clientY: innerHeight / 2 }));`;

/** Presses the toolbar button over the current tab and closes the popup that opens. */
async function pressAction(session: Marionette, handle: string) {
  await session.send('WebDriver:SwitchToWindow', { handle, focus: true });
  await session.send('Marionette:SetContext', { value: 'chrome' });
  const script = `const done = arguments[arguments.length - 1];
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(arguments[0]);
    Promise.resolve(ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window))
      .then(() => { for (const panel of document.querySelectorAll('panel')) panel.hidePopup?.(); done('pressed'); }, (e) => done(String(e)));`;
  const answer = value(await session.send('WebDriver:ExecuteAsyncScript', { script, args: [geckoId] }));
  await session.send('Marionette:SetContext', { value: 'content' });
  if (answer !== 'pressed') throw new Error(`the toolbar button answered ${String(answer)}`);
}

/** Asks the browser's own side: pages of the extension cannot see which tab is which without permissions. */
async function tabIdOf(session: Marionette, handle: string): Promise<number> {
  await session.send('WebDriver:SwitchToWindow', { handle, focus: true });
  await session.send('Marionette:SetContext', { value: 'chrome' });
  const script = `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    return ExtensionParent.apiManager.global.tabTracker.getId(window.gBrowser.selectedTab);`;
  const answer = await session.send('WebDriver:ExecuteScript', { script, args: [] });
  await session.send('Marionette:SetContext', { value: 'content' });
  return Number(value(answer));
}

function value(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : answer;
}

function idOf(found: unknown): string | undefined {
  return typeof found === 'object' && found !== null && element in found ? String(found[element]) : undefined;
}

function strokes(chord: string) {
  const values = chord.split('+').map((key) => keys[key] ?? key);
  return [
    ...values.map((key) => ({ type: 'keyDown', value: key })),
    ...values.toReversed().map((key) => ({ type: 'keyUp', value: key })),
  ];
}
