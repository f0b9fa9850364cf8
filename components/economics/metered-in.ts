import { type Nanos, nanos } from '@/lib/core/units';
import { type Period, periodBounds } from '@/lib/economics/period';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { moneyOf } from '../charts/series';

/**
 * What was metered in a month by its month sums; `undefined` without any, because no row is not a meter at zero, and where it is more than
 * stored money can hold.
 */
export function meteredIn(rows: readonly RollupRow[], period: Period, currency: string): Nanos | undefined {
  const known = monthRows(rows, period).flatMap((row) => (row.currency === currency ? (moneyOf(row) ?? []) : []));
  return known.length === 0 ? undefined : storableSum(known);
}

/** A sum of stored money; `undefined` past what that can hold (9,007,199 units). */
export function storableSum(amounts: readonly number[]): Nanos | undefined {
  const sum = amounts.reduce((all, each) => all + each, 0);
  return Number.isSafeInteger(sum) ? nanos(sum) : undefined;
}

/** The month sums of one month. */
export const monthRows = (rows: readonly RollupRow[], period: Period): RollupRow[] =>
  rows.filter((row) => row.from === Date.parse(periodBounds(period).from));
