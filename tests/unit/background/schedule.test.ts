import { beforeEach, expect, test, vi } from 'vitest';
import type { House } from '@/entrypoints/background/house';
import { schedule } from '@/entrypoints/background/schedule';

type Listener = (...given: unknown[]) => unknown;

const heard = vi.hoisted(() => new Map<string, Listener>());
const state = vi.hoisted(() => ({ windows: 1, menus: [] as { id: string; contexts: string[] }[] }));

vi.mock('wxt/browser', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => heard.set(name, listener) });
  const area = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
  return {
    browser: {
      storage: { local: area, session: area },
      runtime: { onInstalled: event('installed'), onStartup: event('startup'), getURL: (path: string) => path },
      alarms: { onAlarm: event('alarm'), create: async () => undefined, get: async () => undefined },
      idle: { onStateChanged: event('idle') },
      windows: { onRemoved: event('window'), getAll: async () => Array.from({ length: state.windows }) },
      permissions: { onAdded: event('added'), onRemoved: event('removed'), getAll: async () => ({ origins: [] }) },
      notifications: { onClicked: event('notification') },
      contextMenus: {
        onClicked: event('menu'),
        removeAll: async () => undefined,
        create: (entry: { id: string; contexts: string[] }) => state.menus.push(entry),
      },
      commands: { onCommand: event('command') },
      scripting: { getRegisteredContentScripts: async () => [], unregisterContentScripts: async () => undefined },
      tabs: { create: async () => undefined },
    },
  };
});
vi.mock('@/lib/flows/set-guard', () => ({ placeGuard: async () => undefined }));
vi.mock('@/lib/flows/pace-polls', () => ({ pacePolls: async () => undefined }));

const vault = { lock: vi.fn(async () => undefined), view: vi.fn(async () => undefined) };

beforeEach(() => {
  heard.clear();
  vault.lock.mockClear();
  vault.view.mockClear();
  // Only the vault is ever reached by these listeners.
  schedule({ vault } as unknown as House);
});

test.each([
  ['the keyboard command', 'command', ['lock'], 'manual'],
  ['the menu of the toolbar button', 'menu', [{ menuItemId: 'lock' }], 'manual'],
  ['an update of the extension', 'installed', [{ reason: 'update' }], 'updated'],
  ['the screen that locks', 'idle', ['locked'], 'system-lock'],
])('%s locks the vault', async (_, event, given, why) => {
  heard.get(event)?.(...given);
  await vi.waitFor(() => expect(vault.lock.mock.calls).toEqual([[why]]));
});

test('the last window that closes locks the vault, an earlier one does not', async () => {
  state.windows = 1;
  await heard.get('window')?.(1);
  state.windows = 0;
  heard.get('window')?.(2);
  await vi.waitFor(() => expect(vault.lock.mock.calls).toEqual([['windows-closed']]));
});

test('an installation locks nothing and makes the menu entry', async () => {
  heard.get('installed')?.({ reason: 'install' });
  await vi.waitFor(() =>
    expect(state.menus).toContainEqual(expect.objectContaining({ id: 'lock', contexts: ['action'] })),
  );
  expect(vault.lock).not.toHaveBeenCalled();
});

test('idleness and the alarm of each minute only look whether it is time to lock', async () => {
  heard.get('idle')?.('idle');
  await vi.waitFor(() => expect(vault.view).toHaveBeenCalled());
  expect(vault.lock).not.toHaveBeenCalled();
});
