import { DAY_MS, type EpochMs, epochMs, type Nanos } from '@/lib/core/units';
import type { DaySpend } from './forecast';

/** How long a prepaid balance lasts. `likely` at the usual rate; `earliest` and `latest` hold four times out of five. */
export type Runway = { readonly likely: EpochMs; readonly earliest: EpochMs; readonly latest: EpochMs | undefined };

/** How far ahead a date still means something. */
const HORIZON_DAYS = 365;

/**
 * Says when a prepaid balance runs out, from the closed days of the last four weeks, newest days weighing most.
 *
 * Gives `undefined` when nothing was spent, when fewer than three days are known, or when the money lasts more than a year. A balance of
 * zero or less has run out now. `latest` is missing when it lies beyond a year.
 */
export function runway(balance: Nanos, days: readonly DaySpend[], now: EpochMs): Runway | undefined {
  if (balance <= 0) return { likely: now, earliest: now, latest: now };
  const rate = dailyRate(days, now);
  if (!rate) return undefined;
  const likely = daysUntil(balance, rate.mean, 0);
  if (likely === undefined) return undefined;
  const at = (count: number) => epochMs(Math.round(now + count * DAY_MS));
  const latest = daysUntil(balance, rate.mean, -1.28 * rate.spread);
  return {
    likely: at(likely),
    earliest: at(daysUntil(balance, rate.mean, 1.28 * rate.spread) ?? likely),
    latest: latest === undefined ? undefined : at(latest),
  };
}

// after n days: mean x n, give or take a spread that grows with the root of n and with the doubt about the mean
function daysUntil(balance: number, mean: number, deviation: number): number | undefined {
  const spentAfter = (count: number) => mean * count + deviation * Math.sqrt(count + (count * count) / 14);
  let low = 0;
  let high = HORIZON_DAYS;
  if (spentAfter(high) < balance) return undefined;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (spentAfter(middle) < balance) low = middle;
    else high = middle;
  }
  return high;
}

function dailyRate(days: readonly DaySpend[], now: EpochMs): { mean: number; spread: number } | undefined {
  const today = Math.floor(now / DAY_MS);
  const first = days[0];
  if (!first) return undefined;
  const length = Math.min(28, today - Math.floor(first.day / DAY_MS));
  if (length < 3) return undefined;
  const amounts = new Array<number>(length).fill(0);
  for (const one of days) {
    const age = today - Math.floor(one.day / DAY_MS);
    if (age >= 1 && age <= length) amounts[age - 1] = (amounts[age - 1] ?? 0) + one.nanos;
  }
  const weights = amounts.map((_, age) => Math.exp(-age / 14));
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = amounts.reduce((sum, amount, age) => sum + amount * (weights[age] ?? 0), 0) / total;
  if (!(mean > 0)) return undefined;
  const squares = amounts.reduce((sum, amount, age) => sum + (amount - mean) ** 2 * (weights[age] ?? 0), 0);
  return { mean, spread: Math.sqrt(squares / total) };
}
