import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Send } from '@/lib/browser/http';
import { fail, ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { DAY_MS, epochMs } from '@/lib/core/units';
import { type PollPorts, pollUsage } from '@/lib/flows/poll-usage';
import { readCompartment } from '@/lib/flows/session-compartment';
import { watchLocked } from '@/lib/flows/watch-locked';
import { type Database, openDatabase } from '@/lib/storage/database';
import { cancelHistory, historyProgress } from '@/lib/usage/history';
import type { KeyRecord } from '@/lib/vault/records';
import type { Change } from '@/lib/vault/write';
import { fixture } from '../../fixtures/fixture';
import { unlockedWorld } from '../vault/fake-ports';

let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

type Asked = { url: URL; with: string };

/** One Anthropic account with both keys; answers are empty pages unless told otherwise. */
async function house(answer: (asked: Asked, count: number) => ReturnType<Send> | undefined = () => undefined) {
  const { vault, world } = await unlockedWorld();
  const key = (id: string, role: KeyRecord['role']): Change[] => [
    {
      act: 'put',
      kind: 'key',
      id,
      value: {
        ...{ id, accountId: 'a', role, label: '', masked: 'sk-ant-…x', origins: [], createdAt: 1 },
        ...{ lastUsedAt: null, providerKeyId: null },
      },
    },
    { act: 'put-secret', id, secret: Secret.fromText(`CANARY-${id}`) },
  ];
  const account = { id: 'a', provider: 'anthropic', label: '', baseUrl: null, createdAt: 1 };
  await vault.writeRecords([
    { act: 'put', kind: 'account', id: 'a', value: account },
    ...key('plain', 'inference'),
    ...key('watch', 'monitor'),
  ]);
  const asked: Asked[] = [];
  const send: Send = async (_, spec, secret) => {
    const one = { url: new URL(spec.url), with: new TextDecoder().decode(secret.bytes()) };
    asked.push(one);
    const told = answer(one, asked.length);
    if (told) return told;
    const endpoint = one.url.pathname.includes('cost_report')
      ? 'cost-report'
      : one.url.pathname.includes('usage_report')
        ? 'usage-report'
        : 'api-keys';
    return ok({ status: 200, body: fixture('anthropic', endpoint, 'empty'), bytes: 10 });
  };
  const memory = new Map<string, unknown>();
  const items = {
    read: async (name: string) => memory.get(name),
    write: async (name: string, value: unknown) => void memory.set(name, value),
    remove: async (name: string) => void memory.delete(name),
  };
  const ports: PollPorts = { database, vault, items, send, clock: () => epochMs(world.now), random: () => 0.5 };
  const costs = () => database.sources.get('a|cost-report');
  return { vault, world, ports, asked, memory, items, costs };
}

test('a locked vault asks nobody and marks the sources, with their last answer kept', async () => {
  const { vault, ports, asked, costs } = await house();
  await pollUsage(ports);
  const before = asked.length;
  await vault.lock('manual');
  expect(await pollUsage(ports)).toEqual(ok({ polled: 0, failed: 0, skipped: 3 }));
  expect(asked.length).toBe(before);
  expect(await costs()).toMatchObject({ state: 'skipped-locked', lastSuccessAt: expect.any(Number) });
});

test('with the owner’s leave the monitor key, and only that, is asked with while locked', async () => {
  const { vault, ports, asked, memory, items } = await house();
  await watchLocked({ vault, items })({ accountId: 'a', on: true }, undefined);
  await vault.lock('idle');
  expect(await pollUsage(ports)).toMatchObject({ value: { polled: 3, skipped: 0 } });
  expect(new Set(asked.map((each) => each.with))).toEqual(new Set(['CANARY-watch']));
  expect(JSON.stringify([...memory])).not.toContain(btoa('CANARY-plain').slice(0, 12));
});

test('leave taken back or an account deleted empties the compartment at once', async () => {
  const { vault, ports, memory, items } = await house();
  const set = watchLocked({ vault, items });
  await set({ accountId: 'a', on: true }, undefined);
  expect(await readCompartment(items)).toMatchObject([{ keys: [{ id: 'watch' }] }]);
  await set({ accountId: 'a', on: false }, undefined);
  expect(memory.has('poll.compartment')).toBe(false);
  await set({ accountId: 'a', on: true }, undefined);
  await vault.deleteRecord('account', 'a');
  await pollUsage(ports);
  expect(memory.has('poll.compartment')).toBe(false);
});

test('history is read newest first as far as asked, told as progress, and not read twice', async () => {
  const { ports, asked, costs } = await house();
  await pollUsage(ports);
  const first = (await costs())?.coveredFrom ?? 0;
  const seen = asked.length;
  await pollUsage(ports, { history: 200 });
  const ends = asked
    .slice(seen)
    .filter(
      ({ url }) =>
        url.pathname.includes('cost_report') && Date.parse(url.searchParams.get('starting_at') ?? '') < first,
    )
    .map(({ url }) => Date.parse(url.searchParams.get('starting_at') ?? ''));
  expect(ends).toEqual(ends.toSorted((a, b) => b - a));
  expect(ends.length).toBeGreaterThan(3);
  const row = await costs();
  expect(row?.history).toBeUndefined();
  expect((first - (row?.coveredFrom ?? 0)) / DAY_MS).toBeGreaterThan(160);
  const again = asked.length;
  await pollUsage(ports, { history: 200 });
  expect(
    asked.slice(again).filter(({ url }) => Date.parse(url.searchParams.get('starting_at') ?? '') < first - 5 * DAY_MS),
  ).toEqual([]);
});

test('history cut off by a failure goes on where it was at the next poll', async () => {
  let fails = false;
  const { ports, costs, world } = await house(({ url }, count) =>
    fails && url.pathname.includes('cost_report') && count % 3 === 0
      ? Promise.resolve(fail({ kind: 'offline', provider: 'anthropic' }))
      : undefined,
  );
  await pollUsage(ports);
  fails = true;
  await pollUsage(ports, { history: 365 });
  const cut = await costs();
  expect(cut?.history).toBeDefined();
  fails = false;
  world.now += 5 * 60_000;
  await pollUsage(ports, { onlyDue: true });
  const done = await costs();
  expect(done?.history).toBeUndefined();
  expect(done?.coveredFrom).toBeLessThan(cut?.coveredFrom ?? 0);
});

test('a cancelled history keeps what was read, counts as no failure and does not go on', async () => {
  const control = new AbortController();
  const { ports, costs } = await house((_, count) => {
    if (count > 8) control.abort();
    return undefined;
  });
  await pollUsage(ports);
  expect(await pollUsage(ports, { history: 365, signal: control.signal })).toMatchObject({ value: { failed: 0 } });
  await cancelHistory(database);
  const row = await costs();
  expect([row?.history, row?.failures, row?.state]).toEqual([undefined, 0, 'confirmed-empty']);
});

test('progress runs from nothing to all of the wish', () => {
  const of = (coveredFrom: number) =>
    historyProgress({ coveredFrom, history: { from: 0, to: 100 } } as Parameters<typeof historyProgress>[0]);
  expect([of(100), of(50), of(0)]).toEqual([0, 0.5, 1]);
});
