import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chooseField } from '@/lib/builders/choose-field';
import { FindAnswer, WriteAnswer } from '@/lib/builders/fill-protocol';
import type { OpenStep } from '@/lib/builders/fill-request';
import { pageScript } from '../world/build-pages';
import { type FillPage, startFillPages } from './fill-page';

const origin = 'https://builder.example';
const key = `sk-proj-CANARY-${crypto.randomUUID()}`;
let pages: Awaited<ReturnType<typeof startFillPages>>;

beforeAll(async () => {
  pages = await startFillPages();
});
afterAll(() => pages.stop());

const frameworkPage = async (name: string) =>
  pages.open(origin, `<!doctype html><body><div id="root"></div><script src="/${name}.js"></script></body>`, {
    [`${name}.js`]: await pageScript(name),
  });
const plainPage = (body: string) => pages.open(origin, `<!doctype html><body>${body}</body>`);

type Options = {
  provider?: string;
  open?: OpenStep[];
  selectors?: string[];
  replace?: boolean;
  between?: () => Promise<unknown>;
};

/** What the flow does: look, choose, write. Answers 'filled' or the failure's kind. */
async function fill({ ask }: FillPage, options: Options = {}): Promise<string> {
  const { provider = 'openai', open = [], selectors = [], replace = false, between } = options;
  const call = { nonce: 'n', expectedOrigin: origin };
  const found = FindAnswer.parse(
    await ask({ phase: 'find', ...call, selectors, open, waitMs: open.length > 0 ? 1500 : 0 }),
  );
  if (!found.ok) return found.failure.kind;
  const chosen = chooseField(found.fields, { providerId: provider, replace });
  if (!chosen.ok) return chosen.failure.kind;
  await between?.();
  const written = WriteAnswer.parse(await ask({ phase: 'write', ...call, ref: chosen.value.ref, value: key, replace }));
  return written.ok ? 'filled' : written.failure.kind;
}

describe('pages built with real frameworks take the key into their own state', () => {
  test('React, behind a pencil, once the provider fits', async () => {
    const at = await frameworkPage('bolt-like');
    const open = [{ title: 'Edit API Key' }];
    expect(await fill(at, { open })).toBe('provider-mismatch');
    await at.page.getByRole('combobox').click();
    await at.page.getByRole('option', { name: 'OpenAI' }).click();
    expect(await fill(at)).toBe('field-missing');
    expect(await fill(at, { open })).toBe('filled');
    expect(await at.state()).toMatchObject({ saved: {} });
    await at.page.getByTitle('Save API Key').click();
    expect(await at.state()).toMatchObject({ provider: 'OpenAI', saved: { OpenAI: key } });
  });

  test('React, in a dialog beside an access code', async () => {
    const at = await frameworkPage('dialog');
    expect(await fill(at, { open: [{ text: 'Set API Key' }] })).toBe('filled');
    expect(await at.state()).toMatchObject({ typed: key, saved: '' });
  });

  test('27 hidden twins, one visible', async () => {
    const at = await frameworkPage('hidden-twins');
    expect(await fill(at)).toBe('filled');
    expect(await at.state()).toMatchObject({ filled: ['api_key_openai'], saved: {} });
    expect(await fill(at, { provider: 'anthropic' })).toBe('provider-mismatch');
  });

  test('an environment table, by its NAME', async () => {
    const at = await frameworkPage('env-table');
    expect(await fill(at)).toBe('filled');
    expect(await at.state()).toEqual([
      { name: 'STRIPE_SECRET_KEY', value: '' },
      { name: 'OPENAI_API_KEY', value: key },
      { name: 'DATABASE_URL', value: 'postgres://app' },
    ]);
    expect(await fill(at, { provider: 'anthropic' })).toBe('provider-mismatch');
  });

  test('Vue', async () => {
    const at = await frameworkPage('vue-page');
    expect(await fill(at)).toBe('provider-mismatch');
    expect(await fill(at, { provider: 'anthropic' })).toBe('filled');
    expect(JSON.stringify(await at.state())).toContain(key);
  });

  test('Svelte', async () => {
    const at = await frameworkPage('svelte-page');
    expect(await fill(at, { open: [{ text: 'Add connection' }] })).toBe('filled');
    expect(JSON.stringify(await at.state())).toContain(key);
  });

  test('a chat takes no key, in no box', async () => {
    expect(await fill(await frameworkPage('chat'))).toBe('field-missing');
  });
});

const FIELD = '<label for="k">OpenAI API key</label> <input id="k" type="password">';

describe('patterns', () => {
  test('nothing is written where two fields fit, unless the cursor stands in one', async () => {
    const at = await plainPage(
      `<div>${FIELD}</div><div><label>OpenAI API key (fallback) <input id="two"></label></div>`,
    );
    expect(await fill(at)).toBe('field-ambiguous');
    await at.page.focus('#two');
    expect(await fill(at)).toBe('filled');
    expect(await at.page.inputValue('#two')).toBe(key);
    expect(await at.page.inputValue('#k')).toBe('');
  });

  test('a value that stands there stays until the user says replace', async () => {
    const at = await plainPage(FIELD.replace('type=', 'value="sk-old-CANARY" type='));
    expect(await fill(at)).toBe('field-holds-value');
    expect(await fill(at, { replace: true })).toBe('filled');
    expect(await at.page.inputValue('#k')).toBe(key);
  });

  test('a mask stands for a key the page already has', async () => {
    expect(await fill(await plainPage(FIELD.replace('type=', 'value="••••••••" type=')))).toBe('field-masked');
    expect(await fill(await plainPage(FIELD.replace('type=', 'placeholder="••••••••3f9a" type=')))).toBe(
      'field-masked',
    );
  });

  test('a page that takes the value back leaves the field empty and says so', async () => {
    const at = await plainPage(
      `${FIELD}<script>k.addEventListener('input', () => setTimeout(() => { k.value = k.value.slice(0, 10) }))</script>`,
    );
    expect(await fill(at)).toBe('not-kept');
    expect(await at.page.inputValue('#k')).toBe('');
  });

  test('a page that takes the value back when the field loses focus too', async () => {
    const at = await plainPage(`${FIELD}<script>k.addEventListener('blur', () => { k.value = 'other' })</script>`);
    expect(await fill(at)).toBe('not-kept');
    expect(await at.page.inputValue('#k')).toBe('');
  });

  test('a field drawn anew on input is followed', async () => {
    const at = await plainPage(
      `<main id="m">${FIELD}</main><script>m.addEventListener('input', () => { const old = document.querySelector('#k'); const again = old.cloneNode(); again.value = old.value; old.replaceWith(again) })</script>`,
    );
    expect(await fill(at)).toBe('filled');
    expect(await at.page.inputValue('#k')).toBe(key);
  });

  test('an open shadow root, a contenteditable, a ghost user name and a one-time-code autocomplete are no obstacle', async () => {
    const shadow = await plainPage(
      `<x-field></x-field><script>customElements.define('x-field', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '${FIELD}' } })</script>`,
    );
    expect(await fill(shadow)).toBe('filled');
    const editable = await plainPage(
      '<h3>OpenAI API key</h3><div contenteditable="true" style="border:1px solid;min-height:2em"></div>',
    );
    expect(await fill(editable)).toBe('filled');
    expect(await editable.page.textContent('[contenteditable]')).toBe(key);
    const ghost = await plainPage(
      `<form><input name="username" style="display:none">${FIELD.replace('type=', 'autocomplete="one-time-code" type=')}</form>`,
    );
    expect(await fill(ghost)).toBe('filled');
  });

  test('a late field is waited for after its opener was pressed', async () => {
    const at = await plainPage(
      `<button title="Edit API Key" onclick="setTimeout(() => m.insertAdjacentHTML('beforeend', document.querySelector('template').innerHTML), 600)">e</button><main id="m"></main><template>${FIELD}</template>`,
    );
    expect(await fill(at, { open: [{ title: 'Edit API Key' }] })).toBe('filled');
  });

  test('a recipe can never press Save, a submit button or a link to elsewhere', async () => {
    const at = await plainPage(
      `<form onsubmit="window.sent = true; return false"><button title="Go">x</button></form><button title="Save API Key" onclick="window.sent = true">s</button><a title="Away" href="/away">a</a>`,
    );
    for (const title of ['Go', 'Save API Key', 'Away']) await fill(at, { open: [{ title }] });
    expect(await at.page.evaluate('[window.sent ?? false, location.pathname]')).toEqual([false, '/']);
  });
});

describe('attacks release nothing', () => {
  test.each([
    ['transparent', 'opacity:0.05'],
    ['transparent by its parent', 'PARENT opacity:0'],
    ['transparent by a filter', 'filter:opacity(1%)'],
    ['off the page', 'position:absolute;left:-9999px'],
    ['moved off by a transform', 'transform:translateX(-9999px)'],
    ['shrunk', 'transform:scale(0.01)'],
    ['one pixel wide', 'width:1px;border:0;padding:0'],
    ['clipped away', 'clip-path:inset(100%)'],
    ['clipped by its parent', 'PARENT clip-path:circle(0)'],
    ['invisible', 'visibility:hidden'],
    ['not drawn', 'display:none'],
    ['skipped', 'PARENT content-visibility:hidden'],
    ['deaf to the pointer', 'pointer-events:none'],
  ])('a field that is %s is no field', async (_, style) => {
    const parent = style.startsWith('PARENT ') ? style.slice(7) : '';
    const own = parent ? '' : style;
    const at = await plainPage(`<div style="${parent}">${FIELD.replace('type=', `style="${own}" type=`)}</div>`);
    expect(await fill(at)).toBe('field-missing');
    expect(await at.page.inputValue('#k')).toBe('');
  });

  test.each([
    ['an overlay', '<div style="position:fixed;inset:0;background:#fff;z-index:9"></div>', ''],
    ['a modal dialog', '<dialog id="d" style="width:100vw;height:100vh">Cookies</dialog>', 'd.showModal()'],
    [
      'a popover',
      '<div popover="manual" id="p" style="width:100vw;height:100vh;inset:0;margin:0">Win</div>',
      'p.showPopover()',
    ],
  ])('a field under %s is no field', async (_, overlay, script) => {
    const at = await plainPage(`${FIELD}${overlay}<script>${script}</script>`);
    expect(await fill(at)).toBe('field-missing');
  });

  test.each([
    ['hidden', "k.style.opacity = '0'", 'field-hidden'],
    [
      'covered',
      "document.body.insertAdjacentHTML('beforeend', '<div style=\"position:fixed;inset:0\"></div>')",
      'field-hidden',
    ],
    ['taken away', 'k.remove()', 'field-changed'],
    ['swapped for a twin', 'k.replaceWith(k.cloneNode())', 'field-changed'],
    ['renamed', "document.querySelector('label').textContent = 'Anthropic API key'", 'field-changed'],
    ['made read-only', 'k.readOnly = true', 'field-changed'],
    ['filled by someone else', "k.value = 'CANARY-other'", 'field-holds-value'],
  ])('a field that was %s between the look and the write is refused', async (_, script, kind) => {
    const at = await plainPage(FIELD);
    expect(await fill(at, { between: () => at.page.evaluate(script) })).toBe(kind);
    expect(await at.page.content()).not.toContain(key);
    expect(await at.page.evaluate("[...document.querySelectorAll('input')].map((each) => each.value)")).not.toContain(
      key,
    );
  });

  test('a page that hides the field as soon as it gets the focus is refused', async () => {
    const at = await plainPage(`${FIELD}<script>k.addEventListener('focus', () => { k.style.opacity = '0' })</script>`);
    expect(await fill(at)).toBe('field-hidden');
    expect(await at.page.inputValue('#k')).toBe('');
  });

  test('fields in frames are never looked at', async () => {
    const frame = FIELD.replaceAll('"', '&quot;');
    expect(await fill(await plainPage(`<iframe srcdoc="${frame}"></iframe>`))).toBe('field-missing');
  });

  test('another origin than the one agreed to is refused, and a write without a look', async () => {
    const at = await pages.open('https://bui1der.example', `<!doctype html><body>${FIELD}</body>`);
    expect(await fill(at)).toBe('origin-changed');
    const write = {
      phase: 'write',
      nonce: 'other',
      expectedOrigin: origin,
      ref: 0,
      value: key,
      replace: true,
    } as const;
    expect(await at.ask(write)).toEqual({ ok: false, failure: { kind: 'field-changed' } });
    expect(await at.page.inputValue('#k')).toBe('');
  });

  test('a look serves one write only', async () => {
    const at = await plainPage(FIELD);
    expect(await fill(at)).toBe('filled');
    await at.page.fill('#k', '');
    const again = { phase: 'write', nonce: 'n', expectedOrigin: origin, ref: 0, value: key, replace: true } as const;
    expect(await at.ask(again)).toEqual({ ok: false, failure: { kind: 'field-changed' } });
  });
});
