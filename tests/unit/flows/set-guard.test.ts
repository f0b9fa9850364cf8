import { beforeEach, expect, test, vi } from 'vitest';

const local = new Map<string, unknown>();
const registerGuard = vi.fn(async () => undefined);
const granted = { hosts: true };
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => local.get(name),
  writeLocal: async (name: string, value: unknown) => void local.set(name, structuredClone(value)),
}));
const followInOpenTabs = vi.fn(async () => undefined);
vi.mock('@/lib/browser/guard-registration', () => ({ registerGuard, followInOpenTabs }));
vi.mock('@/lib/browser/permissions', () => ({ everySite: ['*://*/*'], hostsGranted: async () => granted.hosts }));
const { setGuard } = await import('@/lib/flows/set-guard');

beforeEach(() => {
  local.clear();
  registerGuard.mockClear();
  granted.hosts = true;
});

test('a site that is off is left out; one port of a name does not take the others along', async () => {
  await setGuard({ everywhere: true, sites: [], off: ['https://docs.example', 'http://localhost:3000'] });
  expect(registerGuard).toHaveBeenCalledExactlyOnceWith({
    matches: ['*://*/*'],
    excludeMatches: ['https://docs.example/*'],
  });
});

test('what is open already follows at once, where the guard may stand', async () => {
  await setGuard({ everywhere: false, sites: ['https://chat.example'], off: [] });
  const there = ['https://chat.example/*'];
  expect(followInOpenTabs).toHaveBeenLastCalledWith({ before: [], after: there });
  await setGuard({ everywhere: false, sites: [], off: [] });
  expect(followInOpenTabs).toHaveBeenLastCalledWith({ before: there, after: [] });
});

test('a permission that was taken back leaves the setting and registers nothing', async () => {
  granted.hosts = false;
  const view = await setGuard({ everywhere: true, sites: ['https://chat.example'], off: [] });
  expect(view).toMatchObject({ value: { everywhere: true, sites: ['https://chat.example'] } });
  expect(registerGuard).toHaveBeenCalledExactlyOnceWith({ matches: [], excludeMatches: [] });
});
