import 'fake-indexeddb/auto';
import { createSend } from '@/lib/browser/http';
import { ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import { type PollPorts, pollUsage } from '@/lib/flows/poll-usage';
import { openDatabase } from '@/lib/storage/database';
import type { KeyRecord } from '@/lib/vault/records';
import { type Books, keyOf, openBooks, ordinaryDays, type WorldKey } from '../world/books';
import { reply } from '../world/providers/answer';
import { report } from './report';

// What watching one account costs in a day at the default pace: an alarm every 30 minutes, a month of ordinary use, an inference and a
// monitor key. The first poll, which reads a month, is told for itself.

const MINUTES = 30;
const start = Date.UTC(2026, 10, 20);

for (const provider of ['openai', 'anthropic', 'openrouter'] as const) {
  const clock = { now: start };
  const books = openBooks(() => clock.now);
  ordinaryDays(books, 31);
  const sum = { requests: 0, bytes: 0 };
  const ports = portsOf(books, provider, { clock, sum });
  await pollUsage(ports, { onlyDue: true });
  const first = { ...sum };
  for (let minutes = MINUTES; minutes <= 24 * 60; minutes += MINUTES) {
    clock.now = start + minutes * 60_000;
    await pollUsage(ports, { onlyDue: true });
  }
  const rows = [
    ['first poll', first.requests, first.bytes],
    ['one day', sum.requests - first.requests, sum.bytes - first.bytes],
  ] as const;
  report(
    rows.map(([what, requests, bytes]) => ({
      what: `${provider}: ${what}`,
      figure: `${requests} requests, ${(bytes / 1000).toFixed(0)} kB`,
      ...{ beside: null, ratio: null, goal: null },
    })),
  );
}

type Meters = { clock: { now: number }; sum: { requests: number; bytes: number } };

function portsOf(books: Books, provider: WorldKey['provider'], { clock, sum }: Meters): PollPorts {
  const now = () => epochMs(clock.now);
  const fetchWorld: typeof fetch = async (input, init) => {
    const { host, pathname, search } = new URL(String(input));
    const headers = Object.fromEntries(new Headers(init?.headers));
    const asked = { host, url: pathname + search, method: init?.method ?? 'GET', headers, body: '' };
    const answer = reply(books, asked);
    if (answer === undefined || answer === 'never') throw new TypeError('unreachable');
    sum.requests += 1;
    sum.bytes += answer.text.length;
    return new Response(answer.text, { status: answer.status, headers: answer.headers });
  };
  const keyAs = (role: WorldKey['role']): KeyRecord => ({
    ...{ id: role, accountId: 'a', role, label: '', masked: 'x…y', origins: [], createdAt: start },
    ...{ lastUsedAt: null, providerKeyId: null },
  });
  const account = { id: 'a', provider, label: '', baseUrl: null, createdAt: start };
  const vault = {
    readRecords: async (kind: string) =>
      ok(
        kind === 'account'
          ? [{ id: 'a', value: account }]
          : (['inference', 'monitor'] as const).map((role) => ({ id: role, value: keyAs(role) })),
      ),
    releaseKey: async ({ keyId }: { keyId: 'inference' | 'monitor' }) =>
      ok({ key: keyAs(keyId), secret: Secret.fromText(keyOf(books, provider, keyId).secret) }),
    updateRecord: async () => ok(null),
  } as unknown as PollPorts['vault'];
  const memory = new Map<string, unknown>();
  const items = {
    read: async (name: string) => memory.get(name),
    write: async (name: string, value: unknown) => void memory.set(name, value),
    remove: async (name: string) => void memory.delete(name),
  };
  const send = createSend({ fetch: fetchWorld, hostsGranted: async () => true, clock: now });
  return { database: openDatabase(`network-${provider}`), vault, items, send, clock: now, random: () => 0.5 };
}
