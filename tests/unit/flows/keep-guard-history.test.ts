import { beforeEach, expect, test, vi } from 'vitest';
import type { GuardEventT } from '@/lib/messaging/guard-messages';
import type { Vault } from '@/lib/vault/vault';

const memory = vi.hoisted(() => ({ local: new Map<string, unknown>(), session: new Map<string, unknown>() }));
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => memory.local.get(name),
  writeLocal: async (name: string, value: unknown) => void memory.local.set(name, structuredClone(value)),
}));
vi.mock('@/lib/browser/session', () => ({
  readSession: async (name: string) => memory.session.get(name),
  writeSession: async (name: string, value: unknown) => void memory.session.set(name, structuredClone(value)),
}));
const { flushSeen, historyHandlers, noteSeen } = await import('@/lib/flows/keep-guard-history');
const { readGuardConfig, updateGuardConfig } = await import('@/lib/storage/guard-config');

let isOpen = true;
const records = new Map<string, Record<string, unknown>>();
const audit: unknown[] = [];
const locked = { ok: false, failure: { kind: 'locked' } } as const;
const vault = {
  readRecord: async (_: string, id: string) => {
    if (!isOpen) return locked;
    const value = records.get(id);
    return value ? { ok: true, value } : { ok: false, failure: { kind: 'record-missing' } };
  },
  writeRecord: async (_: string, id: string, value: Record<string, unknown>) => {
    if (!isOpen) return locked;
    records.set(id, structuredClone(value));
    return { ok: true, value: null };
  },
  deleteRecord: async (_: string, id: string) => {
    if (!isOpen) return locked;
    return records.delete(id) ? { ok: true, value: null } : { ok: false, failure: { kind: 'record-missing' } };
  },
  audit: async (line: unknown) => {
    audit.push(line);
    return { ok: true, value: null };
  },
} as unknown as Vault;
const handlers = historyHandlers(vault);
const seen = (at: number, more: Partial<GuardEventT> = {}): GuardEventT => ({
  ...{ at, origin: 'https://chat.example', rule: 'openai', how: 'paste', choice: 'redacted' },
  ...{ reason: null, print: null, keys: [] },
  ...more,
});
const times = async () => {
  const answer = await handlers['guard.history']({}, undefined);
  return answer.ok ? answer.value.events.map(({ at }) => at) : [];
};

beforeEach(() => {
  isOpen = true;
  for (const kept of [memory.local, memory.session, records]) kept.clear();
  audit.length = 0;
});

test('the newest events come first, and no more than 500 are kept', async () => {
  for (let at = 0; at < 503; at++) await noteSeen(vault, seen(at));
  const all = await times();
  expect(all).toHaveLength(500);
  expect([all.at(0), all.at(-1)]).toEqual([502, 3]);
});

test('what several frames tell at once is all kept, each once', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => noteSeen(vault, seen(at))));
  expect(new Set(await times()).size).toBe(20);
});

test('while locked events wait in memory with their times; nothing of them lies on the disk', async () => {
  isOpen = false;
  await Promise.all([noteSeen(vault, seen(5)), noteSeen(vault, seen(6))]);
  expect(await handlers['guard.history']({}, undefined)).toEqual(locked);
  expect([records.size, memory.local.size]).toEqual([0, 0]);
  isOpen = true;
  await flushSeen(vault);
  expect(await times()).toEqual([6, 5]);
  expect(memory.session.get('guard.waiting')).toEqual([]);
});

test('clearing takes away what is kept and what waits', async () => {
  await noteSeen(vault, seen(1));
  isOpen = false;
  await noteSeen(vault, seen(2));
  isOpen = true;
  expect(await handlers['guard.clear-history']({}, undefined)).toMatchObject({ ok: true });
  expect(await times()).toEqual([]);
  expect(await handlers['guard.clear-history']({}, undefined)).toMatchObject({ ok: true });
});

test('an own key that was let out leaves a line in the log, with its time; one that was held does not', async () => {
  await noteSeen(vault, seen(1, { keys: ['k'], rule: 'own-key', choice: 'redacted' }));
  isOpen = false;
  await noteSeen(vault, seen(2, { keys: ['k'], rule: 'own-key', choice: 'once', reason: 'test-key' }));
  isOpen = true;
  await flushSeen(vault);
  expect(audit).toEqual([
    { at: 2, act: 'key.let-out', keyId: 'k', accountId: null, origin: 'https://chat.example', outcome: 'test-key' },
  ]);
});

test('what was learned as no key can be forgotten', async () => {
  await updateGuardConfig({ ...(await readGuardConfig()), learned: ['aaaa1111', 'bbbb2222'] });
  await handlers['guard.forget']({ print: 'aaaa1111' }, undefined);
  expect((await readGuardConfig()).learned).toEqual(['bbbb2222']);
  expect(await handlers['guard.history']({}, undefined)).toMatchObject({ value: { learned: ['bbbb2222'] } });
});

test('a record of another version counts as an empty history', async () => {
  records.set('guard.history', { events: [{ what: 'else' }] });
  expect(await times()).toEqual([]);
});
