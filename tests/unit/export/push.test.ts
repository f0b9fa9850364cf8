import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fail, ok } from '@/lib/core/result';
import { epochMs, nanos } from '@/lib/core/units';
import { prometheusGauges } from '@/lib/export/prometheus-text';
import { type PushBody, type PushPorts, push } from '@/lib/export/push';
import { NEW_CURSOR, type PushCursor } from '@/lib/export/push-cursor';
import type { UsageRow } from '@/lib/export/usage-row';
import { dice, yearOfUsage } from './year';

const AFTER = '2027-01-01';

/** A receiver of cumulative samples that keeps the last value at each time, and a store that may be cut off. */
function receiver() {
  const points = new Map<string, { value: number; at: number }>();
  const world: { stored: PushCursor; bodies: string[] } = { stored: NEW_CURSOR, bodies: [] };
  const take = ({ body }: PushBody) => {
    world.bodies.push(body);
    for (const line of body.trim().split('\n')) {
      const [, series = '', value = '', at = ''] = /^(.+\}) (\S+) (\d+)$/.exec(line) ?? [];
      const known = points.get(series);
      if (known && Number(at) < known.at) continue;
      points.set(series, { value: Number(value), at: Number(at) });
    }
  };
  const total = (name: string) =>
    [...points].reduce((sum, [series, { value }]) => {
      if (series.startsWith(`${name}_total{`)) return sum + value;
      return series.startsWith(`${name}_restated_total{`) ? sum - value : sum;
    }, 0);
  return { world, take, total };
}

const ports = (world: { stored: PushCursor }, send: PushPorts<{ kind: 'offline' }>['send']) => ({
  send,
  save: (cursor: PushCursor) => {
    world.stored = structuredClone(cursor);
    return Promise.resolve(ok(null));
  },
});

const spent = (rows: readonly UsageRow[]) =>
  rows.reduce((sum, row) => (row.cost.currency === 'USD' ? sum + row.cost.nanos : sum), 0) / 1e9;

const tokensOf = (rows: readonly UsageRow[]) => rows.reduce((sum, row) => sum + row.tokens, 0);

test('what arrives adds up to what was used', async () => {
  const rows = yearOfUsage(70);
  const { world, take, total } = receiver();
  const job = { cursor: world.stored, rows, closedBefore: AFTER, format: 'prometheus' as const };
  const sent = await push(
    job,
    ports(world, (body) => Promise.resolve(ok(take(body)))),
  );
  expect(sent.ok).toBe(true);
  expect(world.bodies.length).toBe(3);
  expect(total('byok_usage_tokens')).toBe(tokensOf(rows));
  expect(total('byok_usage_cost_usd')).toBeCloseTo(spent(rows), 6);
});

test('a push that is cut off anywhere, or arrives without anyone knowing, ends with the same totals', async () => {
  const rows = yearOfUsage(100);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('lost', 'arrived-unknown', 'ok'), { maxLength: 12 }), async (luck) => {
      const { world, take, total } = receiver();
      const fates = [...luck];
      const send = (body: PushBody) => {
        const fate = fates.shift() ?? 'ok';
        if (fate !== 'lost') take(body);
        return Promise.resolve(fate === 'ok' ? ok(undefined) : fail({ kind: 'offline' }));
      };
      for (let attempt = 0; attempt <= luck.length; attempt++) {
        await push({ cursor: world.stored, rows, closedBefore: AFTER, format: 'prometheus' }, ports(world, send));
      }
      expect(total('byok_usage_tokens')).toBe(tokensOf(rows));
      expect(total('byok_usage_cost_usd')).toBeCloseTo(spent(rows), 6);
    }),
    { numRuns: 15 },
  );
});

test('a second push of the same usage sends nothing', async () => {
  const rows = yearOfUsage(5);
  const { world, take } = receiver();
  const send = (body: PushBody) => Promise.resolve(ok(take(body)));
  for (let round = 0; round < 2; round++) {
    await push({ cursor: world.stored, rows, closedBefore: AFTER, format: 'prometheus' }, ports(world, send));
  }
  expect(world.bodies).toHaveLength(1);
});

test('the running day waits until it is over', async () => {
  const rows = yearOfUsage(3);
  const { world, take, total } = receiver();
  const send = (body: PushBody) => Promise.resolve(ok(take(body)));
  await push({ cursor: NEW_CURSOR, rows, closedBefore: '2026-01-03', format: 'prometheus' }, ports(world, send));
  expect(total('byok_usage_tokens')).toBe(tokensOf(rows.filter((row) => row.day < '2026-01-03')));
});

test('a day that is restated after it was sent is made good with the next one, and no counter falls', async () => {
  const roll = dice(7);
  const rows = yearOfUsage(20);
  const early = rows.filter((row) => row.day <= '2026-01-10');
  const restated = rows.map((row) => ({ ...row, tokens: Math.max(0, row.tokens - roll(1000)) }));
  const { world, take, total } = receiver();
  const send = (body: PushBody) => Promise.resolve(ok(take(body)));
  await push({ cursor: NEW_CURSOR, rows: early, closedBefore: AFTER, format: 'prometheus' }, ports(world, send));
  const before = new Map(Object.entries(world.stored.totals));
  await push({ cursor: world.stored, rows: restated, closedBefore: AFTER, format: 'prometheus' }, ports(world, send));
  expect(total('byok_usage_tokens')).toBe(tokensOf(restated));
  expect(before.size).toBeGreaterThan(10);
  for (const [id, old] of before) {
    expect(world.stored.totals[id]?.totals.up).toBeGreaterThanOrEqual(old.totals.up);
    expect(world.stored.totals[id]?.totals.down).toBeGreaterThanOrEqual(old.totals.down);
  }
});

test('a series that vanishes from the store is taken back', async () => {
  const rows = yearOfUsage(12);
  const renamed = rows.map((row) => ({ ...row, key: { ...row.key, alias: 'renamed' } }));
  const { world, take, total } = receiver();
  const send = (body: PushBody) => Promise.resolve(ok(take(body)));
  const early = rows.filter((row) => row.day <= '2026-01-06');
  await push({ cursor: NEW_CURSOR, rows: early, closedBefore: AFTER, format: 'prometheus' }, ports(world, send));
  await push({ cursor: world.stored, rows: renamed, closedBefore: AFTER, format: 'prometheus' }, ports(world, send));
  expect(total('byok_usage_tokens')).toBe(tokensOf(rows));
});

test('an OTLP body holds the same totals, times as strings, and two sums that may fall', async () => {
  const rows = yearOfUsage(2);
  const bodies: PushBody[] = [];
  const send = (body: PushBody) => Promise.resolve(ok(void bodies.push(body)));
  await push({ cursor: NEW_CURSOR, rows, closedBefore: AFTER, format: 'otlp' }, ports({ stored: NEW_CURSOR }, send));
  expect(bodies).toMatchObject([{ contentType: 'application/json' }]);
  const [resource] = JSON.parse(bodies[0]?.body ?? '').resourceMetrics;
  const [tokens, cost] = resource.scopeMetrics[0].metrics;
  expect(tokens).toMatchObject({ name: 'byok.usage.tokens', sum: { aggregationTemporality: 2, isMonotonic: false } });
  expect(cost).toMatchObject({ name: 'byok.usage.cost', unit: '{currency}' });
  const last = new Map<string, { time: bigint; value: number }>();
  for (const point of tokens.sum.dataPoints) {
    expect(point.startTimeUnixNano).toBe('1767225600000000000');
    last.set(JSON.stringify(point.attributes), { time: BigInt(point.timeUnixNano), value: Number(point.asInt) });
  }
  expect([...last.values()].reduce((sum, { value }) => sum + value, 0)).toBe(tokensOf(rows));
});

test('a request ends with the day that makes it large, and days without a change are no request', async () => {
  const keys = Array.from({ length: 1500 }, (_, index) => ({ id: `k${index}`, alias: `key ${index}` }));
  const [row] = yearOfUsage(1);
  if (!row) throw new Error('no usage');
  const used = { ...row, meter: 'in' as const, tokens: 1, cost: { nanos: nanos(1), currency: 'USD' } };
  const rows = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'].flatMap((day) =>
    keys.map((key) => ({ ...used, day, key })),
  );
  const { world, take, total } = receiver();
  const send = (body: PushBody) => Promise.resolve(ok(take(body)));
  const job = { rows, closedBefore: AFTER, format: 'prometheus' as const };
  await push({ ...job, cursor: world.stored }, ports(world, send));
  expect(world.bodies).toHaveLength(2);
  expect(total('byok_usage_tokens')).toBe(7500);
  const still = rows.map((each) => ({
    ...each,
    day: '2026-01-06',
    tokens: 0,
    cost: { ...each.cost, nanos: nanos(0) },
  }));
  const told = await push({ ...job, rows: [...rows, ...still], cursor: world.stored }, ports(world, send));
  expect([world.bodies.length, world.stored.through, told.ok && told.value.samples]).toEqual([2, '2026-01-06', 0]);
});

test('no key goes along, only the name it was given', async () => {
  const secret = `sk-CANARY-${'x'.repeat(20)}`;
  const rows = yearOfUsage(2).map((row) => ({ ...row, key: { id: 'id-1', alias: 'shop', secret } }));
  for (const format of ['otlp', 'prometheus'] as const) {
    const bodies: string[] = [];
    const send = ({ body }: PushBody) => Promise.resolve(ok(void bodies.push(body)));
    await push({ cursor: NEW_CURSOR, rows, closedBefore: AFTER, format }, ports({ stored: NEW_CURSOR }, send));
    expect(bodies.join()).toContain('shop');
    expect(bodies.join()).not.toContain('CANARY');
    expect(bodies.join()).not.toContain('id-1');
  }
});

test('gauges say what is true now', () => {
  const at = epochMs(1_700_000_000_000);
  const text = prometheusGauges(
    {
      balances: [{ provider: 'openrouter', account: 'a "b"', nanos: nanos(1_500_000_000), currency: 'USD' }],
      budgets: [
        { name: 'all', spent: nanos(5), budget: nanos(10) },
        { name: 'none', spent: nanos(5), budget: nanos(0) },
      ],
      lastSuccess: [{ provider: 'openai', account: 'x', at }],
    },
    at,
  );
  expect(text).toBe(
    [
      'byok_balance_usd{provider="openrouter",account="a \\"b\\""} 1.5 1700000000000',
      'byok_budget_ratio{budget="all"} 0.5 1700000000000',
      'byok_last_success_timestamp_seconds{provider="openai",account="x"} 1700000000 1700000000000',
      '',
    ].join('\n'),
  );
});
