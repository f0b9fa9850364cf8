import { MEMORY_HOURS, type SpendGrid } from './spend-grid';

/** A key's remembered hours in the form the evidence is drawn from. Indexes are hours before `now` counted from `start`. */
export type Past = {
  /** Running sums: spend of hours `a` to `b - 1` is `sums[b] - sums[a]`. */
  readonly sums: Float64Array;
  /** Amount per hour; the last entry is the latest hour. */
  readonly hours: Float64Array;
  /** Running counts of hours with spend. */
  readonly busy: Float64Array;
  /** Number of remembered hours, and the hour of the series the first of them is. */
  readonly length: number;
  readonly start: number;
  /** Mean spend of an hour with spend, and of a day, before the last day; spread of the logarithm of busy hours. */
  readonly meanHour: number;
  readonly meanDay: number;
  readonly logMean: number;
  readonly logSpread: number;
  readonly busyHours: number;
};

/** Collects the remembered hours of a grid once per poll; everything else reads from it. */
export function recall(grid: SpendGrid): Past {
  const start = Math.max(grid.first ?? 0, grid.t - MEMORY_HOURS);
  const length = Math.max(0, grid.t - start);
  const hours = new Float64Array(length);
  const sums = new Float64Array(length + 1);
  const busy = new Float64Array(length + 1);
  for (let index = 0; index < length; index++) hours[index] = grid.hours[start + index] ?? 0;
  const least = leastBusy(hours);
  for (let index = 0; index < length; index++) {
    const amount = hours[index] ?? 0;
    sums[index + 1] = (sums[index] ?? 0) + amount;
    busy[index + 1] = (busy[index] ?? 0) + (amount > least ? 1 : 0);
  }
  return { hours, sums, busy, length, start, ...scale(hours, least) };
}

/** Amount of the window of `width` hours that ends before index `end`. */
export const windowSum = (sums: Float64Array, end: number, width: number): number =>
  (sums[Math.max(0, end)] ?? 0) - (sums[Math.max(0, end - width)] ?? 0);

// a cent spread over a long silence is not activity
function leastBusy(hours: Float64Array): number {
  let total = 0;
  for (const amount of hours) total += amount;
  return Math.max(1e-6, (0.02 * total) / Math.max(24, hours.length));
}

function scale(hours: Float64Array, least: number) {
  const end = Math.max(Math.min(hours.length, 24), hours.length - 24);
  let total = 0;
  let count = 0;
  let logs = 0;
  let squares = 0;
  for (let index = 0; index < end; index++) {
    const amount = hours[index] ?? 0;
    total += amount;
    if (amount <= least) continue;
    const log = Math.log(amount);
    count += 1;
    logs += log;
    squares += log * log;
  }
  const logMean = count > 0 ? logs / count : Math.log(0.3);
  // few hours say little about their spread: four imaginary hours of spread 0.8 stand beside them
  const variance = (Math.max(0, squares - count * logMean * logMean) + 4 * 0.64) / (count + 4);
  return {
    meanHour: count > 0 ? total / count : 0,
    meanDay: end > 0 ? (total / end) * 24 : 0,
    logMean,
    logSpread: Math.sqrt(variance),
    busyHours: count,
  };
}
