// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { refreshAll } from '@/components/hooks/answers';
import { RevokePage } from '@/components/options/guard/revoke-page';
import { ok } from '@/lib/core/result';
import { families } from '@/lib/leaks/registry';
import { send } from '@/lib/messaging/send';
import { revokePages } from '@/lib/providers/revoke-pages';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
afterEach(cleanup);

async function open(rule: string, accounts: object[] = []) {
  vi.mocked(send).mockImplementation(async (name) => ok((name === 'accounts.list' ? accounts : null) as never));
  await refreshAll();
  location.hash = `#/guard/revoke/${rule}`;
  render(<RevokePage />);
}

test('a key of a known provider leads to its page of keys', async () => {
  await open('google');
  expect(screen.getByRole('link', { name: 'Keys at Google' }).getAttribute('href')).toMatch(
    /^https:\/\/aistudio\.google/,
  );
});

test('a shape that several share leads to each of them', async () => {
  await open('deepseek-dashscope');
  expect(screen.getByText(/one of DeepSeek or DashScope/)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /^Keys at/ })).toHaveLength(2);
});

test('where no page is known it says what to look for, and invents no address', async () => {
  await open('stripe');
  expect(screen.queryByRole('link', { name: /^Keys at/ })).toBeNull();
  expect(screen.getByText(/Sign in at Stripe yourself/)).toBeTruthy();
});

test.each(['generic-context', 'encoded', '../../keys', ''])('"%s" is a key of nobody known', async (rule) => {
  await open(encodeURIComponent(rule));
  expect(screen.getByText(/cannot be told from its shape/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: /^Keys at/ })).toBeNull();
});

test('an account at that provider is pointed to', async () => {
  await open('openai', [{ id: 'a', provider: 'openai', label: 'Work', keys: [] }]);
  expect(screen.getByRole('link', { name: '“Work”' })).toBeTruthy();
});

test('every family has a name and, where it has a page, a safe one', () => {
  for (const { provider } of families)
    for (const { name, url } of revokePages(provider)) {
      expect(name).not.toBe('');
      expect(url ?? 'https://').toMatch(/^https:\/\//);
    }
});
