// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AccountForm } from '@/components/forms/account-form';
import { requestSignIn, signInAt } from '@/lib/browser/sign-in';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/lib/browser/sign-in', () => ({
  requestSignIn: vi.fn(),
  signInAt: vi.fn(),
  signInCallback: () => 'https://ours.chromiumapp.org/',
}));

const added = { accountId: 'a', checks: [] };
const onSaved = vi.fn();
let asked: [string, unknown][];

beforeEach(() => {
  asked = [];
  onSaved.mockClear();
  vi.mocked(signInAt).mockResolvedValue('https://ours.chromiumapp.org/?code=abc');
  vi.mocked(requestSignIn).mockResolvedValue(true);
  vi.mocked(send).mockImplementation(async (name, payload) => {
    asked.push([name, payload]);
    const { led } = payload as { led?: string | null };
    if (led === null) return fail({ kind: 'sign-in-ended', provider: 'openrouter' });
    const answer = name === 'accounts.sign-in-page' ? { url: 'https://openrouter.ai/auth', verifier: 'v' } : added;
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return ok(answer) as any;
  });
});
afterEach(cleanup);

const open = () => {
  render(<AccountForm onSaved={onSaved} />);
  fireEvent.change(screen.getByLabelText('Provider'), { target: { value: 'openrouter' } });
  fireEvent.click(screen.getByRole('button', { name: 'Sign in at OpenRouter instead' }));
};
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Sign in' }));
const names = () => asked.map(([name]) => name).filter((name) => name.startsWith('accounts.sign-in'));

test('only a provider that makes keys offers it', () => {
  render(<AccountForm onSaved={onSaved} />);
  fireEvent.change(screen.getByLabelText('Provider'), { target: { value: 'openai' } });
  expect(screen.queryByRole('button', { name: /Sign in at/ })).toBeNull();
});

test('the wishes go to the provider, what came back to the vault, and the account is told', async () => {
  open();
  fireEvent.change(screen.getByLabelText('Cap in US dollars'), { target: { value: '20' } });
  press();
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
  expect(onSaved).toHaveBeenCalledWith({ outcome: added, provider: 'openrouter', hostGranted: true });
  expect(asked.find(([name]) => name === 'accounts.sign-in-page')?.[1]).toMatchObject({
    ...{ provider: 'openrouter', name: 'OpenRouter', limit: 20_000_000_000, period: 'month', expiresAt: null },
    callback: 'https://ours.chromiumapp.org/',
  });
  expect(asked.find(([name]) => name === 'accounts.sign-in')?.[1]).toMatchObject({
    ...{ verifier: 'v', led: 'https://ours.chromiumapp.org/?code=abc' },
  });
});

test('a refused permission is told, and no page opens', async () => {
  vi.mocked(requestSignIn).mockResolvedValue(false);
  open();
  press();
  await screen.findByText(/You did not allow OpenRouter/);
  expect(names()).toEqual([]);
});

test('a closed window is told, and the form stays', async () => {
  vi.mocked(signInAt).mockResolvedValue(null);
  open();
  press();
  await screen.findByText(/OpenRouter gave no key: its window was closed/);
  expect(onSaved).not.toHaveBeenCalled();
  expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy();
});

test('an amount that is none is told before anything is asked', () => {
  open();
  fireEvent.change(screen.getByLabelText('Cap in US dollars'), { target: { value: 'lots' } });
  press();
  expect(screen.getByText(/Write an amount above zero/)).toBeTruthy();
  expect(requestSignIn).not.toHaveBeenCalled();
});
