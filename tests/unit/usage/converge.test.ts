import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { createSend } from '@/lib/browser/http';
import { ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import { type PollPorts, pollUsage } from '@/lib/flows/poll-usage';
import { providerById } from '@/lib/providers/registry';
import { openDatabase } from '@/lib/storage/database';
import { totalsSince } from '@/lib/usage/queries';
import type { KeyRecord } from '@/lib/vault/records';
import { addKeys, type Books, billed, DAY, HOUR, openBooks, type Use } from '../../world/books';
import { reply } from '../../world/providers/answer';
import { seeded } from '../leaks/sample';
import { storedSamples, storedSums } from './stored';

const START = Date.UTC(2026, 10, 10);
const BASE = 'https://llm.example';

/** Providers that tell spend after the fact: late lines and corrections of either sign included. */
const tellers = [
  'openai',
  'anthropic',
  'openrouter',
  'xai',
  'elevenlabs',
  'fal',
  'deepgram',
  'fireworks',
  'litellm',
  'requesty',
  'poe',
  'runway',
];
/** Providers that tell only a meter: what moved it between two readings is all that can be known. */
const meters = ['deepseek', 'moonshot', 'moonshot-cn', 'siliconflow', 'siliconflow-cn', 'novita', 'vercel-ai-gateway'];

describe.each([...tellers, ...meters])('%s', (provider) => {
  test.each([1, 2, 3])('shows exactly what was billed after storms, kills and late data (seed %i)', async (seed) => {
    const random = seeded(seed * 1000 + provider.length);
    const { books, clock, ports, seen, kill } = setUp(provider, seed);
    clock.now = START + 1;
    // a meter needs a first reading before anything is spent
    await pollUsage(ports);
    traffic(books, provider, { random, late: tellers.includes(provider) });
    while (clock.now < START + 7 * DAY) {
      clock.now += Math.ceil(random() * 20) * HOUR;
      books.pageSize = 1 + Math.floor(random() * 5);
      storm(books, provider, random);
      if (random() < 0.2) kill.after = Math.floor(random() * 6);
      await pollUsage(ports).catch(() => undefined);
      kill.after = Number.POSITIVE_INFINITY;
    }
    books.faults = [];
    clock.now = START + 9 * DAY + HOUR;
    await pollUsage(ports);
    const [total, ...more] = await totalsSince(ports.database, START, clock.now);
    expect([total?.nanos, more]).toEqual([billed(books, provider), []]);
    const before = [await storedSamples(ports.database), await storedSums(ports.database)];
    await pollUsage(ports);
    expect([await storedSamples(ports.database), await storedSums(ports.database)]).toEqual(before);
    const hosts = providerById(provider)?.selfHosted ? [BASE] : (providerById(provider)?.hosts ?? []);
    expect(seen.filter((origin) => !hosts.includes(origin))).toEqual([]);
    await ports.database.delete();
  });
});

/** Six days of uses; some are shown up to twenty hours late, and some are corrected later, up or down. */
function traffic(books: Books, provider: string, { random, late }: { random: () => number; late: boolean }): void {
  const keys = books.keys.filter((key) => key.provider === provider && key.role === 'inference');
  const lateBy = () => (late ? Math.floor(random() * 20 * HOUR) : 0);
  for (let n = 0; n < 60; n += 1) {
    const hour = START + HOUR + Math.floor(random() * 6 * 24) * HOUR;
    const nanos = 1 + Math.floor(random() * 3e9);
    const use: Use = {
      ...{ provider, hour, keyId: keys[n % keys.length]?.id ?? '', model: n % 3 === 0 ? 'one' : 'two' },
      ...{ input: 10, cached: 0, output: 5, requests: 1, parts: { input: nanos, cached: 0, output: 0 } },
      shownAt: hour + lateBy(),
    };
    books.uses.push(use);
    if (!late || random() > 0.2) continue;
    const change = random() < 0.5 ? -Math.floor(nanos / 2) : Math.floor(nanos / 3);
    books.uses.push({ ...use, input: 0, output: 0, parts: { ...use.parts, input: change }, shownAt: hour + 20 * HOUR });
  }
}

function storm(books: Books, provider: string, random: () => number): void {
  const hosts = providerById(provider)?.selfHosted ? [BASE] : (providerById(provider)?.hosts ?? []);
  const kinds = [500, 503, 429, 'garbage', 'truncated'] as const;
  books.faults = hosts.flatMap((origin) => {
    const what = kinds[Math.floor(random() * kinds.length)];
    if (random() > 0.5 || what === undefined) return [];
    const times = 1 + Math.floor(random() * 3);
    return [{ host: new URL(origin).host, path: /./, times, what, ...(what === 429 && { retryAfter: '1' }) }];
  });
}

function setUp(provider: string, seed: number) {
  const clock = { now: START };
  const books = { ...openBooks(() => clock.now), keys: [] };
  addKeys(books, provider);
  const seen: string[] = [];
  const kill = { after: Number.POSITIVE_INFINITY };
  const now = () => epochMs(clock.now);
  const fetchWorld: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    seen.push(url.origin);
    const headers = Object.fromEntries(new Headers(init?.headers));
    const { host, pathname, search } = url;
    const asked = {
      host,
      url: pathname + search,
      method: init?.method ?? 'GET',
      headers,
      body: String(init?.body ?? ''),
    };
    const answer = reply(books, asked);
    if (answer === undefined || answer === 'never') throw new TypeError('unreachable');
    return new Response(answer.text, { status: answer.status, headers: answer.headers });
  };
  const talk = createSend({ fetch: fetchWorld, hostsGranted: async () => true, clock: now });
  // the browser ends a worker between any two requests
  const send: PollPorts['send'] = async (...request) => {
    kill.after -= 1;
    if (kill.after < 0) throw new Error('the worker was ended');
    return talk(...request);
  };
  const vault = vaultOf(books, provider);
  const database = openDatabase(`converge-${provider}-${seed}`);
  return {
    books,
    clock,
    seen,
    kill,
    ports: { database, vault, items: nothingKept, send, clock: now, random: () => 0.5 },
  };
}

const nothingKept = { read: async () => undefined, write: async () => undefined, remove: async () => undefined };

function vaultOf(books: Books, provider: string): PollPorts['vault'] {
  const baseUrl = providerById(provider)?.selfHosted ? BASE : null;
  const account = { id: 'a', provider, label: '', baseUrl, createdAt: 0 };
  const records: KeyRecord[] = books.keys.map(({ id, role }) => ({
    ...{ id: `our-${id}`, accountId: 'a', role, label: '', masked: 'CAN…', origins: [], createdAt: 0 },
    ...{ lastUsedAt: null, providerKeyId: null },
  }));
  const vault = {
    readRecords: async (kind: string) =>
      ok((kind === 'account' ? [account] : records).map((value) => ({ id: value.id, value }))),
    releaseKey: async ({ keyId }: { keyId: string }) => {
      const key = records.find(({ id }) => id === keyId);
      const secret = Secret.fromText(books.keys.find(({ id }) => `our-${id}` === keyId)?.secret ?? '');
      return ok({ key, secret });
    },
    updateRecord: async () => ok(null),
  };
  return vault as unknown as PollPorts['vault'];
}
