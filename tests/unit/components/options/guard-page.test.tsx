// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshAll } from '@/components/hooks/answers';
import { GuardPage } from '@/components/options/guard/guard-page';
import { requestHosts } from '@/lib/browser/permissions';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import type { GuardEventT } from '@/lib/messaging/guard-messages';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/lib/browser/permissions', () => ({
  everySite: ['*://*/*'],
  originPattern: (url: string) => `${new URL(url).origin}/*`,
  requestHosts: vi.fn(async () => true),
}));

const event = (more: Partial<GuardEventT>): GuardEventT => ({
  ...{ at: 1, origin: 'https://chat.example', rule: 'openai', how: 'paste', choice: 'redacted' },
  ...{ reason: null, print: null, keys: [] },
  ...more,
});
const events = [
  event({}),
  event({ origin: 'https://forum.example', rule: 'own-key', choice: 'once', reason: 'test-key', keys: ['k'] }),
  event({ rule: 'deepseek-dashscope', how: 'typed', choice: 'cancelled' }),
  event({ rule: 'generic-context', choice: 'not-a-key', print: 'aaaa1111' }),
];
const account = {
  ...{ id: 'a', provider: 'openai', label: 'Work', baseUrl: null, createdAt: 1, hostGranted: true },
  keys: [{ id: 'k', label: 'Bolt', masked: 'sk-…end' }],
};
const view = { everywhere: false, sites: ['https://a.example'], off: ['https://b.example'] };

async function open(given: Record<string, unknown> = {}, failure?: KnownFailure) {
  const answers: Record<string, unknown> = {
    ...{ 'guard.view': view, 'accounts.list': [account], 'guard.history': { events, learned: [] } },
    ...given,
  };
  vi.mocked(send).mockImplementation(async (name) =>
    failure && name === 'guard.history' ? fail(failure) : ok((answers[name] ?? null) as never),
  );
  await refreshAll();
  render(<GuardPage />);
}
const sent = (name: string) => vi.mocked(send).mock.calls.findLast(([each]) => each === name)?.[1];
const rows = () => screen.queryAllByRole('row').slice(1).length;

afterEach(() => {
  cleanup();
  vi.mocked(send).mockReset();
});

test('each line says when, where, what and what was chosen, with the reason; an own key by its name', async () => {
  await open();
  expect(screen.getByRole('row', { name: /chat\.example OpenAI key Pasted Redacted/ })).toBeTruthy();
  expect(
    screen.getByRole('row', { name: /forum\.example Your key “Bolt” Pasted Let through once a test key/ }),
  ).toBeTruthy();
  expect(screen.getByRole('row', { name: /DeepSeek or DashScope key Typed Held/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /Key of an unknown shape Pasted Not a key/ })).toBeTruthy();
});

test.each([
  ['Site', 'https://forum.example', 1],
  ['What', 'OpenAI key', 1],
  ['Choice', 'redacted', 1],
])('narrowed down by %s', async (label, value, count) => {
  await open();
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(rows()).toBe(count);
});

test('the history is cleared after a question', async () => {
  await open();
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  fireEvent.click(screen.getByRole('button', { name: 'Clear history' }));
  expect(sent('guard.clear-history')).toBeUndefined();
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Clear history' }));
  await waitFor(() => expect(sent('guard.clear-history')).toEqual({}));
});

test('an empty history says what would stand in it; one that cannot be read says why', async () => {
  await open({ 'guard.history': { events: [], learned: [] } });
  expect(screen.getByText('Nothing yet')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Clear history' })).toBeNull();
  cleanup();
  await open({}, { kind: 'locked' });
  expect(screen.getByText(/vault is locked/)).toBeTruthy();
});

test('what was learned is told from the history, also when that was cleared, and can be forgotten', async () => {
  await open({ 'guard.history': { events, learned: ['bbbb2222', 'aaaa1111'] } });
  expect(screen.getByText(/Key of an unknown shape, at https:\/\/chat\.example/)).toBeTruthy();
  expect(screen.getByText(/No longer in the history/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Forget aaaa1111' }));
  await waitFor(() => expect(sent('guard.forget')).toEqual({ print: 'aaaa1111' }));
});

test('a site that is off can be taken back and added by hand, without asking the browser for it', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Remove https://b.example' }));
  await waitFor(() => expect(sent('guard.set')).toEqual({ ...view, off: [] }));
  const list = within(screen.getByRole('region', { name: 'Never on these sites' }));
  fireEvent.change(list.getByLabelText('Never on this site'), { target: { value: 'wiki.example.com/page?x=1' } });
  fireEvent.click(list.getByRole('button', { name: 'Add site' }));
  await waitFor(() =>
    expect(sent('guard.set')).toEqual({ ...view, off: ['https://b.example', 'https://wiki.example.com'] }),
  );
  expect(requestHosts).not.toHaveBeenCalled();
});

test('a site is guarded only when the browser allows it', async () => {
  vi.mocked(requestHosts).mockResolvedValueOnce(false);
  await open();
  const list = within(screen.getByRole('region', { name: 'Guarded sites' }));
  fireEvent.change(list.getByLabelText('Guard one site'), { target: { value: 'chat.example.com' } });
  fireEvent.click(list.getByRole('button', { name: 'Add site' }));
  expect(await screen.findByText('The browser did not allow this site.')).toBeTruthy();
  expect(sent('guard.set')).toBeUndefined();
});
