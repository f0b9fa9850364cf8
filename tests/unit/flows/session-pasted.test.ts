import { beforeEach, expect, test, vi } from 'vitest';
import type { KeyRecord, PlacementRecord } from '@/lib/vault/records';

const stored = { session: new Map<string, unknown>(), local: new Map<string, unknown>() };
vi.mock('@/lib/browser/session', () => ({
  readSession: async (name: string) => stored.session.get(name),
  writeSession: async (name: string, value: unknown) => void stored.session.set(name, structuredClone(value)),
}));
vi.mock('@/lib/browser/local', () => ({
  readLocal: async (name: string) => stored.local.get(name),
  writeLocal: async (name: string, value: unknown) => void stored.local.set(name, structuredClone(value)),
}));
vi.mock('@/lib/browser/tabs', () => ({ readTab: async () => ({ url: 'https://app.example/settings' }) }));
const { declinePasted, notePasted, pastedAt } = await import('@/lib/flows/session-pasted');
const { viewSite } = await import('@/lib/flows/view-site');
const { changeGuardConfig } = await import('@/lib/storage/guard-config');

const origin = 'https://app.example';
const key = (id: string, role: KeyRecord['role'] = 'inference'): KeyRecord => ({
  ...{ id, accountId: 'a', role, label: id, masked: 'x', createdAt: 1, origins: [] },
  ...{ lastUsedAt: null, providerKeyId: null },
});
const placement = (keyId: string, stale: boolean): PlacementRecord => ({
  ...{ keyId, origin, builderId: null, since: 1, lastSeen: 1, stale },
});
const seenBy = async (keys: KeyRecord[], placements: PlacementRecord[] = []) => {
  const site = await viewSite({ keys, placements, assignedOrigins: new Map() }, 1);
  return site.ok ? site.value.pasted : [];
};

beforeEach(async () => {
  stored.session.clear();
  stored.local.clear();
  const print = { size: 1, roll: 1, tag: 1 };
  await changeGuardConfig(() => ({ own: ['bolt', 'admin'].map((id) => ({ id, ...print })) }));
});

test('a key pasted at a site is offered there and nowhere else, once', async () => {
  await Promise.all([notePasted(['bolt'], origin), notePasted(['bolt'], origin)]);
  expect(await pastedAt(origin)).toEqual(['bolt']);
  expect(await pastedAt('https://other.example')).toEqual([]);
});

test('ids that are none of the user’s keys are not kept', async () => {
  await notePasted(['made-up'], origin);
  expect(await pastedAt(origin)).toEqual([]);
});

test('who said no is not asked again, however often the key is pasted', async () => {
  await notePasted(['bolt'], origin);
  await declinePasted({ keyId: 'bolt', origin }, undefined);
  await notePasted(['bolt'], origin);
  expect(await pastedAt(origin)).toEqual([]);
});

test('the popup offers keys that may stand in pages and are not on the map there', async () => {
  await notePasted(['bolt', 'admin'], origin);
  expect(await seenBy([key('bolt'), key('admin', 'monitor')])).toEqual(['bolt']);
  expect(await seenBy([key('bolt')], [placement('bolt', false)])).toEqual([]);
  expect(await seenBy([key('bolt')], [placement('bolt', true)])).toEqual(['bolt']);
  expect(await seenBy([])).toEqual([]);
});
