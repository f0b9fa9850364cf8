import type { BudgetPeriod } from '@/lib/core/budget';
import { DAY_MS, type EpochMs, epochMs, type Nanos, nanos } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { periodOf } from './budgets';
import { type DaySpend, type Forecast, forecast } from './forecast';
import { readRollups } from './queries';

/** How many days of rows a forecast looks at; read that far back. */
export const OUTLOOK_DAYS = 70;

/** Spend in the running period, and what it will have been at the period's end; no forecast with under three closed days. */
export type Outlook = { readonly spent: Nanos; readonly forecast: Forecast | undefined };

/** UTC days with what they cost in one currency, oldest first. `rows` are settled day rollups. */
export function daysOf(rows: readonly RollupRow[], currency: string): DaySpend[] {
  const days = new Map<number, number>();
  for (const row of rows) {
    const money = row.billedNanos ?? row.computedNanos;
    if (row.currency === currency && money !== null) days.set(row.from, (days.get(row.from) ?? 0) + money);
  }
  return [...days].sort(([a], [b]) => a - b).map(([day, amount]) => ({ day: epochMs(day), nanos: nanos(amount) }));
}

/**
 * Says where a period stands from settled day rollups of the last `OUTLOOK_DAYS` days. A single day gets no forecast: what is usual by
 * midnight says little about the day under way.
 */
export function outlookOf(
  rows: readonly RollupRow[],
  { currency, period, now }: { currency: string; period: BudgetPeriod; now: EpochMs },
): Outlook {
  const days = daysOf(rows, currency);
  const window = periodOf(period, now);
  const today = epochMs(Math.floor(now / DAY_MS) * DAY_MS);
  const spent = days
    .filter(({ day }) => day >= window.from && day < window.to)
    .reduce((sum, one) => sum + one.nanos, 0);
  const running = { day: today, nanos: nanos(days.find(({ day }) => day === today)?.nanos ?? 0) };
  const ahead = period === 'day' ? undefined : forecast(days, window, running);
  return { spent: nanos(spent), forecast: ahead && (ahead.expected > 0 ? ahead : undefined) };
}

/** Settled day sums of every account for the last `OUTLOOK_DAYS` days. */
export const recentDays = (database: Database, now: number): Promise<RollupRow[]> => {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  return readRollups(database, { width: 'day', from: today - OUTLOOK_DAYS * DAY_MS, to: today + DAY_MS });
};
