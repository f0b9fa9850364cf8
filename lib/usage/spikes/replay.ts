import { DAY_MS, type EpochMs, epochMs, HOUR_MS } from '@/lib/core/units';
import { knownModels } from './expected';
import type { Bucket, ByModel, Occasion, Reading, SpendHistory } from './history';
import type { Total } from './poll';
import { MEMORY_HOURS, SpendGrid } from './spend-grid';

const NANO = 1e9;
/** A bucket may still grow for this long after its hour: three hours at the providers we know. */
const LAG_MS = 3 * HOUR_MS;

/** The grid after the latest poll and when its hour 0 was. `isCoarse`: of past days only the totals are known. */
export type Replayed = { readonly grid: SpendGrid; readonly start: EpochMs; readonly isCoarse: boolean };

/**
 * Builds the grid a detector would hold had it seen every poll of a stored past. Hour 0 is a UTC midnight at `start`.
 * `undefined` without anything up to now.
 */
export function replay(history: SpendHistory, occasion: Occasion): Replayed | undefined {
  const { now } = occasion;
  const oldest = history.kind === 'hours' ? history.buckets[0]?.from : history.readings[0]?.at;
  if (oldest === undefined || oldest > now) return undefined;
  const from = Math.max(oldest, now - MEMORY_HOURS * HOUR_MS);
  const start = epochMs(Math.floor(from / DAY_MS) * DAY_MS);
  const local = start + (occasion.utcOffsetMinutes ?? 0) * 60_000;
  // 1970-01-01 was a Thursday, day 3 of a week that begins on Monday
  const startDow = (Math.floor(local / DAY_MS) + 3) % 7;
  const mode = history.kind === 'hours' ? 'buckets' : history.kind === 'days' ? 'daily' : 'balance';
  const grid = new SpendGrid({ mode, startDow, tz: 0 }, knownModels(occasion.expected ?? []));
  if (history.kind === 'hours') replayBuckets(grid, history.buckets, { ...occasion, start });
  else replayReadings(grid, history.readings, { now, start });
  return { grid, start, isCoarse: history.kind === 'days' && hasOneReadingADay(history.readings) };
}

const hourOf = (at: number, start: number): number => Math.floor((at - start) / HOUR_MS);

function replayBuckets(grid: SpendGrid, buckets: readonly Bucket[], occasion: Occasion & { start: EpochMs }): void {
  const { start, now } = occasion;
  const before = occasion.previousPoll ?? epochMs(now - HOUR_MS);
  const open: Total[] = [];
  for (const one of buckets) {
    if (one.from < start || one.from > now) continue;
    const hour = hourOf(one.from, start);
    if (one.from + HOUR_MS > before - LAG_MS) {
      open.push([hour, one.nanos / NANO, inUnits(one.byModel)]);
      continue;
    }
    grid.settle(hour, one.nanos / NANO);
    if (one.byModel) grid.models.settle(hour, one.byModel, NANO);
  }
  const end = hourOf(now, start) + 1;
  const seen = Math.max(grid.t, Math.min(end - 1, hourOf(before, start) + 1));
  grid.take({ t: seen, gap: 1, mode: 'buckets', buckets: [] });
  grid.take({ t: end, gap: end - seen, mode: 'buckets', buckets: open });
}

function replayReadings(
  grid: SpendGrid,
  readings: readonly Reading[],
  { now, start }: { now: EpochMs; start: EpochMs },
): void {
  const end = hourOf(now, start) + 1;
  const isCoarse = hasOneReadingADay(readings);
  let last = 0;
  for (const one of readings) {
    if (one.at < start || one.at > now) continue;
    // with whole days as the only past, today is compared with whole days too, as if it were over
    const t = isCoarse && 'day' in one ? hourOf(one.day, start) + 24 : Math.min(end, hourOf(one.at, start) + 1);
    const gap = Math.max(1, t - last);
    last = t;
    const amount = one.nanos / NANO;
    if ('day' in one) {
      const day = hourOf(one.day, start) / 24 + 2;
      grid.take({ t, gap, mode: 'daily', days: [[day, amount, inUnits(one.byModel)]] });
    } else grid.take({ t, gap, mode: 'balance', balance: amount });
  }
}

const hasOneReadingADay = (readings: readonly Reading[]): boolean =>
  readings.every((one, place) => {
    const next = readings[place + 1];
    return 'day' in one && (!next || ('day' in next && next.day > one.day));
  });

const inUnits = (byModel: ByModel = {}): Record<string, number> =>
  Object.fromEntries(Object.entries(byModel).map(([model, amount]) => [model, amount / NANO]));
