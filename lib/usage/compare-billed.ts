import type { Database } from '@/lib/storage/database';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { readSums } from './sum-store';

/** What one account was billed, and what its tokens come to by the price list, over the same UTC days. */
export type Comparison = { accountId: string; currency: string; days: number; billed: number; computed: number };

/**
 * Billed and computed money side by side, by account and currency, over the days in [from, to) that have both. Running figures of the
 * provider are left out: they are no computation of ours.
 */
export async function compareBilled(
  database: Database,
  { from, to }: { from: number; to: number },
): Promise<Comparison[]> {
  return compareRows(await readSums(database, { width: 'day', from, to }));
}

/** The same over rows as they are stored, not settled. */
export function compareRows(rows: readonly RollupRow[]): Comparison[] {
  const sums = new Map<string, Comparison>();
  for (const day of Map.groupBy(rows, (row) => [row.accountId, row.currency, row.from].join('|')).values()) {
    const billed = day.filter((row) => row.billedNanos !== null);
    const computed = day.filter((row) => row.computedNanos !== null && row.liveSamples === 0);
    const [first] = day;
    if (!first || billed.length === 0 || computed.length === 0) continue;
    const { accountId, currency } = first;
    const key = `${accountId}|${currency}`;
    const sum = sums.get(key) ?? { accountId, currency, days: 0, billed: 0, computed: 0 };
    sums.set(key, {
      ...sum,
      days: sum.days + 1,
      billed: sum.billed + billed.reduce((all, row) => all + (row.billedNanos ?? 0), 0),
      computed: sum.computed + computed.reduce((all, row) => all + (row.computedNanos ?? 0), 0),
    });
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.billed - b.computed) - Math.abs(a.billed - a.computed));
}
