import { expect, test, vi } from 'vitest';
import { readSession, writeSession } from '@/lib/browser/session';

const calls = vi.hoisted(() => [] as string[]);

vi.mock('wxt/browser', () => {
  const area = (name: string) => ({
    setAccessLevel: async ({ accessLevel }: { accessLevel: string }) => void calls.push(`${name} ${accessLevel}`),
    get: async () => {
      calls.push(`${name} get`);
      return {};
    },
    set: async () => void calls.push(`${name} set`),
  });
  return { browser: { storage: { session: area('session'), local: area('local') } } };
});

test('both stores are closed to content scripts before the first use, once a worker', async () => {
  await readSession('vault.key');
  await writeSession('vault.key', 1);
  expect(calls).toEqual(['session TRUSTED_CONTEXTS', 'local TRUSTED_CONTEXTS', 'session get', 'session set']);
});
