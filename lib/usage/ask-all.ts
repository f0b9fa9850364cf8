import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { ok, type Result } from '@/lib/core/result';
import type { EpochMs } from '@/lib/core/units';
import type { Page } from '@/lib/providers/page';
import type { Endpoint } from '@/lib/providers/provider';
import type { Database } from '@/lib/storage/database';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { windowsOf } from './due';
import { fetchPages, type Put } from './fetch-pages';
import { historyWindows, historyWish } from './history';
import type { Outcome } from './sources';

/** What asking leans on: the sender, the store, and a way to be stopped between two windows. */
export type AskPorts = {
  database: Database;
  clock: Clock;
  put: Put;
  store: (window: { from: EpochMs; to: EpochMs }, page: Page, complete: boolean) => Promise<void>;
  aborted: () => boolean;
};

/** Which endpoint and what is known of it. `days` reads that far back again; `history` reads what is older than all read so far. */
export type Asked = { endpoint: Endpoint; source: SourceRow; base: string; days?: number; history?: number };

/**
 * Asks an endpoint for every window that is due, oldest first, then for the history the user wants, newest first. Each window is
 * stored before the next is asked, and the place is kept: whoever is cut off goes on there. The first failure ends it.
 */
export async function askAll(ports: AskPorts, asked: Asked): Promise<Outcome> {
  const { endpoint, source, days, history } = asked;
  const now = ports.clock();
  const sum: Sum = { ...nothing, coveredTo: source.coveredTo ?? 0 };
  const isFirst = source.coveredTo === null || source.coveredFrom === undefined;
  const windows = windowsOf(endpoint, source.coveredTo, { now, ...(days !== undefined && { days }) });
  for (const window of windows) {
    const read = await readWindow(ports, asked, { window, now, sum });
    if (!read.ok) return read;
    sum.coveredTo = Math.max(sum.coveredTo, Math.min(window.to, now));
    // from the first question on there is no gap; a longer look back leaves one until it is through
    const coveredFrom = isFirst ? windows[0]?.from : undefined;
    await keepPlace(ports.database, source, {
      coveredTo: sum.coveredTo,
      ...(coveredFrom !== undefined && { coveredFrom }),
    });
  }
  const start = windows[0]?.from;
  if (start !== undefined && start < (source.coveredFrom ?? 0))
    await keepPlace(ports.database, source, { coveredFrom: start });
  if (endpoint.keepsMs === 0) return sum;
  const kept = (await ports.database.sources.get(source.key)) ?? source;
  const wish = history === undefined ? kept.history : historyWish(endpoint, kept, { days: history, now });
  return wish ? readHistory(ports, asked, { kept: { ...kept, history: wish }, now, sum }) : sum;
}

type Sum = Outcome & { ok: true };
type Reading = { window: { from: EpochMs; to: EpochMs }; now: EpochMs; sum: Sum };

const nothing: Sum = { ok: true, found: 0, partial: false, coveredTo: 0, balance: null, limit: null, caps: [] };

async function readHistory(
  ports: AskPorts,
  asked: Asked,
  { kept, now, sum }: { kept: SourceRow; now: EpochMs; sum: Sum },
): Promise<Outcome> {
  await keepPlace(ports.database, kept, { history: kept.history });
  for (const window of historyWindows(asked.endpoint, kept, now)) {
    const read = await readWindow(ports, asked, { window, now, sum: { ...sum } });
    if (!read.ok) return read;
    await keepPlace(ports.database, kept, { coveredFrom: window.from });
  }
  await keepPlace(ports.database, kept, { history: undefined });
  return sum;
}

async function readWindow(
  ports: AskPorts,
  { endpoint, base }: Asked,
  { window, now, sum }: Reading,
): Promise<Result<null, KnownFailure>> {
  if (ports.aborted()) return { ok: false, failure: { kind: 'cancelled' } };
  const page = await fetchPages(endpoint, { ...window, now, base }, ports.put);
  if (!page.ok) return page;
  await ports.store(window, page.value, !page.value.partial);
  const { samples, readings, keys, limit, partial, caps } = page.value;
  const balance = readings.find((each) => each.meter === 'balance');
  sum.found += samples.length + readings.length + keys.length;
  sum.partial ||= partial;
  sum.limit = limit ?? sum.limit;
  sum.caps = caps;
  if (balance) sum.balance = { nanos: balance.value, currency: balance.currency };
  return ok(null);
}

type Place = { coveredTo?: number; coveredFrom?: number; history?: SourceRow['history'] };

/** Changes only what is named: another worker or a cancel may have changed the rest. */
async function keepPlace(database: Database, source: SourceRow, place: Place): Promise<void> {
  const count = await database.sources
    .where('key')
    .equals(source.key)
    .modify((row) => {
      Object.assign(row, place);
      if ('history' in place && place.history === undefined) delete row.history;
    });
  if (count === 0) await database.sources.put({ ...source, ...withoutNothing(place) });
}

const withoutNothing = ({ coveredTo, coveredFrom, history }: Place) => ({
  ...(coveredTo !== undefined && { coveredTo }),
  ...(coveredFrom !== undefined && { coveredFrom }),
  ...(history !== undefined && { history }),
});
