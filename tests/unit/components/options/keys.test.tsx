// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accounts, audit } from '@/components/hooks/answers';
import { useRollups } from '@/components/hooks/use-usage';
import { KeysPage } from '@/components/options/keys/keys-page';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { DAY_MS } from '@/lib/core/units';
import { send } from '@/lib/messaging/send';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useAlerts: () => [], useRollups: vi.fn(() => []) }));

const now = Date.now();
const facts = { active: true, createdAt: now - 100 * DAY_MS, lastUsedAt: now - DAY_MS, limitNanos: null, seenAt: now };
const keyOf = (id: string, role: KeyViewT['role'], label: string): KeyViewT => ({
  ...{ id, accountId: 'a', role, label, masked: 'sk-or-…end', createdAt: now, lastUsedAt: null, providerKeyId: id },
  ...{ origins: ['https://bolt.diy'], facts },
  placements: [
    { keyId: id, origin: 'https://bolt.diy', builderId: 'bolt-diy', since: now, lastSeen: now, stale: false },
  ],
});
const account: AccountViewT = {
  ...{ id: 'a', provider: 'openrouter', label: 'Side project', baseUrl: null, createdAt: now, hostGranted: true },
  keys: [keyOf('k', 'inference', 'Bolt'), keyOf('m', 'monitor', 'Watch')],
};
const line = { at: now, act: 'key.inject', keyId: 'k', accountId: 'a', origin: 'https://bolt.diy', outcome: 'filled' };

let answers: Record<string, unknown>;
let asked: [string, unknown][];
beforeEach(async () => {
  answers = { 'accounts.list': [account], 'audit.list': { lines: [line], brokenAt: null } };
  asked = [];
  vi.mocked(send).mockImplementation(async (name, payload) => {
    asked.push([name, payload]);
    const answer = answers[name] ?? null;
    // biome-ignore lint/suspicious/noExplicitAny: one fake for every message
    return (isFailure(answer) ? fail(answer) : ok(answer)) as any;
  });
  await Promise.all([accounts.refresh(), audit.refresh()]);
});
afterEach(cleanup);

const isFailure = (answer: unknown): answer is KnownFailure =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
const open = (detail?: string) => render(<KeysPage detail={detail} />);
const drawer = () => within(screen.getByRole('dialog', { name: 'Bolt' }));

test('without accounts the page says what an account is', async () => {
  answers['accounts.list'] = [];
  await accounts.refresh();
  open();
  expect(screen.getByText('No accounts yet')).toBeTruthy();
});

test('a key that spends was used, whether or not its provider says when', () => {
  const spent = { width: 'day', from: Math.floor(now / DAY_MS) * DAY_MS, accountId: 'a', currency: 'USD' };
  const use = { billedNanos: 1e9, computedNanos: null, billedSamples: 1, liveSamples: 0, computedSamples: 0 };
  vi.mocked(useRollups).mockReturnValueOnce([{ ...spent, ...use, keyId: 'k' } as RollupRow]);
  open();
  expect(within(screen.getByRole('row', { name: /Bolt/ })).getByText('today')).toBeTruthy();
  expect(within(screen.getByRole('row', { name: /Watch/ })).queryByText('today')).toBeNull();
});

test('a failure to read the accounts is told', async () => {
  answers['accounts.list'] = { kind: 'locked' };
  await accounts.refresh();
  open();
  expect(screen.getByText(/vault is locked/)).toBeTruthy();
});

test('a key links to its drawer and says how much is to be done', () => {
  open();
  expect(screen.getByRole('link', { name: 'Bolt' }).getAttribute('href')).toBe('#/keys/k');
  expect(screen.getByRole('link', { name: '2 to do for Bolt' })).toBeTruthy();
});

test('the drawer shows checklist, sites and log of that key', () => {
  open('k');
  expect(drawer().getByText(/100 days old/)).toBeTruthy();
  expect(drawer().getByText('No spend cap at the provider.')).toBeTruthy();
  expect(drawer().getByText('bolt.diy')).toBeTruthy();
  expect(drawer().getByText(/Filled at https:\/\/bolt.diy/)).toBeTruthy();
});

test('the sites of a key lead to the page that replaces it there', () => {
  open('k');
  const link = drawer().getByRole('link', { name: 'Replace this key, site by site' });
  expect(link.getAttribute('href')).toBe('#/rotate/k');
});

test('a key is copied from its drawer, with the time at which the clipboard is cleared', async () => {
  answers['key.copy'] = { text: 'CANARY-key', clearsAt: now + 30_000 };
  const writeText = vi.fn(async () => undefined);
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  open('k');
  fireEvent.click(drawer().getByRole('button', { name: 'Copy key' }));
  expect(await drawer().findByText(/“Bolt” is on the clipboard. It is cleared at/)).toBeTruthy();
  expect(writeText).toHaveBeenCalledWith('CANARY-key');
  expect(drawer().queryByText(/CANARY/)).toBeNull();
  vi.unstubAllGlobals();
});

test('where the settings ask for the passphrase, a copy asks for it and puts nothing on the clipboard before', async () => {
  answers['key.copy'] = { kind: 'passphrase-needed' };
  open('k');
  fireEvent.click(drawer().getByRole('button', { name: 'Copy key' }));
  expect(await drawer().findByLabelText('Passphrase')).toBeTruthy();
  fireEvent.click(drawer().getByRole('button', { name: 'Cancel' }));
  expect(drawer().queryByLabelText('Passphrase')).toBeNull();
});

test('disabling asks once, naming key, provider, effect and undo, and then sends it', async () => {
  open('k');
  fireEvent.click(drawer().getByRole('button', { name: 'Disable' }));
  const question = within(screen.getByRole('dialog', { name: 'Disable: “Bolt” at OpenRouter' }));
  expect(question.getByText(/refuse every request with “Bolt”/)).toBeTruthy();
  expect(question.getByText('You can undo it: enable the key.')).toBeTruthy();
  expect(asked.filter(([name]) => name === 'keys.act')).toEqual([]);
  fireEvent.click(question.getByRole('button', { name: 'Disable' }));
  expect(await screen.findByText(/Disabled. Requests with it/)).toBeTruthy();
  expect(asked.find(([name]) => name === 'keys.act')?.[1]).toEqual({
    ...{ of: { keyId: 'k' }, act: 'disable', limit: null, period: null },
  });
});

test('revoking for good says that it cannot be undone', () => {
  open('k');
  fireEvent.click(drawer().getByRole('button', { name: 'Revoke for good' }));
  expect(screen.getByText('This cannot be undone.')).toBeTruthy();
});

test('a refused act stays in its dialog with the reason', async () => {
  answers['keys.act'] = { kind: 'forbidden', provider: 'openrouter' };
  open('k');
  fireEvent.click(drawer().getByRole('button', { name: 'Disable' }));
  const question = within(screen.getByRole('dialog', { name: /^Disable/ }));
  fireEvent.click(question.getByRole('button', { name: 'Disable' }));
  expect(await question.findByText(/knows the key but does not let it/)).toBeTruthy();
});

test('a cap is sent in billionths with its period, and nonsense is not sent', async () => {
  open('k');
  fireEvent.click(drawer().getAllByRole('button', { name: 'Set cap' })[0] ?? document.body);
  const question = within(screen.getByRole('dialog', { name: /^Set cap/ }));
  fireEvent.change(question.getByLabelText('Cap in US dollars'), { target: { value: 'lots' } });
  fireEvent.click(question.getByRole('button', { name: 'Set cap' }));
  expect(question.getByText(/Write an amount above zero/)).toBeTruthy();
  fireEvent.change(question.getByLabelText('Cap in US dollars'), { target: { value: '12.50' } });
  fireEvent.click(question.getByRole('button', { name: 'Set cap' }));
  await screen.findByText('The cap is set.');
  expect(asked.filter(([name]) => name === 'keys.act')).toEqual([
    ['keys.act', { of: { keyId: 'k' }, act: 'cap', limit: 12_500_000_000, period: 'month' }],
  ]);
});

test('a cap that cannot be lifted is never sent empty, and says what it leaves out', async () => {
  answers['accounts.list'] = [{ ...account, provider: 'xai' }];
  await accounts.refresh();
  open('k');
  fireEvent.click(drawer().getAllByRole('button', { name: 'Set cap' })[0] ?? document.body);
  const question = within(screen.getByRole('dialog', { name: /^Set cap/ }));
  expect(question.getByText(/paid already is used up first/)).toBeTruthy();
  fireEvent.click(question.getByRole('button', { name: 'Set cap' }));
  expect(question.getByText(/Write an amount above zero/)).toBeTruthy();
  expect(asked.filter(([name]) => name === 'keys.act')).toEqual([]);
});

test('a cap names what it counts where that is not dollars', async () => {
  answers['accounts.list'] = [{ ...account, provider: 'elevenlabs' }];
  await accounts.refresh();
  open('k');
  fireEvent.click(drawer().getAllByRole('button', { name: 'Set cap' })[0] ?? document.body);
  expect(screen.getByLabelText('Cap in thousand credits')).toBeTruthy();
});

test('replacing a key makes one that takes its place', async () => {
  answers['keys.create'] = { keyId: 'n' };
  open('k');
  fireEvent.click(drawer().getAllByRole('button', { name: 'Replace key' })[0] ?? document.body);
  fireEvent.click(screen.getByRole('button', { name: 'Create key' }));
  await vi.waitFor(() => expect(location.hash).toBe('#/keys/n'));
  expect(asked.find(([name]) => name === 'keys.create')?.[1]).toMatchObject({
    ...{ accountId: 'a', name: 'Bolt', replaces: 'k', limit: null },
  });
});

test('where the provider makes no keys by API the new one is pasted, and takes the place of the old', async () => {
  answers['accounts.list'] = [{ ...account, provider: 'anthropic' }];
  answers['keys.add'] = { keyId: 'n' };
  await accounts.refresh();
  open('k');
  fireEvent.click(drawer().getByRole('button', { name: 'Replace key' }));
  const paste = within(screen.getByRole('dialog', { name: 'Replace key at Anthropic' }));
  fireEvent.click(paste.getByRole('button', { name: 'Save' }));
  expect(paste.getByText('Paste the key first.')).toBeTruthy();
  fireEvent.change(paste.getByLabelText('New key'), { target: { value: 'CANARY-new-key' } });
  fireEvent.click(paste.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() =>
    expect(asked.find(([name]) => name === 'keys.add')?.[1]).toMatchObject({ secret: 'CANARY-new-key', replaces: 'k' }),
  );
});

test('all keys at the provider are listed with those this vault does not hold', async () => {
  const listed = { providerKeyId: 'x', keyId: null, name: 'Old laptop', head: 'sk-or-v1-abc', tail: 'xyz', facts };
  answers['keys.at-provider'] = [listed];
  open();
  fireEvent.click(screen.getByRole('button', { name: 'All keys at OpenRouter' }));
  expect(await screen.findByText('Not in this vault')).toBeTruthy();
  fireEvent.click(screen.getAllByRole('button', { name: 'Revoke for good' })[0] ?? document.body);
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Revoke for good' }));
  await screen.findByText('Revoked. It will never work again.');
  expect(asked.find(([name]) => name === 'keys.act')?.[1]).toMatchObject({
    of: { accountId: 'a', providerKeyId: 'x' },
    act: 'delete',
  });
});

test('a list the provider does not give says why', async () => {
  answers['keys.at-provider'] = { kind: 'needs-monitor-key', provider: 'openrouter' };
  open();
  fireEvent.click(screen.getByRole('button', { name: 'All keys at OpenRouter' }));
  expect(await screen.findByText(/Add a monitor key/)).toBeTruthy();
});

test('a label is changed in place', async () => {
  open();
  fireEvent.click(screen.getByRole('button', { name: 'Rename account Side project' }));
  fireEvent.change(screen.getByLabelText('Label'), { target: { value: 'Main project' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await vi.waitFor(() => expect(asked).toContainEqual(['accounts.rename', { accountId: 'a', label: 'Main project' }]));
});
