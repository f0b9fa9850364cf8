// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refreshAll } from '@/components/hooks/answers';
import { BuildersPage } from '@/components/options/builders/builders-page';
import { RotateKeyPage } from '@/components/options/rotate-key/rotate-key-page';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import type { KeyViewT } from '@/lib/messaging/views';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useRecentDays: () => [] }));

const DAY = 24 * 60 * 60 * 1000;
const bolt = 'https://bolt.diy';
const other = 'https://app.example.com';
const place = (keyId: string, origin: string, builderId: string | null = null) => ({
  ...{ keyId, origin, builderId, since: Date.now() - 3 * DAY, lastSeen: Date.now() - 2 * DAY, stale: false },
});
const key = (id: string, more: Partial<KeyViewT> = {}): KeyViewT => ({
  ...{ id, accountId: 'a', role: 'inference', label: `Key ${id}`, masked: 'sk…CANA', createdAt: Date.now() - 5 * DAY },
  ...{ lastUsedAt: null, providerKeyId: null, origins: [], placements: [], ...more },
});

async function show(page: 'builders' | 'rotate', keys: KeyViewT[], failure?: KnownFailure) {
  const account = { id: 'a', provider: 'openai', label: 'Work', baseUrl: null, createdAt: 0, hostGranted: true, keys };
  vi.mocked(send).mockImplementation(async (name) => {
    if (failure) return fail(failure);
    return ok((name === 'accounts.list' ? [account] : name === 'keys.check' ? { note: null } : null) as never);
  });
  await refreshAll();
  render(page === 'builders' ? <BuildersPage /> : <RotateKeyPage />);
}
const sent = (name: string) => vi.mocked(send).mock.calls.findLast(([each]) => each === name)?.[1];
const now = () => document.querySelector('[aria-current="step"] h2')?.textContent;

beforeEach(() => {
  vi.mocked(send).mockReset();
  location.hash = '#/rotate/old';
});
afterEach(cleanup);

test('each site says which keys stand there, how it keeps them, who calls with them and how to take them out', async () => {
  await show('builders', [key('one', { placements: [place('one', bolt, 'bolt-diy'), place('one', other)] })]);
  const site = screen.getByRole('region', { name: 'bolt.diy, bolt.diy' });
  for (const words of [
    /Key one/,
    /Kept in a cookie of this browser, not encrypted/,
    /it sees the key at every call/,
    /empty the field and save/,
  ])
    expect(site.textContent).toMatch(words);
  expect(screen.getByRole('region', { name: 'app.example.com' }).textContent).toMatch(/it is no site we describe/);
});

test('a replaced key is stale where its successor does not stand yet', async () => {
  const placements = [place('old', bolt, 'bolt-diy')];
  await show('builders', [key('old', { replacedBy: 'new', placements }), key('new')]);
  expect(screen.getByRole('region', { name: 'bolt.diy, bolt.diy' }).textContent).toMatch(
    /Stale: this key was replaced/,
  );
});

test('a key that was taken out is forgotten, one pasted by hand is noted', async () => {
  await show('builders', [key('one', { placements: [place('one', other)] })]);
  fireEvent.click(screen.getByRole('button', { name: 'I removed it there' }));
  expect(sent('site.forget')).toEqual({ keyId: 'one', origin: other });
  fireEvent.change(screen.getByLabelText('Site'), { target: { value: 'tool.example/settings' } });
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect(sent('site.note')).toEqual({ keyId: 'one', origin: 'https://tool.example' });
});

test('an address that is none is not noted', async () => {
  await show('builders', [key('one')]);
  fireEvent.change(screen.getByLabelText('Site'), { target: { value: 'not a site' } });
  fireEvent.click(screen.getByRole('button', { name: 'Note it' }));
  expect(sent('site.note')).toBeUndefined();
  screen.getByText(/Write the site’s address/);
});

test('a map without keys says how one gets there; one that cannot be read says why', async () => {
  await show('builders', []);
  screen.getByText('No key stands anywhere yet');
  cleanup();
  await show('builders', [], { kind: 'locked' });
  screen.getByText(/The vault is locked/);
});

test('replacing begins with a new key', async () => {
  await show('rotate', [key('old')]);
  expect(now()).toBe('Now: Get a new key');
  screen.getByRole('button', { name: 'Paste a new key' });
});

test('then the sites come one after another, and one filled by hand counts', async () => {
  const placements = [place('old', bolt, 'bolt-diy'), place('old', other)];
  await show('rotate', [
    key('old', { replacedBy: 'new', placements }),
    key('new', { placements: [place('new', bolt)] }),
  ]);
  expect(now()).toMatch(/Put it everywhere/);
  screen.getByText(/Site 2 of 2/);
  fireEvent.click(screen.getByRole('button', { name: 'I pasted it there myself' }));
  expect(sent('site.note')).toEqual({ keyId: 'new', origin: other });
});

test('the new key is checked at its provider, and what it says is read out', async () => {
  await show('rotate', [key('old', { replacedBy: 'new', placements: [place('old', other)] }), key('new')]);
  fireEvent.click(screen.getByRole('button', { name: 'Check the new key' }));
  await screen.findByText('It works.');
  expect(sent('keys.check')).toEqual({ keyId: 'new' });
});

test('the old key is still used: that is told, and it may be ended all the same', async () => {
  const facts = { active: true, createdAt: null, lastUsedAt: Date.now() - 1000, seenAt: Date.now() };
  await show('rotate', [key('old', { replacedBy: 'new', facts }), key('new')]);
  screen.getByText(/Something else still has it/);
  const end = screen.getByText('End the old key').closest('li');
  if (!end) throw new Error('no last step');
  within(end).getByText(/You need not wait/);
});

test('a key that is off and stands nowhere alone is replaced', async () => {
  const facts = { active: false, createdAt: null, lastUsedAt: null, seenAt: Date.now() };
  await show('rotate', [key('old', { replacedBy: 'new', facts }), key('new')]);
  screen.getByText(/The key is replaced/);
});

test('a key that is no longer there cannot be replaced', async () => {
  await show('rotate', [key('another')]);
  screen.getByText('That key is no longer in the vault');
});
