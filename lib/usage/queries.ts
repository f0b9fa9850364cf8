import { DAY_MS } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { bucketStart } from './rollups';
import { settle } from './settle';
import { readSums, type SumWindow } from './sum-store';

/** What a chart is drawn by. */
export type GroupBy = 'account' | 'key' | 'model';

/** One figure of a chart. `nanos` is null where tokens are known and money is not. Times are UTC bucket starts. */
export type SpendPoint = {
  from: number;
  group: string;
  currency: string;
  nanos: number | null;
  provenance: 'billed' | 'computed';
  inputTokens: number;
  outputTokens: number;
  requests: number;
};

/** A total in one currency, how sure it is, and when its newest part was read. */
export type Total = { currency: string; nanos: number; provenance: 'billed' | 'computed'; updatedAt: number };

/** Settled sums of one width with `from` in [from, to): safe to add up, see `settle`. Reads sums only, never raw buckets. */
export const readRollups = async (database: Database, window: SumWindow): Promise<RollupRow[]> =>
  settle(await readSums(database, window));

/** Spend and tokens by bucket and group, oldest first. Hours hold money only where a provider tells or implies it by the hour. */
export async function spendBy(
  database: Database,
  { group, ...window }: { group: GroupBy; width: 'hour' | 'day'; from: number; to: number; accountId?: string },
): Promise<SpendPoint[]> {
  const points = new Map<string, SpendPoint>();
  for (const row of await readRollups(database, window)) {
    const name = group === 'account' ? row.accountId : group === 'key' ? row.keyId : row.model;
    const key = [row.from, name, row.currency].join('|');
    points.set(key, plus(points.get(key) ?? { ...EMPTY, from: row.from, group: name, currency: row.currency }, row));
  }
  return [...points.values()].sort((a, b) => a.from - b.from || a.group.localeCompare(b.group));
}

/** Totals by currency from `from` (a UTC day's start) to now. Adds days, because a bill settles days. */
export async function totalsSince(database: Database, from: number, now: number): Promise<Total[]> {
  const totals = new Map<string, Total>();
  for (const row of await readRollups(database, { width: 'day', from, to: now + DAY_MS })) {
    const nanos = row.billedNanos ?? row.computedNanos;
    if (nanos === null) continue;
    const total = totals.get(row.currency) ?? { currency: row.currency, nanos: 0, provenance: 'billed', updatedAt: 0 };
    totals.set(row.currency, {
      currency: row.currency,
      nanos: total.nanos + nanos,
      provenance: isBilled(row) ? total.provenance : 'computed',
      updatedAt: Math.max(total.updatedAt, row.updatedAt),
    });
  }
  return [...totals.values()].sort((a, b) => b.nanos - a.nanos);
}

/** What was spent today and this month (UTC), by currency. */
export async function totals(database: Database, now: number): Promise<{ today: Total[]; month: Total[] }> {
  return {
    today: await totalsSince(database, bucketStart('day', now), now),
    month: await totalsSince(database, bucketStart('month', now), now),
  };
}

/** Whether a row's money was told by the provider: on a bill, or as its own running figure. */
export const isBilled = (row: RollupRow): boolean => row.billedNanos !== null || row.computedSamples === 0;

const EMPTY = { nanos: null, provenance: 'billed', inputTokens: 0, outputTokens: 0, requests: 0 } as const;

function plus(point: SpendPoint, row: RollupRow): SpendPoint {
  const money = row.billedNanos ?? row.computedNanos;
  return {
    ...point,
    nanos: money === null ? point.nanos : (point.nanos ?? 0) + money,
    provenance: money === null || isBilled(row) ? point.provenance : 'computed',
    inputTokens: point.inputTokens + row.inputTokens,
    outputTokens: point.outputTokens + row.outputTokens,
    requests: point.requests + row.requests,
  };
}
