import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser';

const root = fileURLToPath(new URL('../../', import.meta.url));

const EDITOR = `
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { schema } from 'prosemirror-schema-basic';
import { keymap } from 'prosemirror-keymap';
import { baseKeymap } from 'prosemirror-commands';
new EditorView(document.getElementById('editor'), { state: EditorState.create({ schema, plugins: [keymap(baseKeymap)] }) });`;

const PAGE = `<!doctype html><meta charset="utf-8"><title>chat</title>
<textarea id="box" rows="4"></textarea><input id="line"><div id="free" contenteditable>&#8203;</div><div id="editor"></div>
<form id="form"><textarea id="chat"></textarea><button>Send</button></form><input type="file" id="file">
<dialog id="modal"><textarea id="inside"></textarea></dialog>
<script>
  window.sent = []; window.files = [];
  form.onsubmit = (event) => { event.preventDefault(); sent.push(chat.value); };
  chat.onkeydown = (event) => { if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); sent.push(chat.value); } };
  file.onchange = async () => files.push(await file.files[0].text());
</script><script src="/editor.js"></script>`;

/** How the background answers the gate: at once, or only when `window.letIn()` is called in the guard's own world. */
type Answer = 'at once' | 'late' | 'off' | 'gone';

// The gate as it is registered, with a background that puts in the other two scripts as the extension's own does.
const guardWith = (answer: Answer): string => `
import { standGate } from '@/lib/guard/gate';
import { scan } from '@/lib/leaks/scan';
import { hold, notice } from '@/lib/guard/held';
import { inspectFiles } from '@/lib/guard/inspect-files';
import { judge } from '@/lib/guard/judge';
import { addParts } from '@/lib/guard/parts';
const told = [];
const bring = () => addParts({ scan, judge, hold, notice, inspect: inspectFiles });
const config = { off: ${answer === 'off'}, key: null, own: [], learned: [] };
const runtime = { id: 'ringfence', sendMessage: async ({ name, payload }) => {
  if (name === 'leak.seen') { told.push(payload); return { ok: true, value: null }; }
  if (${answer === 'gone'}) { runtime.id = undefined; throw new Error('context invalidated'); }
  if (${answer !== 'at once'}) await new Promise((done) => { globalThis.letIn = done; });
  if (!config.off) bring();
  return { ok: true, value: config };
} };
Object.defineProperty(globalThis, 'chrome', { value: { runtime, dom: globalThis.chrome?.dom } });
globalThis.told = told;
standGate();`;

/** A chat page in real Chromium with the guard in an isolated world of it, as the browser runs a content script. */
export type GuardPage = {
  page: Page;
  /** Evaluates in the guard's own world. */
  inside: (expression: string) => Promise<unknown>;
  stop: () => Promise<void>;
};

/** Starts Chromium with one such page. */
export async function startGuardPage(answer: Answer = 'at once'): Promise<GuardPage> {
  const guard = await bundle(guardWith(answer));
  const editor = await bundle(EDITOR);
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let world = 0;
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === 'guard') world = created.id;
  });
  await session.send('Runtime.enable');
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: guard, worldName: 'guard' });
  await page.route('**/*', (route) => {
    const isEditor = route.request().url().endsWith('/editor.js');
    return route.fulfill(
      isEditor ? { contentType: 'text/javascript', body: editor } : { contentType: 'text/html', body: PAGE },
    );
  });
  await page.goto('https://chat.example/');
  const inside = async (expression: string): Promise<unknown> => {
    const answered = await session.send('Runtime.evaluate', { expression, contextId: world, returnByValue: true });
    return answered.result.value;
  };
  return { page, inside, stop: () => browser.close() };
}

async function bundle(contents: string): Promise<string> {
  const built = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    alias: { '@': root.replace(/\/$/, '') },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return built.outputFiles[0]?.text ?? '';
}
