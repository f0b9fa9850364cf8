// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask, isOpen } from '@/lib/guard/popover';
import type { Choice } from '@/lib/guard/words';

const roots: ShadowRoot[] = [];
const near = { left: 0, top: 0, bottom: 20 };
const card = {
  headline: 'This looks like an API key',
  subline: 'Nothing was pasted yet.',
  choices: [
    ['redacted', 'Paste redacted'],
    ['once', 'Paste anyway once'],
  ] as const,
  near,
  quiet: false,
};

beforeEach(() => {
  vi.useFakeTimers();
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const host of document.documentElement.querySelectorAll('[popover]')) host.remove();
});

const button = (name: string): HTMLButtonElement => {
  const found = [...(roots.at(-1)?.querySelectorAll('button') ?? [])].find((one) => one.textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const trusted = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const later = (): void => void vi.advanceTimersByTime(1_000);
const answerOf = async (asked: Promise<Choice>): Promise<Choice | 'none'> =>
  Promise.race([asked, Promise.resolve('none' as const)]);

test('the first choice has the focus, and the page cannot look inside', () => {
  void ask(card);
  expect(roots.at(-1)?.activeElement?.textContent).toBe('Paste redacted');
  expect(document.documentElement.querySelector('[popover]')?.shadowRoot).toBeNull();
});

test("a person's click chooses", async () => {
  const asked = ask(card);
  later();
  button('Paste anyway once').dispatchEvent(trusted(new MouseEvent('click')));
  expect(await asked).toBe('once');
  expect(isOpen()).toBe(false);
});

test("a script's click chooses nothing", async () => {
  const asked = ask(card);
  later();
  button('Paste anyway once').click();
  expect(await answerOf(asked)).toBe('none');
});

test('a click that was under way when the card appeared chooses nothing', async () => {
  const asked = ask(card);
  button('Paste anyway once').dispatchEvent(trusted(new MouseEvent('click')));
  expect(await answerOf(asked)).toBe('none');
});

test('Escape cancels, and the page does not hear it', async () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  const asked = ask(card);
  document.body.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
  expect(await asked).toBe('cancelled');
  expect(heard).not.toHaveBeenCalled();
});

test("a script's Escape does not cancel", async () => {
  const asked = ask(card);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(await answerOf(asked)).toBe('none');
});

test('a page that takes the card away has chosen nothing for the user', async () => {
  const asked = ask(card);
  document.documentElement.querySelector('[popover]')?.remove();
  await vi.runAllTimersAsync();
  expect(await asked).toBe('cancelled');
});

test('a second card takes the place of the first', async () => {
  const first = ask(card);
  void ask(card);
  expect(await first).toBe('cancelled');
  expect(document.documentElement.querySelectorAll('[popover]')).toHaveLength(1);
});

test('a quiet card leaves the focus where it is until Tab', () => {
  const field = document.createElement('input');
  document.body.append(field);
  field.focus();
  void ask({ ...card, quiet: true });
  expect(document.activeElement).toBe(field);
  // without the focus only an alert is read out
  expect(roots.at(-1)?.querySelector('[role=alert]')?.textContent).toContain(card.headline);
  field.dispatchEvent(trusted(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true })));
  expect(roots.at(-1)?.activeElement?.textContent).toBe('Paste redacted');
});

test('the card is announced as an alert with its name and description', () => {
  void ask(card);
  const dialog = roots.at(-1)?.querySelector('[role=alertdialog]');
  expect(dialog?.getAttribute('aria-labelledby')).toBe('headline');
  expect(roots.at(-1)?.querySelector('#headline')?.textContent).toBe(card.headline);
});
