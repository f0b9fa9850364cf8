import { DAY_MS, type Provenance } from '@/lib/core/units';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { isBilled } from '@/lib/usage/queries';

/** An amount of one currency. */
export type Amount = { nanos: number; currency: string; provenance: Provenance };

/** A sum by currency: the largest, and in `others` the further ones, never added to it. `nanos` is null where nothing is known. */
export type Sum = { nanos: number | null; currency: string; provenance: Provenance; others: readonly Amount[] };

/** Billed money where the provider bills it, computed money elsewhere; null where neither is known. */
export const moneyOf = (row: RollupRow): number | null => row.billedNanos ?? row.computedNanos;

/** Adds up rows, each currency for itself; amounts of different currencies are never added. */
export function sumOf(rows: readonly RollupRow[]): Sum {
  const byCurrency = new Map<string, { nanos: number; computed: boolean }>();
  for (const row of rows) {
    const money = moneyOf(row);
    if (money === null) continue;
    const sum = byCurrency.get(row.currency) ?? { nanos: 0, computed: false };
    sum.nanos += money;
    if (!isBilled(row)) sum.computed = true;
    byCurrency.set(row.currency, sum);
  }
  const amounts = [...byCurrency].map(
    ([currency, { nanos, computed }]): Amount => ({ nanos, currency, provenance: computed ? 'computed' : 'billed' }),
  );
  const [most, ...others] = amounts.sort((a, b) => b.nanos - a.nanos);
  return most ? { ...most, others } : { nanos: null, currency: 'USD', provenance: 'billed', others };
}

/** What a sum holds of one currency; null where that is nothing known. */
export const amountIn = ({ nanos, currency, others }: Sum, wanted: string): number | null =>
  currency === wanted ? nanos : (others.find((other) => other.currency === wanted)?.nanos ?? null);

/** One figure a UTC day, in order, null where nothing is known of the day. */
export function totalsByDay(
  rows: readonly RollupRow[],
  { from, count }: { from: number; count: number },
): { from: number; nanos: number | null }[] {
  const { currency } = sumOf(rows);
  const totals = new Map<number, number>();
  for (const row of rows) {
    const money = moneyOf(row);
    if (row.currency === currency && money !== null) totals.set(row.from, (totals.get(row.from) ?? 0) + money);
  }
  return Array.from({ length: count }, (_, day) => {
    const at = from + day * DAY_MS;
    return { from: at, nanos: totals.get(at) ?? null };
  });
}

/** The start of the UTC day of a moment. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

/** The start of the UTC month of a moment. */
export function monthOf(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}
