// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddKeyForm } from '@/components/forms/add-key-form';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import type { AccountViewT } from '@/lib/messaging/views';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const account: AccountViewT = {
  ...{ id: 'a', provider: 'openrouter', label: 'Work', baseUrl: null, createdAt: 1, hostGranted: true, keys: [] },
};
let drafts: Map<string, string>;
let isLocked: boolean;
beforeEach(() => {
  drafts = new Map();
  isLocked = false;
  vi.mocked(send).mockImplementation(async (name, payload) => {
    const { form = '', text = '' } = payload as { form?: string; text?: string };
    if (name === 'draft.save') drafts.set(form, text);
    const answer = name === 'draft.read' ? ok({ text: drafts.get(form) || null }) : ok({ keyId: 'k' });
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return (isLocked ? fail({ kind: 'locked' }) : answer) as any;
  });
});
afterEach(cleanup);

const box = () => screen.getByLabelText('API key');
const textIn = (element: HTMLElement) => (element instanceof HTMLInputElement ? element.value : undefined);
const open = () => render(<AddKeyForm account={account} onDone={() => undefined} />);

test('a popup that closes while a key is typed loses nothing', async () => {
  open();
  fireEvent.input(box(), { target: { value: 'CANARY-half-a-k' } });
  window.dispatchEvent(new Event('pagehide'));
  cleanup();
  open();
  await vi.waitFor(() => expect(textIn(box())).toBe('CANARY-half-a-k'));
});

test('the draft never becomes an attribute that a script or inspector could read', async () => {
  drafts.set('key of a', 'CANARY-draft');
  open();
  await vi.waitFor(() => expect(textIn(box())).toBe('CANARY-draft'));
  expect(document.body.innerHTML).not.toContain('CANARY');
});

test('what was typed meanwhile is not overwritten', async () => {
  drafts.set('key of a', 'CANARY-old');
  open();
  fireEvent.input(box(), { target: { value: 'CANARY-new' } });
  await Promise.resolve();
  await Promise.resolve();
  expect(textIn(box())).toBe('CANARY-new');
});

test.each(['Save', 'Cancel'])('%s forgets the draft', async (name) => {
  open();
  fireEvent.input(box(), { target: { value: 'CANARY-whole-key' } });
  fireEvent.click(screen.getByRole('button', { name }));
  await vi.waitFor(() => expect(drafts.get('key of a')).toBe(''));
});

test('a locked vault gives no draft back', async () => {
  drafts.set('key of a', 'CANARY-old');
  isLocked = true;
  open();
  await Promise.resolve();
  expect(textIn(box())).toBe('');
});
