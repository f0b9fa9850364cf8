import { DAY_MS } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { readRollups } from './queries';
import { shareOf } from './share-of';

/** Settled hours for a chart, scaled to what was billed for their day; the spike detector reads them unscaled. */
export async function readScaledHours(
  database: Database,
  window: { from: number; to: number; accountId?: string },
): Promise<RollupRow[]> {
  const day = (at: number) => Math.floor(at / DAY_MS) * DAY_MS;
  const [hours, days] = await Promise.all([
    readRollups(database, { width: 'hour', ...window, from: day(window.from) }),
    readRollups(database, { width: 'day', ...window, from: day(window.from) }),
  ]);
  return scaleHours(hours, days).filter((row) => row.from >= window.from);
}

/**
 * Makes the computed hours of a day add up to the day's bill, to the last billionth, each in proportion.
 *
 * Only where the bill was read after the day was over, and no hour has a bill of its own: a bill of the running day lags behind its
 * hours. Money stays `computed`, for the hour is still an estimate. Both lists are settled rows.
 */
export function scaleHours(hours: readonly RollupRow[], days: readonly RollupRow[]): RollupRow[] {
  const bills = Map.groupBy(days, (row) => nameOf(row, row.from));
  const byDay = Map.groupBy(hours, (row) => nameOf(row, Math.floor(row.from / DAY_MS) * DAY_MS));
  return [...byDay].flatMap(([name, rows]) => {
    const bill = billOf(bills.get(name) ?? []);
    const computed = rows.reduce((sum, row) => sum + (row.computedNanos ?? 0), 0);
    if (bill === undefined || computed <= 0 || rows.some((row) => row.billedNanos !== null)) return rows;
    const shares = shareOf(
      bill,
      rows.map((row) => row.computedNanos ?? 0),
    );
    return rows.map((row, index) => (row.computedNanos === null ? row : { ...row, computedNanos: shares[index] ?? 0 }));
  });
}

const nameOf = ({ accountId, currency }: RollupRow, day: number): string => [accountId, currency, day].join('|');

function billOf(rows: readonly RollupRow[]): number | undefined {
  const billed = rows.filter((row) => row.billedNanos !== null);
  const isFinal = billed.length > 0 && billed.every((row) => row.updatedAt >= row.from + DAY_MS);
  return isFinal ? billed.reduce((sum, row) => sum + (row.billedNanos ?? 0), 0) : undefined;
}
