import { DAY_MS, type EpochMs, epochMs } from '@/lib/core/units';
import type { Endpoint } from '@/lib/providers/provider';
import type { Database } from '@/lib/storage/database';
import type { SourceRow } from '@/lib/storage/usage-rows';

/**
 * The older windows still to be read, newest first, so that whoever is cut off has no gap behind. Empty where nothing was asked for,
 * the provider keeps nothing, or all of it is there.
 */
export function historyWindows(
  endpoint: Endpoint,
  source: Pick<SourceRow, 'coveredFrom' | 'history'>,
  now: EpochMs,
): { from: EpochMs; to: EpochMs }[] {
  const { history, coveredFrom } = source;
  if (!history || coveredFrom === undefined) return [];
  const oldest = Math.max(history.from, oldestKept(endpoint, now));
  const windows: { from: EpochMs; to: EpochMs }[] = [];
  for (let to = coveredFrom; to > oldest; to -= endpoint.chunkMs)
    windows.push({ from: epochMs(Math.max(oldest, to - endpoint.chunkMs)), to: epochMs(to) });
  return windows;
}

/** The wish for `days` of history, or `undefined` where that is read already or the provider keeps no more. */
export function historyWish(
  endpoint: Endpoint,
  { coveredFrom }: Pick<SourceRow, 'coveredFrom'>,
  { days, now }: { days: number; now: EpochMs },
): SourceRow['history'] {
  const from = Math.max(Math.floor(now / DAY_MS) * DAY_MS - days * DAY_MS, oldestKept(endpoint, now));
  return endpoint.keepsMs === 0 || coveredFrom === undefined || coveredFrom <= from
    ? undefined
    : { from, to: coveredFrom };
}

/** How much of the wish is read, 0 to 1; `undefined` where none is open. */
export function historyProgress({ history, coveredFrom }: SourceRow): number | undefined {
  if (!history || coveredFrom === undefined) return undefined;
  const whole = history.to - history.from;
  return whole <= 0 ? 1 : Math.min(1, Math.max(0, (history.to - coveredFrom) / whole));
}

/** Gives up reading history, of all accounts; what was read stays. */
export function cancelHistory(database: Database): Promise<number> {
  return database.sources.toCollection().modify((source) => {
    delete source.history;
  });
}

/** The first whole UTC day that the provider still keeps. */
const oldestKept = (endpoint: Endpoint, now: EpochMs): number => Math.ceil((now - endpoint.keepsMs) / DAY_MS) * DAY_MS;
