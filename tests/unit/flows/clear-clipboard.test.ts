// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

const state = vi.hoisted(() => ({
  session: new Map<string, unknown>(),
  alarms: new Map<string, number>(),
  clipboard: '',
  granted: true,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {},
      session: {
        get: async (name: string) => ({ [name]: state.session.get(name) }),
        set: async (items: object) => Object.entries(items).map(([name, value]) => state.session.set(name, value)),
        remove: async (name: string) => state.session.delete(name),
      },
    },
    alarms: { create: async (name: string, { when }: { when: number }) => state.alarms.set(name, when) },
    permissions: { contains: async () => state.granted },
    runtime: { getManifest: () => ({ optional_permissions: ['clipboardRead'] }) },
  },
}));

import { armClearing, clearClipboard, clipboardHandlers } from '@/lib/flows/clear-clipboard';

const key = 'CANARY-copied-key';
beforeEach(() => {
  state.session.clear();
  state.alarms.clear();
  state.granted = true;
  state.clipboard = key;
  const clipboard = {
    readText: async () => state.clipboard,
    writeText: async (text: string) => {
      state.clipboard = text;
    },
  };
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
});

test('half a minute after copying, the clipboard that still holds the key is emptied', async () => {
  expect(await armClearing(key, 1_000)).toBe(31_000);
  expect(state.alarms.get('clipboard')).toBe(31_000);
  await clearClipboard();
  expect(state.clipboard).toBe('');
});

test('what somebody else copied meanwhile is left alone', async () => {
  await armClearing(key, 0);
  state.clipboard = 'a letter';
  await clearClipboard();
  expect(state.clipboard).toBe('a letter');
});

test('nothing kept for the time between tells the key, and nothing is kept after it', async () => {
  await armClearing(key, 0);
  expect(JSON.stringify([...state.session])).not.toContain('CANARY');
  await clearClipboard();
  expect(state.session.size).toBe(0);
});

test('without leave nothing is promised, and leave taken back is respected', async () => {
  state.granted = false;
  expect(await armClearing(key, 0)).toBe(null);
  state.granted = true;
  await armClearing(key, 0);
  state.granted = false;
  await clearClipboard();
  expect(state.clipboard).toBe(key);
});

test('an alarm without anything copied touches nothing', async () => {
  await clearClipboard();
  expect(state.clipboard).toBe(key);
});

test('the hidden page is told a salted hash, different each time', async () => {
  await armClearing(key, 0);
  const first = await clipboardHandlers['clipboard.expected']({}, undefined);
  await armClearing(key, 0);
  const second = await clipboardHandlers['clipboard.expected']({}, undefined);
  expect(first).toMatchObject({ ok: true });
  expect(second).not.toEqual(first);
});
