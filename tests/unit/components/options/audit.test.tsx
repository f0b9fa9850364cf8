// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accounts, audit } from '@/components/hooks/answers';
import { auditCsv, auditJson } from '@/components/options/audit/audit-file';
import { AuditPage } from '@/components/options/audit/audit-page';
import { fail, ok } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const now = Date.now();
const line = (act: string, at: number, more: { keyId?: string; origin?: string; outcome?: string } = {}) => ({
  ...{ at, act, keyId: null, accountId: null, origin: null, outcome: 'done' },
  ...more,
});
const lines = [
  line('key.inject', now, { keyId: 'k', origin: 'https://bolt.diy', outcome: 'filled' }),
  line('key.reveal', now - 2 * DAY_MS, { keyId: 'k' }),
  line('key.copy', now - 3 * DAY_MS, { keyId: 'gone-1234' }),
  line('vault.unlock', now - 40 * DAY_MS, { outcome: 'after-2-failed' }),
];
const account = {
  ...{ id: 'a', provider: 'openai', label: 'Side project', baseUrl: null, createdAt: 1, hostGranted: true },
  keys: [{ id: 'k', label: 'Bolt', masked: 'sk-…end' }],
};

let log: ReturnType<typeof ok> | ReturnType<typeof fail>;
beforeEach(() => {
  log = ok({ lines, brokenAt: null });
  vi.mocked(send).mockImplementation(async (name) => {
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return (name === 'audit.list' ? log : ok(name === 'accounts.list' ? [account] : null)) as any;
  });
});
afterEach(cleanup);

const open = async () => {
  await Promise.all([audit.refresh(), accounts.refresh()]);
  render(<AuditPage />);
};
const rows = () => screen.getAllByRole('row').slice(1).length;

test('each line says what happened to which key where, and how it ended', async () => {
  await open();
  expect(screen.getByText('4 lines')).toBeTruthy();
  expect(screen.getByRole('row', { name: /Filled Bolt sk-…end https:\/\/bolt.diy/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /Unlocked after 2 wrong tries/ })).toBeTruthy();
  expect(screen.getByRole('row', { name: /Copied deleted key …1234/ })).toBeTruthy();
});

test.each([
  ['What', 'shown', 2],
  ['What', 'vault', 1],
  ['Key', 'k', 2],
  ['Site', 'https://bolt.diy', 1],
  ['When', '7', 3],
])('narrowed down by %s to %s', async (label, value, count) => {
  await open();
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
  expect(rows()).toBe(count);
  expect(screen.getByText(`${count} of 4 lines`)).toBeTruthy();
});

test('a log that was changed is told loudly, above its lines', async () => {
  log = ok({ lines, brokenAt: 3 });
  await open();
  expect(screen.getByRole('alert').textContent).toMatch(/changed or cut.*Part 3/);
  expect(rows()).toBe(4);
});

test('an empty log says what would stand in it', async () => {
  log = ok({ lines: [], brokenAt: null });
  await open();
  expect(screen.getByText('Nothing noted yet')).toBeTruthy();
});

test('a log that cannot be read says why', async () => {
  log = fail({ kind: 'locked' });
  await open();
  expect(screen.getByText(/vault is locked/)).toBeTruthy();
});

test('the CSV defuses formulas, the JSON says whether the chain holds', () => {
  const csv = auditCsv([line('key.inject', 0, { keyId: 'k', origin: 'https://a.example' })], () => '=HYPERLINK("x")');
  expect(csv.split('\r\n')[1]).toBe(
    `1970-01-01T00:00:00.000Z,key.inject,Filled,"'=HYPERLINK(""x"")",k,,https://a.example,done`,
  );
  expect(JSON.parse(auditJson(lines, 3))).toMatchObject({ format: 'ringfence-log', brokenAt: 3, lines });
});
