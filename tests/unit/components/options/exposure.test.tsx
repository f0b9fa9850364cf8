// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshAll } from '@/components/hooks/answers';
import { DoorsContext } from '@/components/hooks/doors';
import { AlertItem } from '@/components/options/alerts/alert-item';
import { KeyExposure } from '@/components/options/keys/key-exposure';
import { NeedsYou } from '@/components/popup/needs-you';
import { ok } from '@/lib/core/result';
import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import { send } from '@/lib/messaging/send';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { alertRow } from '../../usage/alert-row';

const live: { alerts: AlertRow[] } = { alerts: [] };
vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useAlerts: () => live.alerts }));

const key = (id: string) => ({
  ...{ id, accountId: 'a', role: 'inference' as const, label: `Key ${id}`, masked: 'sk…CANA' },
  ...{ createdAt: 0, lastUsedAt: null, providerKeyId: null, origins: [], placements: [] },
});
const account = (provider: string) => ({
  ...{ id: 'a', provider, label: 'Work', baseUrl: null, createdAt: 0, hostGranted: true },
  keys: [key('k'), key('other')],
});
const exposure = (since: number) =>
  alertRow({ id: 'e', kind: 'exposure', startedAt: since, reasons: ['You said that it leaked.'] });
const sent = (name: string) => vi.mocked(send).mock.calls.findLast(([each]) => each === name)?.[1];

beforeEach(async () => {
  live.alerts = [];
  vi.mocked(send).mockImplementation(async () => ok(null as never));
  await refreshAll();
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a key is said to have leaked after a question, since when the owner says', async () => {
  render(<KeyExposure account={account('openrouter')} of={key('k')} />);
  fireEvent.click(screen.getByRole('button', { name: 'This key leaked…' }));
  const dialog = within(screen.getByRole('dialog'));
  fireEvent.change(dialog.getByLabelText('Since when is it known to others?'), { target: { value: `${DAY_MS}` } });
  expect(sent('exposure.report')).toBeUndefined();
  fireEvent.click(dialog.getByRole('button', { name: 'It leaked' }));
  await waitFor(() => expect(sent('exposure.report')).toMatchObject({ keyId: 'k' }));
  const { since } = sent('exposure.report') as { since: number };
  expect(Math.abs(Date.now() - DAY_MS - since)).toBeLessThan(60_000);
});

test('a key at risk says for how long, and the time goes on', () => {
  vi.useFakeTimers();
  live.alerts = [exposure(Date.now() - 2 * HOUR_MS)];
  render(<KeyExposure account={account('openrouter')} of={key('k')} />);
  expect(screen.getByRole('alert').textContent).toContain('at risk, for 2 h.');
  act(() => void vi.advanceTimersByTime(5 * 60_000));
  expect(screen.getByRole('alert').textContent).toContain('at risk, for 2 h 5 min.');
  expect(screen.getByRole('link', { name: 'Replace the key' }).getAttribute('href')).toBe('#/rotate/k');
});

test('only that key is at risk, and only until it is over', () => {
  live.alerts = [exposure(0), { ...exposure(0), keyId: 'other', closedAt: 1 }];
  render(<KeyExposure account={account('openrouter')} of={key('other')} />);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: 'This key leaked…' })).toBeTruthy();
});

test('it is revoked by API where the provider has one, after its own question; else on its page', () => {
  const item = (provider: string) => (
    <AlertItem alert={exposure(Date.now() - HOUR_MS)} accounts={[account(provider)]} />
  );
  render(item('openrouter'));
  expect(screen.getByText(/^At risk for/).textContent).toBe('At risk for 1 h');
  fireEvent.click(screen.getByRole('button', { name: 'Disable' }));
  expect(screen.getByRole('dialog')).toBeTruthy();
  expect(sent('keys.act')).toBeUndefined();
  cleanup();
  render(item('groq'));
  expect(screen.getByRole('link', { name: /^Revoke it at/ })).toBeTruthy();
});

test.each([
  ['It is revoked', 'resolved'],
  ['It was a false alarm', 'expected'],
])('the owner says: %s', async (name, answer) => {
  render(<AlertItem alert={exposure(0)} accounts={[account('openrouter')]} />);
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(sent('alerts.answer')).toEqual({ alertId: 'e', answer }));
});

test('an alert whose key was deleted here still says what is to do', () => {
  render(<AlertItem alert={{ ...exposure(0), keyId: 'gone' }} accounts={[account('openrouter')]} />);
  expect(screen.getByText('A key that was removed here')).toBeTruthy();
  expect(screen.getByText(/until it is revoked there/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Replace the key' })).toBeNull();
});

test('in the popup a key at risk comes first, with its time and the way to replace it', () => {
  const openPage = vi.fn();
  const doors = { openPage } as unknown as Parameters<typeof DoorsContext>[0]['value'];
  render(
    <DoorsContext value={doors}>
      <NeedsYou
        accounts={[account('openrouter')]}
        alerts={[alertRow({ id: 's' }), exposure(Date.now() - 26 * HOUR_MS)]}
        sources={[]}
      />
    </DoorsContext>,
  );
  const [first] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('At risk for 1 day 2 h: Key k');
  fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
  expect(openPage).toHaveBeenCalledExactlyOnceWith('options.html#/rotate/k');
});
