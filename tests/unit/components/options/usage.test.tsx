// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WatchLocked } from '@/components/options/keys/watch-locked';
import { CapabilitiesPage } from '@/components/options/providers/capabilities-page';
import { ReadHistory } from '@/components/usage/read-history';
import { SourceList } from '@/components/usage/source-list';
import { fail, ok } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { send } from '@/lib/messaging/send';
import type { AccountViewT } from '@/lib/messaging/views';
import { providers } from '@/lib/providers/registry';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { newSource } from '@/lib/usage/sources';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

beforeEach(() => vi.mocked(send).mockResolvedValue(ok({ polled: 1, failed: 0, skipped: 0 })));
afterEach(cleanup);

const source = (change: Partial<SourceRow> = {}): SourceRow => ({ ...newSource('a', 'costs'), ...change });
const account: AccountViewT = {
  ...{ id: 'a', provider: 'openai', label: 'Work', baseUrl: null, createdAt: 1, hostGranted: true, keys: [] },
};

test.each([
  ['never', 'Not asked yet'],
  ['confirmed-empty', 'Answered: nothing there'],
  ['partial', 'Answered in part'],
  ['stale', 'Old'],
  ['unavailable', 'No answer'],
  ['skipped-locked', 'Skipped while locked'],
] as const)('a source that is %s says so in its own words', (state, words) => {
  render(<SourceList sources={[source({ state })]} accounts={[account]} />);
  expect(screen.getByText(words)).toBeTruthy();
});

test('a source that failed says what happened instead of the general words', () => {
  const failure = { kind: 'rate-limited', provider: 'openai', retryAt: Date.now() + 60_000 };
  render(<SourceList sources={[source({ state: 'stale', failure })]} accounts={[account]} />);
  expect(screen.getByText(/OpenAI asked us to wait/)).toBeTruthy();
});

test('history is asked for as far back as chosen', () => {
  render(<ReadHistory sources={[source({ coveredFrom: Date.UTC(2026, 9, 1) })]} />);
  expect(screen.getByText(/Read so far from 2026-10-01/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('How far back'), { target: { value: '365' } });
  fireEvent.click(screen.getByRole('button', { name: 'Read history' }));
  expect(vi.mocked(send)).toHaveBeenCalledWith('usage.history', { days: 365 });
});

test('history under way shows its progress and can be cancelled', () => {
  const history = { from: 0, to: 100 * DAY_MS };
  render(<ReadHistory sources={[source({ coveredFrom: 75 * DAY_MS, history })]} />);
  expect(screen.getByText('25 % read')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(vi.mocked(send)).toHaveBeenCalledWith('usage.cancel', {});
});

test('a failure to read history is told', async () => {
  vi.mocked(send).mockResolvedValue(fail({ kind: 'locked' }));
  render(<ReadHistory sources={[]} />);
  fireEvent.click(screen.getByRole('button', { name: 'Read history' }));
  expect(await screen.findByText(/vault is locked/)).toBeTruthy();
});

test('watching while locked is off until its owner says so, and says what it costs', () => {
  render(<WatchLocked account={account} />);
  const choice = screen.getByRole('switch', { name: 'Keep watching this account', hidden: true });
  expect(choice.getAttribute('aria-checked')).toBe('false');
  expect(screen.getByText(/stay in the browser’s memory/)).toBeTruthy();
  fireEvent.click(choice);
  expect(vi.mocked(send)).toHaveBeenCalledWith('accounts.watch-locked', { accountId: 'a', on: true });
});

test('every provider stands in the table with what it offers', () => {
  render(<CapabilitiesPage />);
  expect(screen.getAllByRole('row')).toHaveLength(providers.length + 1);
  fireEvent.change(screen.getByLabelText('Find a provider'), { target: { value: 'openrou' } });
  expect(screen.getAllByRole('row')).toHaveLength(2);
  expect(screen.getAllByText('Monitor key').length).toBeGreaterThan(3);
});

test('a name nobody knows is said to be unknown', () => {
  render(<CapabilitiesPage />);
  fireEvent.change(screen.getByLabelText('Find a provider'), { target: { value: 'no such' } });
  expect(screen.getByText('No provider of that name')).toBeTruthy();
});
