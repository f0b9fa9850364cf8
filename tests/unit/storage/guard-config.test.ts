import { expect, test, vi } from 'vitest';

const local = new Map<string, unknown>();
const soon = () => new Promise((done) => setTimeout(done, 1));
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => {
    await soon();
    return structuredClone(local.get(name));
  },
  writeLocal: async (name: string, value: unknown) => {
    await soon();
    local.set(name, structuredClone(value));
  },
}));
const { changeGuardConfig, readGuardConfig } = await import('@/lib/storage/guard-config');

test('those who read first at the same time get the same device key, and it stays', async () => {
  const [one, other, changed] = await Promise.all([
    readGuardConfig(),
    readGuardConfig(),
    changeGuardConfig(() => ({ everywhere: true })),
  ]);
  const later = await readGuardConfig();
  for (const each of [one, other, changed]) expect(each.deviceKey).toEqual(later.deviceKey);
  expect(later.everywhere).toBe(true);
});
