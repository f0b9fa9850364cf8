import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, epochMs, HOUR_MS } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { type ExportUsagePorts, exportHandlers, exportUsage } from '@/lib/flows/export-usage';
import { readHoldings } from '@/lib/flows/read-holdings';
import { type Database, openDatabase } from '@/lib/storage/database';
import type { RollupRow, SourceRow } from '@/lib/storage/usage-rows';
import { changeSums } from '@/lib/usage/sum-store';
import { freshKdf } from '@/lib/vault/kdf';
import { rollup } from '../components/economics/rollup';
import { hasVictoria, startVictoria } from '../export/victoria';
import { newWorld, someKek, startWorker } from '../vault/fake-ports';

let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

const today = Date.UTC(2026, 10, 25);
const policy = async () => ({ idleMs: 0, deadlineMs: 72 * HOUR_MS });
const CREDENTIAL = 'CANARY-token';

/** Twenty days of one key's spend, billed, up to yesterday. */
const days = (count = 20): RollupRow[] =>
  Array.from({ length: count }, (_, back) =>
    rollup({
      key: `day|${back}`,
      from: today - (back + 1) * DAY_MS,
      accountId: 'a',
      keyId: 'k',
      model: 'gpt-5',
      billedNanos: 1_000_000_001 + back,
      billedSamples: 1,
      inputTokens: 1000 + back,
      cachedInputTokens: 400,
      outputTokens: 50,
    }),
  );

type Request = { url: string; authorization: string | null; type: string | null; body: string };

async function house(answer: (request: Request) => Promise<Response> | Response = () => new Response(null)) {
  const world = newWorld();
  world.now = today + HOUR_MS;
  const vault = startWorker(world, { policy });
  await vault.create({ kek: someKek(), kdf: freshKdf() });
  const key = {
    ...{ id: 'k', accountId: 'a', role: 'inference' as const, label: 'Bolt key', masked: 'sk-…x', origins: [] },
    ...{ createdAt: 1, lastUsedAt: null, providerKeyId: null },
  };
  await vault.writeRecords([
    {
      act: 'put',
      kind: 'account',
      id: 'a',
      value: { id: 'a', provider: 'openai', label: 'Team', baseUrl: null, createdAt: 1 },
    },
    { act: 'put', kind: 'key', id: 'k', value: key },
  ]);
  await changeSums(database, days());
  const requests: Request[] = [];
  const ports: ExportUsagePorts = {
    vault,
    database,
    clock: () => epochMs(world.now),
    hostsGranted: async () => true,
    holdings: () => readHoldings(vault),
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers);
      const request = {
        url: String(url),
        authorization: headers.get('authorization'),
        type: headers.get('content-type'),
        body: String(init?.body),
      };
      requests.push(request);
      return answer(request);
    },
  };
  const set = (change: object = {}) =>
    exportHandlers(ports)['export.set'](
      {
        url: 'https://metrics.example/api/v1/import/prometheus',
        format: 'prometheus',
        everyHours: 24,
        auth: { kind: 'bearer', secret: CREDENTIAL },
        ...change,
      },
      undefined,
    );
  const view = async () => {
    const seen = await exportHandlers(ports)['export.view']({}, undefined);
    if (!seen.ok) throw new Error(seen.failure.kind);
    return seen.value;
  };
  return { vault, world, ports, requests, set, view };
}

test('without an endpoint nothing leaves', async () => {
  const { ports, requests, view } = await house();
  expect(await exportUsage(ports)).toEqual({ ok: true, value: { samples: 0 } });
  expect([await view(), requests]).toEqual([null, []]);
});

test('every closed day goes out once, with the credential in its header, and names but no ids of keys', async () => {
  const { ports, requests, set, view } = await house();
  await set();
  const first = await exportUsage(ports);
  expect(first.ok && first.value.samples).toBe(80);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ authorization: `Bearer ${CREDENTIAL}`, type: 'text/plain; version=0.0.4' });
  expect(requests[0]?.body).toContain('key_alias="Bolt key",model="gpt-5"');
  expect(requests[0]?.body).not.toMatch(/CANARY|sk-/);
  expect(await view()).toMatchObject({
    through: '2026-11-24',
    waiting: 0,
    sent: 80,
    failure: null,
    authorised: 'bearer',
  });
  expect(JSON.stringify(await view())).not.toContain('CANARY');
});

test('balances, budgets and last answers go along in the Prometheus form', async () => {
  const { ports, vault, requests, set } = await house();
  await vault.writeRecords([
    {
      ...{ act: 'put', kind: 'budget', id: 'b' },
      value: {
        ...{ id: 'b', scope: { kind: 'key', id: 'k' }, period: 'month', limit: 40_000_000_420, currency: 'USD' },
        ...{ warnAt: [80], warnOnForecast: false, stop: false, createdAt: 1 },
      },
    },
  ]);
  const source = (endpoint: string, balanceNanos: number | null, accountId = 'a'): SourceRow => ({
    ...{ key: `${accountId}|${endpoint}`, accountId, endpoint, state: 'available', lastSuccessAt: today - 5000 },
    ...{ lastTryAt: null, coveredTo: null, nextDueAt: 0, failures: 0, failure: null },
    ...{ balanceNanos, limitNanos: null, currency: 'USD' },
  });
  await database.sources.bulkPut([source('balance', 1_500_000_000), source('costs', null), source('x', 9, 'gone')]);
  await set();
  expect((await exportUsage(ports)).ok).toBe(true);
  const at = today + HOUR_MS;
  expect(requests[1]).toMatchObject({ authorization: `Bearer ${CREDENTIAL}`, type: 'text/plain; version=0.0.4' });
  expect(requests[1]?.body).toBe(
    [
      `byok_balance_usd{provider="openai",account="Team"} 1.5 ${at}`,
      `byok_budget_ratio{budget="Bolt key, USD a month"} 0.5 ${at}`,
      `byok_last_success_timestamp_seconds{provider="openai",account="Team"} ${(today - 5000) / 1000} ${at}`,
      '',
    ].join('\n'),
  );
  await set({ ...otlp });
  await exportUsage(ports, { now: true });
  expect(requests).toHaveLength(2);
});

test('the alarm sends only when it is time, the button at once', async () => {
  const { ports, world, requests, set } = await house();
  await set();
  await exportUsage(ports);
  await changeSums(database, [rollup({ ...days(1)[0], key: 'late', from: today, billedNanos: 5 })]);
  world.now = today + DAY_MS + 10;
  await exportUsage(ports);
  expect(requests).toHaveLength(1);
  await exportUsage(ports, { now: true });
  expect(requests).toHaveLength(2);
});

test('a receiver that refuses is told with its status, and the same body goes out again', async () => {
  let status = 503;
  const { ports, requests, set, view } = await house(() => new Response(null, { status }));
  await set();
  expect(await exportUsage(ports)).toMatchObject({ ok: false, failure: { kind: 'export-refused', status: 503 } });
  expect(await view()).toMatchObject({
    failure: { kind: 'export-refused' },
    waiting: 80,
    sent: 0,
    lastSuccessAt: null,
  });
  status = 204;
  expect((await exportUsage(ports, { now: true })).ok).toBe(true);
  expect(requests[1]?.body).toBe(requests[0]?.body);
  expect(await view()).toMatchObject({ failure: null, waiting: 0, sent: 80 });
});

test('a receiver that is busy is asked again when it said, then ever later, up to the usual time', async () => {
  let answer = () => new Response(null, { status: 429, headers: { 'retry-after': '7200' } });
  const { ports, world, requests, set } = await house(() => answer());
  await set({ everyHours: 6 });
  const hoursUntilNext = async () => {
    const before = requests.length;
    for (let hours = 1; hours <= 30; hours++) {
      world.now += HOUR_MS;
      await exportUsage(ports);
      if (requests.length > before) return hours;
    }
    return undefined;
  };
  await exportUsage(ports);
  expect(await hoursUntilNext()).toBe(2);
  answer = () => new Response(null, { status: 503 });
  expect([await hoursUntilNext(), await hoursUntilNext(), await hoursUntilNext()]).toEqual([4, 6, 6]);
  // what is not about being busy waits for the usual time
  answer = () => new Response(null, { status: 401 });
  await hoursUntilNext();
  expect(await hoursUntilNext()).toBe(6);
  expect(new Set(requests.map(({ body }) => body)).size).toBe(1);
});

const otlp = { format: 'otlp', url: 'https://collector.example/v1/metrics', auth: { kind: 'none' } };
const later = { ...days(1)[0], key: 'later', from: today, billedNanos: 5 };
const sumOf = (body = '') => {
  const last = new Map<string, { at: string; value: number }>();
  for (const metric of Otlp.parse(JSON.parse(body)).resourceMetrics[0]?.scopeMetrics[0]?.metrics ?? [])
    for (const point of metric.sum.dataPoints) {
      const value = 'asInt' in point ? Number(point.asInt) : 0;
      last.set(JSON.stringify(point.attributes), { at: point.timeUnixNano, value });
    }
  return [...last.values()].reduce((sum, { value }) => sum + value, 0);
};

test.each([
  ['text', '3'],
  ['a number', 3],
])('what a Collector left out is told and not sent again, counted as %s', async (_, rejectedDataPoints) => {
  const answer = { partialSuccess: { rejectedDataPoints, errorMessage: 'CANARY too old' } };
  const { ports, requests, set, view } = await house(() => Response.json(answer));
  await set(otlp);
  expect(await exportUsage(ports)).toEqual({ ok: true, value: { samples: 77 } });
  const seen = await view();
  expect(seen).toMatchObject({ failure: { kind: 'export-partly-refused', count: 3 }, sent: 77, waiting: 0 });
  expect(JSON.stringify(seen)).not.toContain('CANARY');
  await exportUsage(ports, { now: true });
  expect(requests).toHaveLength(1);
});

test.each(['{}', '{"partialSuccess":{}}', '{"partialSuccess":{"errorMessage":"a warning"}}', '', 'not JSON', 'null'])(
  'a Collector that answers %s has taken everything',
  async (body) => {
    const { ports, set, view } = await house(() => new Response(body));
    await set(otlp);
    expect(await exportUsage(ports)).toEqual({ ok: true, value: { samples: 80 } });
    expect(await view()).toMatchObject({ failure: null, sent: 80 });
  },
);

test.each([400, 413])(
  'samples a Collector answers %i to are not sent again, and the next day holds their sums',
  async (status) => {
    let answer = () => new Response(null, { status });
    const { ports, world, requests, set, view } = await house(() => answer());
    await set(otlp);
    expect(await exportUsage(ports)).toMatchObject({ ok: false, failure: { status, dropped: true } });
    expect(await view()).toMatchObject({ waiting: 0, sent: 0, through: '2026-11-24' });
    await exportUsage(ports, { now: true });
    expect(requests).toHaveLength(1);
    answer = () => new Response('{}');
    await changeSums(database, [rollup(later)]);
    world.now = today + DAY_MS + HOUR_MS;
    expect((await exportUsage(ports)).ok).toBe(true);
    // all twenty days and the new one
    expect(sumOf(requests[1]?.body)).toBe(
      sumOf(requests[0]?.body) + (later.inputTokens ?? 0) + (later.outputTokens ?? 0),
    );
  },
);

test.each([401, 404, 500])(
  'after %i nothing is dropped: the address or the credential is the user’s to mend',
  async (status) => {
    let answer = () => new Response(null, { status });
    const { ports, requests, set } = await house(() => answer());
    await set(otlp);
    await exportUsage(ports);
    answer = () => new Response('{}');
    expect(await exportUsage(ports, { now: true })).toEqual({ ok: true, value: { samples: 80 } });
    expect(requests[1]?.body).toBe(requests[0]?.body);
  },
);

test('a network that is gone and a host that was taken back are failures of their own', async () => {
  const { ports, requests, set } = await house(() => Promise.reject(new TypeError('no network')));
  await set();
  expect(await exportUsage(ports)).toMatchObject({ failure: { kind: 'export-unreachable' } });
  const taken = { ...ports, hostsGranted: async () => false };
  expect(await exportUsage(taken, { now: true })).toMatchObject({
    failure: { kind: 'host-permission-missing', host: 'metrics.example' },
  });
  expect(requests).toHaveLength(1);
});

test('a locked vault sends nothing and says so', async () => {
  const { ports, vault, requests, set } = await house();
  await set();
  await vault.lock('manual');
  expect(await exportUsage(ports, { now: true })).toMatchObject({ failure: { kind: 'locked' } });
  expect(requests).toEqual([]);
});

test('nothing about the export stands on the disk in clear', async () => {
  const { ports, world, set } = await house();
  await set();
  await exportUsage(ports);
  const disk = [...world.rows.values()].map((row) => JSON.stringify({ ...row, cipher: undefined })).join();
  expect(disk).not.toMatch(/metrics\.example|Bolt key|CANARY/);
});

test.each([
  'http://metrics.example/x',
  'ftp://x.example',
  'https://user:pass@x.example/',
  'nonsense',
  'http://10.0.0.7:8428/',
])('%s is no address to send to', async (url) => {
  const { set } = await house();
  expect(await set({ url })).toMatchObject({ failure: { kind: 'bad-request' } });
});

test('a credential stays on its origin: another receiver never gets it', async () => {
  const { set, view } = await house();
  await set();
  expect((await set({ url: 'https://metrics.example/other', auth: { kind: 'keep' } })).ok).toBe(true);
  expect((await view())?.authorised).toBe('bearer');
  expect(await set({ url: 'https://evil.example/', auth: { kind: 'keep' } })).toMatchObject({ ok: false });
});

test('name and password go out in base64, and OTLP as JSON', async () => {
  const { ports, requests, set } = await house();
  await set({ format: 'otlp', auth: { kind: 'basic', secret: 'büro:CANARY' } });
  await exportUsage(ports);
  expect(requests[0]).toMatchObject({ authorization: 'Basic YsO8cm86Q0FOQVJZ', type: 'application/json' });
  const sent = Otlp.parse(JSON.parse(requests[0]?.body ?? ''));
  const metrics = sent.resourceMetrics.flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
  expect(metrics.map(({ name }) => name)).toEqual(['byok.usage.tokens', 'byok.usage.cost']);
  expect(metrics.flatMap(({ sum }) => sum.dataPoints)).toHaveLength(80);
});

/** What a Collector's JSON decoder takes, and not one field more: 64-bit integers as text, enums as numbers. */
const Value = z.strictObject({ stringValue: z.string() });
const Attributes = z.array(z.strictObject({ key: z.string().check(z.minLength(1)), value: Value }));
const nano = z.string().check(z.regex(/^\d{19}$/));
const Point = z.union([
  z.strictObject({
    attributes: Attributes,
    startTimeUnixNano: nano,
    timeUnixNano: nano,
    asInt: z.string().check(z.regex(/^-?\d+$/)),
  }),
  z.strictObject({ attributes: Attributes, startTimeUnixNano: nano, timeUnixNano: nano, asDouble: z.number() }),
]);
const Sum = z.strictObject({
  aggregationTemporality: z.literal(2),
  isMonotonic: z.boolean(),
  dataPoints: z.array(Point).check(z.minLength(1)),
});
const Metric = z.strictObject({ name: z.string(), unit: z.string(), description: z.string(), sum: Sum });
const Otlp = z.strictObject({
  resourceMetrics: z.array(
    z.strictObject({
      resource: z.strictObject({ attributes: Attributes }),
      scopeMetrics: z.array(z.strictObject({ scope: z.strictObject({ name: z.string() }), metrics: z.array(Metric) })),
    }),
  ),
});

test('removing the endpoint forgets it, its credential and how far it was told', async () => {
  const { ports, set, view } = await house();
  await set();
  await exportUsage(ports);
  expect((await exportHandlers(ports)['export.remove']({}, undefined)).ok).toBe(true);
  expect(await view()).toBeNull();
  await set({ auth: { kind: 'none' } });
  expect(await view()).toMatchObject({ through: '', sent: 0 });
});

test('a start from the beginning and a push asked for in the same breath send everything again', async () => {
  const { ports, requests, set, view } = await house();
  await set();
  await exportUsage(ports);
  const doors = exportHandlers(ports);
  await Promise.all([doors['export.restart']({}, undefined), doors['export.now']({}, undefined)]);
  expect(requests).toHaveLength(2);
  // stopped while a push is on its way: what it would write down afterwards is not left behind
  await Promise.all([doors['export.now']({}, undefined), doors['export.remove']({}, undefined)]);
  await set({ auth: { kind: 'none' } });
  expect(await view()).toMatchObject({ through: '', sent: 0, lastTryAt: null });
});

const Answer = z.object({
  data: z.object({ result: z.array(z.object({ value: z.tuple([z.number(), z.string()]) })) }),
});

describe.skipIf(!hasVictoria)('a real VictoriaMetrics through the flow', () => {
  test('holds the same totals after a worker died mid-push, a repeated push and a push from the beginning', async () => {
    const server = await startVictoria();
    try {
      const { ports, world, set, view } = await house();
      let dies = true;
      const real: ExportUsagePorts = {
        ...ports,
        fetch: async (url, init) => {
          const taken = await fetch(url, init);
          // the server has it, and nobody lives to write that down
          if (dies) throw new WorkerDied();
          return taken;
        },
      };
      await set({ url: `${server.url}/api/v1/import/prometheus`, auth: { kind: 'none' } });
      await changeSums(database, days(300));
      const dead = {
        ...real,
        vault: { ...real.vault, writeRecord: diesAfterFetch(real.vault.writeRecord, () => dies) },
      };
      expect((await exportUsage(dead)).ok).toBe(false);
      expect((await view())?.waiting).toBeGreaterThan(0);
      dies = false;
      // another worker over the same disk
      const reborn = { ...real, vault: startWorker(world, { policy }) };
      expect((await exportUsage(reborn, { now: true })).ok).toBe(true);
      const rows = days(300);
      const money = rows.reduce((sum, row) => sum + (row.billedNanos ?? 0), 0) / 1e9;
      const tokens = rows.reduce((sum, row) => sum + row.inputTokens + row.outputTokens, 0);
      const check = async () => {
        expect(await total(server.url, 'byok_usage_tokens')).toBe(tokens);
        expect(await total(server.url, 'byok_usage_cost_usd')).toBeCloseTo(money, 6);
      };
      await check();
      await exportUsage(reborn, { now: true });
      await check();
      await exportHandlers(reborn)['export.restart']({}, undefined);
      expect((await exportUsage(reborn, { now: true })).ok).toBe(true);
      await check();
    } finally {
      await server.stop();
    }
  }, 120_000);
});

class WorkerDied extends Error {}

/** After the request nothing more is written: that is what a dead worker leaves. */
function diesAfterFetch(
  write: ExportUsagePorts['vault']['writeRecord'],
  dying: () => boolean,
): ExportUsagePorts['vault']['writeRecord'] {
  let cursors = 0;
  return (kind, id, value) => {
    if (id === 'export.cursor') cursors += 1;
    if (dying() && cursors > 1)
      return Promise.resolve({ ok: false, failure: { kind: 'storage-failed', what: 'dead' } });
    return write(kind, id, value);
  };
}

async function total(url: string, name: string): Promise<number> {
  await fetch(`${url}/internal/force_flush`);
  const read = async (suffix: string) => {
    const query = `sum(last_over_time(${name}_${suffix}[2y]))`;
    const parameters = new URLSearchParams({ query, time: String(today / 1000 + 3600), nocache: '1' });
    const answer = Answer.parse(await (await fetch(`${url}/api/v1/query?${parameters}`)).json());
    return answer.data.result.reduce((sum, { value }) => sum + Number(value[1]), 0);
  };
  return (await read('total')) - (await read('restated_total'));
}
