import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createSend } from '@/lib/browser/http';
import { ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { DAY_MS, epochMs, HOUR_MS } from '@/lib/core/units';
import { type PollPorts, pollUsage } from '@/lib/flows/poll-usage';
import { openDatabase } from '@/lib/storage/database';
import { totalsSince } from '@/lib/usage/queries';
import type { KeyRecord } from '@/lib/vault/records';
import { handleProvider } from '../../world/providers/handle';
import { billed, createWorld, generateTraffic, mulberry, type World } from '../../world/traffic';

const start = Date.UTC(2026, 10, 10);
const cases = [
  { provider: 'openai', host: 'api.openai.com', models: ['gpt-5.4', 'gpt-6-sol'] },
  { provider: 'anthropic', host: 'api.anthropic.com', models: ['claude-opus-5', 'claude-sonnet-5'] },
  { provider: 'openrouter', host: 'openrouter.ai', models: ['a/one', 'b/two'] },
];

test.each(cases)(
  '$provider: after storms, lost polls and late data the store holds what was billed',
  async ({ provider, host, models }) => {
    for (const seed of [1]) {
      const { world, ports } = setUp(provider, host, seed);
      const account = world.accounts[0];
      if (!account) throw new Error('no account');
      generateTraffic(account, { seed, from: start, to: start + 6 * DAY_MS, calls: 150, models, lateMs: 20 * HOUR_MS });
      const random = mulberry(seed);
      for (
        world.now = start + HOUR_MS;
        world.now < start + 7 * DAY_MS;
        world.now += Math.ceil(random() * 20) * HOUR_MS
      ) {
        world.pageBuckets = 1 + Math.floor(random() * 4);
        world.faults =
          random() < 0.4
            ? [
                { host, status: 500 },
                { host, body: '{"data":[' },
                { host, status: 429, retryAfter: '1' },
              ]
            : [];
        await pollUsage(ports);
      }
      world.faults = [];
      world.now += 3 * DAY_MS - HOUR_MS * 30;
      await pollUsage(ports, { days: 20 });
      const [total] = await totalsSince(ports.database, start, world.now);
      expect(total?.nanos).toBe(billed(account, start, world.now));
      const before = await ports.database.samples.toArray();
      const rolled = await ports.database.rollups.toArray();
      await pollUsage(ports, { days: 20 });
      expect(await ports.database.samples.toArray()).toEqual(before);
      expect(await ports.database.rollups.toArray()).toEqual(rolled);
      expect(world.seen.every((each) => each.host === host)).toBe(true);
      await ports.database.delete();
    }
  },
);

/** storage.session of one browser run. */
function memory(): PollPorts['items'] {
  const items = new Map<string, unknown>();
  return {
    read: async (name) => items.get(name),
    write: async (name, value) => void items.set(name, value),
    remove: async (name) => void items.delete(name),
  };
}

function setUp(provider: string, host: string, seed: number): { world: World; ports: PollPorts } {
  const world = createWorld(start);
  const keys = [0, 1].map((n) => ({ id: `pk${n}`, text: `CANARY-key-${n}`, name: `key ${n}` }));
  world.accounts.push({ host, monitorKey: 'CANARY-monitor', keys, calls: [] });
  const clock = () => epochMs(world.now);
  const key: KeyRecord = {
    ...{ id: 'm', accountId: 'a', role: 'monitor', label: '', masked: 'CAN…itor', origins: [], createdAt: 0 },
    ...{ lastUsedAt: null, providerKeyId: null },
  };
  const account = { id: 'a', provider, label: '', baseUrl: null, createdAt: 0 };
  const vault = {
    readRecords: async (kind: string) => ok([{ id: 'x', value: kind === 'account' ? account : key }]),
    releaseKey: async () => ok({ key, secret: Secret.fromText('CANARY-monitor') }),
    updateRecord: async () => ok(null),
  } as unknown as PollPorts['vault'];
  const fetchWorld: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const headers = Object.fromEntries(new Headers(init?.headers));
    const answer = handleProvider(world, url.host, { method: 'GET', url: url.href, headers, body: '' });
    if (!answer) throw new TypeError('unreachable');
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  };
  const send = createSend({ fetch: fetchWorld, hostsGranted: async () => true, clock });
  return {
    world,
    ports: { database: openDatabase(`${provider}${seed}`), vault, items: memory(), send, clock, random: () => 0.5 },
  };
}
