import { type Nanos, nanos } from '@/lib/core/units';
import { type Period, periodBounds } from '@/lib/economics/period';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { moneyOf } from '../charts/series';

/** What was metered in a month by its month sums; `undefined` without any, because no row is not a meter at zero. */
export function meteredIn(rows: readonly RollupRow[], period: Period, currency: string): Nanos | undefined {
  const known = monthRows(rows, period).flatMap((row) => (row.currency === currency ? (moneyOf(row) ?? []) : []));
  return known.length === 0 ? undefined : nanos(known.reduce((sum, each) => sum + each, 0));
}

/** The month sums of one month. */
export const monthRows = (rows: readonly RollupRow[], period: Period): RollupRow[] =>
  rows.filter((row) => row.from === Date.parse(periodBounds(period).from));
