import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { DAY_MS, epochMs } from '@/lib/core/units';
import type { Endpoint } from '@/lib/providers/provider';
import { providers } from '@/lib/providers/registry';
import { openDatabase } from '@/lib/storage/database';
import { type AskPorts, askAll } from '@/lib/usage/ask-all';
import { ingest } from '@/lib/usage/ingest';
import { newSource } from '@/lib/usage/sources';
import { askFor, fixture } from '../../fixtures/fixture';
import { storedSamples, storedSums } from './stored';

/** An endpoint that is asked in several steps, begun at the step whose bodies are kept. */
const fromStep = (endpoint: Endpoint, step: string | null): Endpoint => ({
  ...endpoint,
  request: (ask) => endpoint.request({ ...ask, cursor: ask.cursor ?? step }),
  parse: (body, ask) => endpoint.parse(body, { ...ask, cursor: ask.cursor ?? step }),
});

const asked = providers.flatMap((provider) =>
  provider.endpoints.map((endpoint) => ({
    provider,
    endpoint: fromStep(endpoint, askFor(provider.id, endpoint.id).cursor),
  })),
);

describe.each(asked)('$provider.id $endpoint.id', ({ provider, endpoint }) => {
  const refusals = ['drift', 'garbage', 'empty object', 'null', 'list'] as const;
  test.each(refusals)('an answer that is %s loses nothing that was read before', async (how) => {
    const database = openDatabase(crypto.randomUUID());
    const { now } = askFor(provider.id, endpoint.id);
    const base = provider.selfHosted ? 'https://llm.example' : '';
    let body: unknown = fixture(provider.id, endpoint.id, 'good');
    const ports = (at: number): AskPorts => ({
      database,
      clock: () => epochMs(at),
      put: async () => ({ ok: true, value: { body } }),
      aborted: () => false,
      store: async (window, page, complete) => {
        const item = { accountId: 'a', provider, endpoint, keyId: 'k', source: endpoint.id };
        await ingest(database, { item, keys: [], window, complete, now: epochMs(at) }, page);
      },
    });
    const source = newSource('a', endpoint.id);
    await askAll(ports(now), { endpoint, source, base });
    const kept = async () => [
      await storedSamples(database),
      await storedSums(database),
      await database.readings.toArray(),
    ];
    const before = await kept();
    body = broken(how, fixture(provider.id, endpoint.id, 'drift'));
    const known = (await database.sources.get(source.key)) ?? source;
    const outcome = await askAll(ports(now + DAY_MS), { endpoint, source: known, base });
    // a house that leaves empty lists out answers {} where nothing was spent: that may be an answer, and yet takes nothing away
    if (how === 'drift' || !outcome.ok) expect(outcome).toMatchObject({ failure: { kind: 'schema-drift' } });
    expect(await kept()).toEqual(before);
    await database.delete();
  });
});

const broken = (how: string, drift: unknown): unknown =>
  how === 'drift'
    ? drift
    : how === 'garbage'
      ? { error: [1, { x: 'y' }] }
      : how === 'list'
        ? []
        : how === 'null'
          ? null
          : {};
