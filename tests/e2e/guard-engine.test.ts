import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleShape, seeded } from '../unit/leaks/sample';
import { startGuardPage } from './guard-page';

let guarded: Awaited<ReturnType<typeof startGuardPage>>;
const random = seeded(20261124);
const newKey = (): string => sampleShape('gsk_<a52>', random);

beforeAll(async () => {
  guarded = await startGuardPage();
});
beforeEach(() => guarded.page.reload());
afterAll(() => guarded.stop());

const cardIsOpen = (): Promise<boolean> => guarded.page.evaluate(() => document.querySelector('[popover]') !== null);

/** Pastes with real keys, then presses the given ones once the card is ready for an answer. */
async function paste(selector: string, text: string, ...answer: string[]): Promise<string> {
  const { page } = guarded;
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.click(selector);
  await page.keyboard.press('Control+V');
  if (answer.length > 0) await page.waitForFunction(() => document.querySelector('[popover]'));
  await page.waitForTimeout(300);
  for (const key of answer) await page.keyboard.press(key);
  if (answer.length > 0) await page.waitForFunction(() => !document.querySelector('[popover]'));
  await page.waitForTimeout(100);
  return read(selector);
}

async function read(selector: string): Promise<string> {
  const text = await guarded.page.evaluate((of) => {
    const field = document.querySelector<HTMLElement>(of);
    return field && 'value' in field ? String(field.value) : (field?.innerText ?? '');
  }, selector);
  return text.replaceAll('\u200b', '').replace(/\n+/g, '\n').trim();
}

describe.each(['#box', '#line', '#free', '.ProseMirror'])('pasting into %s', (selector) => {
  const lines = (key: string): string => `first\nmy key is ${key} ok\nlast`;
  const shown = (text: string): string => (selector === '#line' ? text.replaceAll('\n', ' ') : text);

  test('redacted, the page gets the text without the key', async () => {
    expect(await paste(selector, lines(newKey()), 'Enter')).toBe(shown(lines('[GROQ_KEY]')));
  });

  test('on Escape the page gets nothing', async () => {
    expect(await paste(selector, lines(newKey()), 'Escape')).toBe('');
  });

  test('anyway once, the page gets every character', async () => {
    const text = lines(newKey());
    expect(await paste(selector, text, 'Tab', 'Enter', 'Enter')).toBe(shown(text));
    expect(await guarded.inside('told.at(-1)')).toMatchObject({ choice: 'once', reason: 'byok-field' });
  });

  test('without a reason, nothing passes', async () => {
    expect(await paste(selector, lines(newKey()), 'Tab', 'Enter', 'Escape')).toBe('');
  });

  test('ordinary text goes its way without a card', async () => {
    expect(await paste(selector, 'hello\nworld')).toBe(shown('hello\nworld'));
  });
});

test('a redacted paste is undone in one step', async () => {
  await paste('#box', `key ${newKey()}`, 'Enter');
  await guarded.page.keyboard.press('Control+Z');
  expect(await read('#box')).toBe('');
});

test.each([
  ['the first line of three', 3, 0],
  ['the last line of three', 3, 2],
  ['a long text, scrolled', 60, 59],
])('the card stands eight pixels below the caret in %s', async (_, lines, line) => {
  const { page } = guarded;
  await page.evaluate(
    ([count, at]) => {
      const box = document.getElementById('box');
      if (!(box instanceof HTMLTextAreaElement)) return;
      box.style.cssText = 'height: 200px; width: 300px; font: 14px/20px monospace; padding: 3px; border: 2px solid';
      box.value = Array.from({ length: count ?? 0 }, (_, each) => `line ${each}`).join('\n');
      box.focus();
      const caret = box.value
        .split('\n')
        .slice(0, (at ?? 0) + 1)
        .join('\n').length;
      box.setSelectionRange(caret, caret);
      box.scrollTop = box.scrollHeight;
    },
    [lines, line],
  );
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), newKey());
  await page.keyboard.press('Control+V');
  await page.waitForFunction(() => document.querySelector('[popover]'));
  const at = await page.evaluate(() => {
    const box = document.getElementById('box')?.getBoundingClientRect();
    const card = document.querySelector('[popover]')?.getBoundingClientRect();
    return { card: card?.top ?? 0, left: card?.left ?? 0, box: box?.top ?? 0, boxLeft: box?.left ?? 0 };
  });
  // border, padding, then the lines of 20 pixels; the scrolled text ends at the box's own end
  const bottom = lines === 3 ? 2 + 3 + (line + 1) * 20 : 2 + 3 + 200;
  // letters end up to four pixels above the end of their line
  expect(at.card - at.box - bottom).toBeGreaterThanOrEqual(8 - 4);
  expect(at.card - at.box - bottom).toBeLessThanOrEqual(8);
  expect(at.left).toBeGreaterThan(at.boxLeft + 30);
});

test('in a modal dialog the card can be answered', async () => {
  await guarded.page.evaluate(() => document.querySelector('dialog')?.showModal());
  expect(await paste('#inside', newKey(), 'Enter')).toBe('[GROQ_KEY]');
});

test('a page that takes the card away gets nothing', async () => {
  const { page } = guarded;
  await paste('#box', newKey());
  await page.evaluate(() => document.querySelector('[popover]')?.remove());
  await page.waitForTimeout(100);
  expect(await read('#box')).toBe('');
});

test.each(['Enter', 'the button'])('typed text is held at the first send by %s, and stays', async (way) => {
  const { page } = guarded;
  const text = `use ${newKey()}`;
  await page.click('#chat');
  await page.keyboard.type(text);
  await (way === 'Enter' ? page.keyboard.press('Enter') : page.click('text=Send'));
  await page.waitForFunction(() => document.querySelector('[popover]'));
  expect(await page.evaluate('sent')).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await read('#chat')).toBe(text);
});

test('a dropped .env is handed over redacted, a plain file as it was', async () => {
  const { page } = guarded;
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.setInputFiles('#file', file('.env', `GROQ_API_KEY=${newKey()}\nPORT=1\n`));
  await page.waitForFunction(() => document.querySelector('[popover]'));
  // The card takes no answer in its first quarter of a second.
  await page.waitForTimeout(300);
  await page.keyboard.press('Enter');
  await page.waitForFunction('files.length === 1');
  await page.setInputFiles('#file', file('notes.txt', 'hello'));
  await page.waitForFunction('files.length === 2');
  expect(await page.evaluate('files')).toEqual(['GROQ_API_KEY=[GROQ_KEY]\nPORT=1\n', 'hello']);
  expect(await cardIsOpen()).toBe(false);
});

describe('what is no key goes its way', () => {
  /** Pastes with real keys whatever `write` puts into the clipboard. */
  async function pasteInto(selector: string, write: () => Promise<void>): Promise<void> {
    const { page } = guarded;
    await page.evaluate(write);
    await page.click(selector);
    await page.keyboard.press('Control+V');
  }

  test('a table keeps its cells, and undo takes it back', async () => {
    const { page } = guarded;
    await pasteInto('#free', async () => {
      const parts = { 'text/html': '<table><tr><td>a<td>b<tr><td>1<td>2</table>', 'text/plain': 'a\tb\n1\t2' };
      const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    });
    await page.waitForFunction(() => document.querySelectorAll('#free td').length === 4);
    await page.keyboard.press('Control+Z');
    await page.waitForFunction(() => document.querySelector('#free td') === null);
    expect(await cardIsOpen()).toBe(false);
  });

  test('a megabyte arrives to the letter, and undo takes it back', async () => {
    const { page } = guarded;
    await pasteInto('#box', () => navigator.clipboard.writeText('the quick brown fox 42\n'.repeat(45_000)));
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#box')?.value.length === 1_035_000);
    await page.keyboard.press('Control+Z');
    expect(await read('#box')).toBe('');
  });

  test('a key that is meant to be public is none', async () => {
    const publishable = sampleShape('pk_live_<a24>', random);
    expect(await paste('#box', `key: ${publishable}`)).toBe(`key: ${publishable}`);
    expect(await cardIsOpen()).toBe(false);
  });

  test('what an input method composes arrives, a key it puts in is held', async () => {
    const { page } = guarded;
    const session = await page.context().newCDPSession(page);
    await page.click('#box');
    for (const text of ['に', 'にほ', '日本'])
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await session.send('Input.insertText', { text: '日本語' });
    expect(await read('#box')).toBe('日本語');
    await session.send('Input.insertText', { text: ` ${newKey()}` });
    await page.waitForFunction(() => document.querySelector('[popover]'));
    expect(await read('#box')).toBe('日本語');
    await session.detach();
  });
});

test('a page that is left while the card stands takes neither key nor card along, also on the way back', async () => {
  const { page } = guarded;
  const key = newKey();
  await paste('#box', `my key is ${key}`);
  expect(await cardIsOpen()).toBe(true);
  await page.goto('https://chat.example/next');
  expect(await cardIsOpen()).toBe(false);
  expect(await page.content()).not.toContain(key.slice(4, 20));
  await page.goBack();
  expect(await cardIsOpen()).toBe(false);
  expect(await read('#box')).toBe('');
  expect(await paste('#box', `my key is ${key}`, 'Enter')).toBe('my key is [GROQ_KEY]');
});
