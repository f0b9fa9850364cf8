import { type EpochMs, epochMs } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { noteDayTotals } from '@/lib/usage/day-readings';
import { spendHistory, streamsOf } from '@/lib/usage/series';
import type { Watched } from './raise-alerts';

/**
 * The streams of spend to judge after a poll: every key or account with money in the last weeks whose sources answered just now.
 *
 * `before` are the sources as they stood before the poll; an account none of whose sources has a newer success gives streams without a
 * history, which neither alert nor count as recovered.
 */
export async function streamsToJudge(
  database: Database,
  before: readonly SourceRow[],
  now: EpochMs,
): Promise<Watched[]> {
  const after = await database.sources.toArray();
  const accounts = [...new Set(after.map((row) => row.accountId))];
  const judged = await Promise.all(
    accounts.map(async (accountId) => {
      const previous = newest(before, accountId);
      const isFresh = (newest(after, accountId) ?? 0) > (previous ?? 0);
      if (isFresh) await noteDayTotals(database, accountId, now);
      const streams = await streamsOf(database, accountId, now);
      return Promise.all(
        streams.map(async (stream) => ({
          ...stream,
          history: isFresh ? await spendHistory(database, stream, now) : null,
          previousPoll: previous === undefined ? undefined : epochMs(previous),
        })),
      );
    }),
  );
  return judged.flat();
}

function newest(rows: readonly SourceRow[], accountId: string): number | undefined {
  const times = rows.flatMap((row) =>
    row.accountId === accountId && row.lastSuccessAt !== null ? [row.lastSuccessAt] : [],
  );
  return times.length > 0 ? Math.max(...times) : undefined;
}
