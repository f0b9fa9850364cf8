import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createSend } from '@/lib/browser/http';
import { ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs, HOUR_MS } from '@/lib/core/units';
import { streamsToJudge } from '@/lib/flows/judge-accounts';
import { type PollPorts, pollUsage } from '@/lib/flows/poll-usage';
import { raiseAlerts } from '@/lib/flows/raise-alerts';
import { openDatabase } from '@/lib/storage/database';
import type { KeyRecord } from '@/lib/vault/records';
import { type Books, keyOf, openBooks } from '../../world/books';
import { type Incident, incidents } from '../../world/incidents';
import { anthropic } from '../../world/providers/anthropic';
import { openai } from '../../world/providers/openai';

const answers = { openai, anthropic } as const;
let opened = 0;

/** A background over a world at a fixed time: polls and judges, and gives what was told. */
function house({ provider }: Incident, books: Books) {
  const database = openDatabase(`incidents-${opened++}`);
  const clock = () => epochMs(books.now());
  const keys = (['inference', 'monitor'] as const).map(
    (role): KeyRecord => ({
      ...{ id: role, accountId: 'a', role, label: '', masked: 'x…x', origins: [], createdAt: 0, lastUsedAt: null },
      providerKeyId: role === 'inference' ? keyOf(books, provider, role).id : null,
    }),
  );
  const account = { id: 'a', provider, label: '', baseUrl: null, createdAt: 0 };
  const vault = {
    readRecords: async (kind: string) =>
      ok(kind === 'account' ? [{ id: 'a', value: account }] : keys.map((value) => ({ id: value.id, value }))),
    readRecord: async () => ok(account),
    releaseKey: async ({ keyId }: { keyId: 'inference' | 'monitor' }) =>
      ok({ key: keys[0], secret: Secret.fromText(keyOf(books, provider, keyId).secret) }),
    writeRecord: async () => ok(null),
    updateRecord: async () => ok(null),
  } as unknown as PollPorts['vault'];
  const fetchWorld: typeof fetch = async (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    const sent = (headers['authorization'] ?? headers['x-api-key'] ?? '').replace(/^Bearer /, '');
    const key = books.keys.find((one) => one.secret === sent);
    const answer = answers[provider === 'openai' ? 'openai' : 'anthropic'];
    const { status, body } = answer({ books, url: new URL(String(input)), method: 'GET', headers, body: '', key });
    return new Response(JSON.stringify(body), { status });
  };
  const send = createSend({ fetch: fetchWorld, hostsGranted: async () => true, clock });
  const kept = new Map<string, unknown>();
  const items: PollPorts['items'] = {
    read: async (name) => kept.get(name),
    write: async (name, value) => void kept.set(name, value),
    remove: async (name) => void kept.delete(name),
  };
  const poll = async () => {
    const before = await database.sources.toArray();
    await pollUsage({ database, vault, items, send, clock, random: () => 0.5 }, { days: 31 });
    const ports = { alerts: database.alerts, now: clock(), sensitivity: 'usual' as const, utcOffsetMinutes: 0 };
    return raiseAlerts(ports, await streamsToJudge(database, before, clock()));
  };
  return { poll, database };
}

// the hour at which somebody looks must not matter: incidents do not keep office hours
const hours = [1, 5, 8, 11, 14, 17, 20, 23];
const start = Date.UTC(2026, 10, 18);

test.each(incidents.flatMap((incident) => hours.map((hour) => ({ name: incident.name, hour, incident }))))(
  '$name, looked at $hour:20, is told at the first poll that shows it',
  async ({ hour, incident }) => {
    const now = start + hour * HOUR_MS + 20 * 60_000;
    let at = now;
    const books = openBooks(() => at);
    incident.before(books, now);
    const { poll, database } = house(incident, books);
    expect(await poll()).toEqual([]);
    for (const look of incident.looks) {
      at += 10 * 60_000;
      look.shows(books, at);
      const [told, ...others] = await poll();
      expect(told?.reasons.join(' ')).toMatch(look.says);
      expect(told?.severity).toMatch(look.severity);
      expect(others).toEqual([]);
      expect(await poll()).toEqual([]);
    }
    await database.delete();
  },
);
