// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshAll } from '@/components/hooks/answers';
import { AlertsPage } from '@/components/options/alerts/alerts-page';
import type { Budget } from '@/lib/core/budget';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { alertRow } from '../../usage/alert-row';

const live: { alerts: AlertRow[] | undefined } = { alerts: [] };
vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/lib/browser/permissions', () => ({
  originPattern: (url: string) => `${new URL(url).origin}/*`,
  requestHosts: vi.fn(async () => true),
}));
vi.mock('@/components/hooks/use-usage', () => ({
  useAlerts: () => live.alerts,
  useRecentDays: () => [],
  useRollups: () => [],
  useSources: () => [],
}));

const key = (role: 'inference' | 'monitor') => ({
  ...{ id: `k-${role}`, accountId: 'a', role, label: role === 'inference' ? 'Bolt key' : '', masked: 'sk…CANA' },
  ...{ createdAt: 0, lastUsedAt: null, providerKeyId: null, origins: [], placements: [] },
});
const account = (provider: string) => ({
  ...{ id: 'a', provider, label: 'Work', baseUrl: null, createdAt: 0, hostGranted: true },
  keys: [key('inference'), key('monitor')],
});
const settings = {
  ...{
    idleMinutes: 15,
    deadlineHours: 8,
    lockOnSystemLock: true,
    revealAsks: false,
    displayCurrency: 'USD',
    notifications: true,
  },
  ...{ badge: true, theme: 'light', pollMinutes: 15, sensitivity: 'usual', onboarded: true },
  ...{ quietFrom: null, quietTo: null, digestAt: null },
};
const budget: Budget = {
  ...{ id: 'b', scope: { kind: 'account', id: 'a' }, period: 'month', limit: 50e9, currency: 'USD' },
  ...{ warnAt: [50, 80], warnOnForecast: true, stop: true, createdAt: 0 },
};
const answers: Record<string, unknown> = {};

async function open(given: Record<string, unknown> = {}, failure?: KnownFailure) {
  Object.assign(answers, { 'accounts.list': [account('openrouter')], 'settings.view': settings });
  Object.assign(answers, { 'budgets.list': [], 'stops.list': [], 'webhook.view': null }, given);
  vi.mocked(send).mockImplementation(async (name) =>
    failure && name.endsWith('.list') ? fail(failure) : ok((answers[name] ?? null) as never),
  );
  await refreshAll();
  render(<AlertsPage />);
}
const sent = (name: string) => vi.mocked(send).mock.calls.findLast(([each]) => each === name)?.[1];

beforeEach(() => {
  live.alerts = [];
});
afterEach(() => {
  cleanup();
  vi.mocked(send).mockReset();
});

test('without alerts and budgets the page says what would be told', async () => {
  await open();
  expect(screen.getByText('No alerts')).toBeTruthy();
  expect(screen.getByText('No budgets yet')).toBeTruthy();
});

test('while alerts are being read there is a skeleton, not an empty page', async () => {
  live.alerts = undefined;
  await open();
  expect(screen.getByText('Reading the alerts')).toBeTruthy();
  expect(screen.queryByText('No alerts')).toBeNull();
});

test('budgets that cannot be read are told, with another try', async () => {
  await open({}, { kind: 'storage-failed', what: 'read' });
  expect(screen.getAllByText(/could not save to disk/).length).toBeGreaterThan(0);
  expect(screen.queryByText('No budgets yet')).toBeNull();
});

test('a budget is a sentence with what it does at the limit', async () => {
  await open({ 'budgets.list': [budget] });
  expect(screen.getByRole('heading', { name: 'Work: $50.00 a month' })).toBeTruthy();
  expect(screen.getByText(/at 50 %, 80 % and the limit, and as soon as the forecast is over it/)).toBeTruthy();
  expect(screen.getByText(/At the limit its keys are stopped/)).toBeTruthy();
});

test('a new budget is saved as typed, and not before it is whole', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Add budget' }));
  fireEvent.click(screen.getByRole('button', { name: 'Save budget' }));
  expect(await screen.findByText('Write an amount above zero.')).toBeTruthy();
  expect(sent('budgets.save')).toBeUndefined();
  fireEvent.change(screen.getByLabelText('spends (USD)'), { target: { value: '25,50' } });
  fireEvent.change(screen.getByLabelText('Warn before, at percent'), { target: { value: '90, 40' } });
  fireEvent.change(screen.getByLabelText('a'), { target: { value: 'week' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save budget' }));
  await vi.waitFor(() =>
    expect(sent('budgets.save')).toMatchObject({
      scope: { kind: 'total' },
      limit: 25.5e9,
      period: 'week',
      warnAt: [40, 90],
      stop: false,
    }),
  );
});

test('a percentage that is none is said and not saved', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Add budget' }));
  fireEvent.change(screen.getByLabelText('spends (USD)'), { target: { value: '5' } });
  fireEvent.change(screen.getByLabelText('Warn before, at percent'), { target: { value: 'often' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save budget' }));
  expect(screen.getByText(/Write whole percentages/)).toBeTruthy();
  expect(sent('budgets.save')).toBeUndefined();
});

test('removing a budget asks first', async () => {
  await open({ 'budgets.list': [budget] });
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  fireEvent.click(screen.getByRole('button', { name: 'Remove the budget for Work' }));
  expect(sent('budgets.delete')).toBeUndefined();
  fireEvent.click(screen.getByText('Remove budget'));
  await vi.waitFor(() => expect(sent('budgets.delete')).toEqual({ id: 'b' }));
});

test('a stopped key is told on its alert, and undone with one click', async () => {
  const stopped = { keyId: 'k-inference', at: 0, act: 'disable' as const, before: null, failure: null, undoneAt: null };
  live.alerts = [alertRow({ stopped: [stopped], keyId: 'k-inference' })];
  await open();
  expect(screen.getByText(/Bolt key was switched off at .* as you armed it/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Undo the stop' }));
  await vi.waitFor(() => expect(sent('alerts.undo')).toEqual({ alertId: 'alert' }));
});

test('a budget’s alert is named after what it watches and is settled, never expected', async () => {
  live.alerts = [alertRow({ kind: 'budget', budgetId: 'b', accountId: 'a', keyId: null })];
  await open({ 'budgets.list': [budget] });
  expect(screen.getByText('Budget for Work')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Expected' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Settled' }));
  await vi.waitFor(() => expect(sent('alerts.answer')).toEqual({ alertId: 'alert', answer: 'resolved' }));
});

test('an alert is snoozed for a day', async () => {
  live.alerts = [alertRow()];
  await open();
  const before = Date.now();
  fireEvent.click(screen.getByRole('button', { name: 'Snooze for a day' }));
  await vi.waitFor(() => expect(sent('alerts.snooze')).toBeDefined());
  expect((sent('alerts.snooze') as { until: number }).until).toBeGreaterThanOrEqual(before + 86_400_000);
});

test('a key is armed by its owner only, and says how it would be stopped', async () => {
  await open();
  const toggle = screen.getByRole('switch', { name: 'Bolt key' });
  expect(toggle.getAttribute('aria-checked')).toBe('false');
  expect(screen.getByText(/OpenRouter disables it/)).toBeTruthy();
  fireEvent.click(toggle);
  await vi.waitFor(() => expect(sent('stops.arm')).toEqual({ keyId: 'k-inference', armed: true }));
});

test('where there is no monitor key there is nothing to arm, and it says why', async () => {
  await open({ 'accounts.list': [{ ...account('openrouter'), keys: [key('inference')] }] });
  expect(screen.queryByRole('switch', { name: 'Bolt key' })).toBeNull();
  expect(screen.getByText(/only with a monitor key/)).toBeTruthy();
});

test('quiet hours start with a night and can be moved', async () => {
  await open();
  fireEvent.click(screen.getByRole('switch', { name: 'Quiet hours' }));
  await vi.waitFor(() => expect(sent('settings.set')).toEqual({ quietFrom: 1320, quietTo: 420 }));
});

test('a webhook’s address is kept without being shown, after the browser was asked for its host', async () => {
  await open();
  fireEvent.click(screen.getByRole('button', { name: 'Add webhook' }));
  const field = screen.getByLabelText('Webhook address');
  const url = 'https://hooks.slack.com/services/CANARY';
  fireEvent.input(field, { target: { value: url } });
  fireEvent.click(screen.getByRole('button', { name: 'Save webhook' }));
  await vi.waitFor(() => expect(sent('webhook.set')).toEqual({ kind: 'slack', url }));
  expect(document.body.innerHTML).not.toContain('CANARY');
});

test('a known webhook shows kind and host, and can be tried', async () => {
  await open({ 'webhook.view': { kind: 'discord', origin: 'https://discord.com' } });
  expect(screen.getByText('Discord at discord.com')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Send a test' }));
  expect(await screen.findByText('The receiver took it.')).toBeTruthy();
});

test('of many alerts the most urgent come first, the rest on request, and each wish narrows them down', async () => {
  const severities = ['notice', 'critical', 'warning'] as const;
  live.alerts = Array.from({ length: 15 }, (_, at) =>
    alertRow({
      ...{ id: `n${at}`, severity: severities[at % 3] ?? 'notice', raisedAt: 1000 - at },
      ...{ accountId: at === 3 ? 'b' : 'a', reasons: [`reason ${at}.`] },
    }),
  );
  const other = { ...account('openai'), id: 'b', label: 'Other', keys: [] };
  await open({ 'accounts.list': [account('openrouter'), other] });
  const reasons = () => screen.getAllByText(/^reason \d+\.$/).map((item) => item.textContent);
  expect(screen.getByRole('heading', { name: 'Waiting for you (15)' })).toBeTruthy();
  expect(reasons().slice(0, 6)).toEqual([
    'reason 1.',
    'reason 4.',
    'reason 7.',
    'reason 10.',
    'reason 13.',
    'reason 2.',
  ]);
  expect(reasons()).toHaveLength(12);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 15' }));
  expect(reasons()).toHaveLength(15);
  fireEvent.change(screen.getByLabelText('Urgency'), { target: { value: 'critical' } });
  expect(reasons()).toHaveLength(5);
  fireEvent.change(screen.getByLabelText('Account'), { target: { value: 'b' } });
  expect(screen.getByText('No alert matches.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Urgency'), { target: { value: '' } });
  expect(reasons()).toEqual(['reason 3.']);
});

test('of many keys the armed ones come first and the rest wait behind a click', async () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ ...key('inference'), id: `k${at}`, label: `Key ${at}` }));
  await open({
    'accounts.list': [{ ...account('openrouter'), keys: [...many, key('monitor')] }],
    'stops.list': ['k17'],
  });
  const switches = screen.getAllByRole('switch', { name: /^Key \d+$/ });
  expect(switches[0]).toBe(screen.getByRole('switch', { name: 'Key 17', checked: true }));
  expect(screen.getByText('15 more keys')).toBeTruthy();
});
