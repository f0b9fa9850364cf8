import { beforeEach, expect, test, vi } from 'vitest';
import { readSettings, writeSettings } from '@/lib/storage/settings';

const kept = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => kept.get(name),
  writeLocal: async (name: string, value: unknown) => void kept.set(name, value),
}));
beforeEach(() => kept.clear());

test('without any setting the defaults hold', async () => {
  expect(await readSettings()).toMatchObject({
    idleMinutes: 15,
    deadlineHours: 12,
    displayCurrency: 'USD',
    onboarded: false,
  });
});

test('a written setting comes back and leaves the others alone', async () => {
  await writeSettings({ theme: 'dark' });
  expect(await writeSettings({ idleMinutes: 5, badge: undefined })).toMatchObject({
    idleMinutes: 5,
    theme: 'dark',
    badge: true,
  });
  expect(await readSettings()).toMatchObject({ idleMinutes: 5, theme: 'dark' });
});

test('a value out of bounds is refused and nothing is written', async () => {
  expect(await writeSettings({ deadlineHours: 10_000 })).toBeUndefined();
  expect(kept.size).toBe(0);
});

test('a planted value out of bounds counts as the default, the others are kept', async () => {
  kept.set('settings', { deadlineHours: 1e9, idleMinutes: 7, theme: 'purple', unknown: 1 });
  expect(await readSettings()).toMatchObject({ deadlineHours: 12, idleMinutes: 7, theme: 'system' });
  kept.set('settings', 'not an object');
  expect(await readSettings()).toMatchObject({ idleMinutes: 15 });
});
