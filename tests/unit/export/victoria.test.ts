import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fail, ok } from '@/lib/core/result';
import { epochMs, nanos } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import { prometheusGauges } from '@/lib/export/prometheus-text';
import { type PushBody, push } from '@/lib/export/push';
import { NEW_CURSOR, type PushCursor } from '@/lib/export/push-cursor';
import type { UsageRow } from '@/lib/export/usage-row';
import { hasVictoria, startVictoria } from './victoria';
import { yearOfUsage } from './year';

const Dashboard = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })) })),
});
const dashboard = () => Dashboard.parse(JSON.parse(readFileSync('docs/grafana-dashboard.json', 'utf8'))).panels;

const Answer = z.object({
  data: z.object({ result: z.array(z.object({ value: z.tuple([z.number(), z.string()]) })) }),
});

describe.skipIf(!hasVictoria)('a real VictoriaMetrics (Debian package victoria-metrics)', () => {
  let server: Awaited<ReturnType<typeof startVictoria>>;
  beforeAll(async () => {
    server = await startVictoria();
  }, 60_000);
  afterAll(() => server?.stop());

  const deliver = async ({ body, contentType }: PushBody): Promise<number> => {
    const to = `${server.url}/api/v1/import/prometheus`;
    const response = await fetch(to, { method: 'POST', body, headers: { 'content-type': contentType } });
    return response.status;
  };
  const query = async (expression: string): Promise<number> => {
    await fetch(`${server.url}/internal/force_flush`);
    const time = Date.parse('2026-01-02T00:00:00Z') / 1000;
    const parameters = new URLSearchParams({ query: expression, time: String(time), nocache: '1' });
    const response = await fetch(`${server.url}/api/v1/query?${parameters}`);
    expect(response.status).toBe(200);
    const { data } = Answer.parse(await response.json());
    return data.result.reduce((sum, { value }) => sum + Number(value[1]), 0);
  };
  const total = async (name: string): Promise<number> => {
    const last = (suffix: string) => query(`sum(last_over_time(${name}_${suffix}[2y]))`);
    return (await last('total')) - (await last('restated_total'));
  };
  const tokensOf = (rows: readonly UsageRow[]) => rows.reduce((sum, row) => sum + row.tokens, 0);
  const spent = (rows: readonly UsageRow[], currency: string) =>
    rows.reduce((sum, row) => (row.cost.currency === currency ? sum + row.cost.nanos : sum), 0) / 1e9;

  test('answers every query of the dashboard, and its last 30 days are those of the usage', async () => {
    const rows = yearOfUsage().map((row) => ({ ...row, day: row.day.replace('2026', '2025') }));
    const send = async (body: PushBody) => ((await deliver(body)) === 204 ? ok(undefined) : fail({ kind: 'refused' }));
    const save = () => Promise.resolve(ok(null));
    await push({ rows, closedBefore: '2026-01-01', format: 'prometheus', cursor: NEW_CURSOR }, { save, send });
    const answers = new Map<string, number>();
    for (const panel of dashboard()) {
      for (const { expr } of panel.targets)
        answers.set(panel.title, await query(expr.replaceAll(/\$(provider|key)/g, '.*')));
    }
    expect(answers.size).toBe(8);
    // asked at midnight of January 2nd: samples of the 30 days before, whose days begin on December 3rd
    const last = rows.filter((row) => row.day >= '2025-12-03');
    expect(answers.get('Tokens in the last 30 days')).toBe(tokensOf(last));
    expect(answers.get('Spent in the last 30 days (USD)')).toBeCloseTo(spent(last, 'USD'), 6);
    expect(answers.get('Spend by model, last 30 days (USD)')).toBeCloseTo(spent(last, 'USD'), 6);
  }, 120_000);

  test('takes the gauges, whatever accounts and budgets are called', async () => {
    const at = epochMs(Date.UTC(2026, 0, 1));
    const named = { provider: 'openrouter', account: 'a "quoted" \\ name\nof two lines, 円' };
    const body = prometheusGauges(
      {
        balances: [{ ...named, nanos: nanos(-1_234_567_891), currency: 'USD' }],
        budgets: [{ name: 'everything, USD a month', spent: nanos(1), budget: nanos(10_000_000_000) }],
        lastSuccess: [{ ...named, at }],
      },
      at,
    );
    expect(await deliver({ contentType: 'text/plain; version=0.0.4', body })).toBe(204);
    const last = (metric: string) => query(`sum(last_over_time(${metric}[2d]))`);
    expect(await last('byok_balance_usd{account=~".*two lines, 円"}')).toBe(-1.234567891);
    expect(await last('byok_budget_ratio{budget="everything, USD a month"}')).toBe(1e-10);
    expect(await last('byok_last_success_timestamp_seconds')).toBe(at / 1000);
  }, 120_000);

  test('gives back the totals of a year, also after a killed worker, a repeated push and a restatement', async () => {
    // the server drops samples from the future, so the year is a past one
    const rows = yearOfUsage().map((row) => ({ ...row, day: row.day.replace('2026', '2025') }));
    const job = { rows, closedBefore: '2026-01-01', format: 'prometheus' as const };
    let stored: PushCursor = NEW_CURSOR;
    let alive = 4;
    const save = (cursor: PushCursor) => {
      stored = structuredClone(cursor);
      return Promise.resolve(ok(null));
    };
    // the worker dies after the server took the fourth batch and before anybody wrote that down
    const cut = await push(
      { ...job, cursor: stored },
      {
        save,
        send: async (body) => ((await deliver(body)) === 204 && --alive > 0 ? ok(undefined) : fail({ kind: 'killed' })),
      },
    );
    expect(cut.ok).toBe(false);
    expect(stored.pending).toBeDefined();

    const send = async (body: PushBody) => ((await deliver(body)) === 204 ? ok(undefined) : fail({ kind: 'refused' }));
    const finished = await push({ ...job, cursor: stored }, { save, send });
    expect(finished.ok).toBe(true);
    expect(await total('byok_usage_tokens')).toBe(tokensOf(rows));
    expect(await total('byok_usage_cost_usd')).toBeCloseTo(spent(rows, 'USD'), 6);
    expect(await total('byok_usage_cost_cny')).toBeCloseTo(spent(rows, 'CNY'), 6);

    const again = await push({ ...job, cursor: NEW_CURSOR }, { save, send });
    expect(again.ok && again.value.samples).toBeGreaterThan(1000);
    expect(await total('byok_usage_tokens')).toBe(tokensOf(rows));
    expect(await total('byok_usage_cost_usd')).toBeCloseTo(spent(rows, 'USD'), 6);

    const extra = yearOfUsage(1).map((row) => ({ ...row, day: '2026-01-01' }));
    const restated = [...rows.map((row) => ({ ...row, tokens: row.tokens - (row.tokens > 10 ? 7 : 0) })), ...extra];
    await push({ ...job, rows: restated, closedBefore: '2026-01-02', cursor: stored }, { save, send });
    expect(await total('byok_usage_tokens')).toBe(tokensOf(restated));
  }, 120_000);
});
