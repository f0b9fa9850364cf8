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

/** A chat page in real Chromium with the guard in an isolated world of it, as the browser runs a content script. */
export async function startGuardPage(): Promise<{ page: Page; stop: () => Promise<void> }> {
  const guard = await bundle("import { standGuard } from '@/lib/guard/guard'; standGuard();");
  const editor = await bundle(EDITOR);
  const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: ['--no-sandbox'] });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.enable');
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: guard, worldName: 'guard' });
  await page.route('**/*', (route) => {
    const isEditor = route.request().url().endsWith('/editor.js');
    return route.fulfill(
      isEditor ? { contentType: 'text/javascript', body: editor } : { contentType: 'text/html', body: PAGE },
    );
  });
  await page.goto('https://chat.example/');
  return { page, stop: () => browser.close() };
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
