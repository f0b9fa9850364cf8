import { type Past, windowSum } from './past';

/** How the sum of one recent window stands against comparable windows of the past; natural logarithms of ratios. */
export type WindowStanding = { record: number; sameHours: number; mean: number; deviation: number };

/** Adds to both sides of every ratio, so that cents against nothing are not a record. */
export const cushion = (past: Past): number => 0.25 * past.meanHour + 0.05;

/** Natural logarithm of a ratio, cushioned and cut to what still means something. */
export const logRatio = (amount: number, against: number, floor: number): number =>
  Math.max(-3, Math.min(4, Math.log((amount + floor) / (against + floor))));

/**
 * Compares the last `width` hours with the past: the largest such window ever, the largest at these hours of the day, and the mean
 * and deviation over days. Windows of less than a day leave the last day out of the past. All zero without a past.
 */
export function standing(past: Past, width: number): WindowStanding {
  const amount = windowSum(past.sums, past.length, width);
  const guard = Math.max(width, 24);
  const latest = past.length - guard;
  if (latest < width) return { record: 0, sameHours: 0, mean: 0, deviation: 0 };
  let record = 0;
  for (let end = width; end <= latest; end++) record = Math.max(record, windowSum(past.sums, end, width));
  const days = daysBefore(past, width, guard);
  const floor = cushion(past);
  return {
    record: logRatio(amount, record, floor),
    sameHours: logRatio(amount, days.largest, floor),
    mean: logRatio(amount, days.mean, floor),
    deviation: Math.min(20, Math.max(-3, (amount - days.mean) / Math.max(days.spread, 0.15 * days.mean + floor))),
  };
}

/** The same against the same weekday: largest of the same hours one, two, three … weeks ago. Zero in the first week. */
export function weekly(past: Past, width: number): number {
  let largest = -1;
  for (let end = past.length - 168; end >= width; end -= 168) {
    for (const shift of width < 24 ? [-2, -1, 0, 1, 2] : [0]) {
      largest = Math.max(largest, windowSum(past.sums, end + shift, width));
    }
  }
  return largest < 0 ? 0 : logRatio(windowSum(past.sums, past.length, width), largest, cushion(past));
}

/** Everything since a moment `width` hours ago as ONE window, against windows as long at the same hours of the day. */
export function oneWindow(
  past: Past,
  width: number,
  amount: number,
): { largest: number; mean: number; deviation: number } {
  const step = width <= 24 ? 24 : 1;
  let largest = 0;
  let total = 0;
  let squares = 0;
  let count = 0;
  for (let end = past.length - Math.max(24, Math.ceil(width / 24) * 24); end >= width; end -= step) {
    const sum = windowSum(past.sums, end, width);
    largest = Math.max(largest, sum);
    total += sum;
    squares += sum * sum;
    count += 1;
  }
  if (count === 0) return { largest: 0, mean: 0, deviation: 0 };
  const floor = cushion(past);
  const mean = total / count;
  const spread = Math.sqrt(Math.max(0, squares / count - mean * mean)) * (1 + 2 / count);
  return {
    largest: logRatio(amount, largest, floor),
    mean: logRatio(amount, mean, floor),
    deviation: Math.min(20, Math.max(-3, (amount - mean) / Math.max(spread, 0.15 * mean + floor))),
  };
}

function daysBefore(past: Past, width: number, guard: number) {
  let largest = 0;
  let total = 0;
  let squares = 0;
  let count = 0;
  for (let end = past.length - guard; end >= width; end -= 24) {
    const sum = windowSum(past.sums, end, width);
    for (const shift of width < 24 ? [-1, 0, 1] : [0]) {
      if (end + shift <= past.length - guard) largest = Math.max(largest, windowSum(past.sums, end + shift, width));
    }
    total += sum;
    squares += sum * sum;
    count += 1;
  }
  const mean = count > 0 ? total / count : 0;
  const spread = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) * (1 + 2 / Math.max(1, count));
  return { largest, mean, spread };
}
