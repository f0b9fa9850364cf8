import { useLiveQuery } from 'dexie-react-hooks';
import { type Database, openDatabase } from '@/lib/storage/database';
import type { AlertRow, RollupRow, SourceRow } from '@/lib/storage/usage-rows';
import { type BalanceMove, balanceMoves } from '@/lib/usage/balance-moves';
import { type Comparison, compareBilled } from '@/lib/usage/compare-billed';
import { recentDays } from '@/lib/usage/outlook';
import { readRollups } from '@/lib/usage/queries';
import { readScaledHours } from '@/lib/usage/scale-hours';

let opened: Database | undefined;
const database = (): Database => {
  opened ??= openDatabase();
  return opened;
};

/** The rollups of one width with `from` in [from, to), kept current; `undefined` while reading. */
export const useRollups = (width: RollupRow['width'], from: number, to: number): RollupRow[] | undefined =>
  useLiveQuery(
    () => (width === 'hour' ? readScaledHours(database(), { from, to }) : readRollups(database(), { width, from, to })),
    [width, from, to],
  );

/** Accounts whose bill and computed money differ over the days in [from, to). */
export const useComparison = (from: number, to: number): Comparison[] | undefined =>
  useLiveQuery(
    () => compareBilled(database(), { from, to }).then((rows) => rows.filter((row) => row.billed !== row.computed)),
    [from, to],
  );

/** Top-ups and refunds seen in [from, to). */
export const useBalanceMoves = (from: number, to: number): BalanceMove[] | undefined =>
  useLiveQuery(() => balanceMoves(database(), { from, to }), [from, to]);

/** What is known about each endpoint of each account. */
export const useSources = (): SourceRow[] | undefined => useLiveQuery(() => database().sources.toArray());

/** All alerts, newest first. */
export const useAlerts = (): AlertRow[] | undefined =>
  useLiveQuery(() => database().alerts.orderBy('raisedAt').reverse().toArray());

/** Settled day sums of the last ten weeks: what forecasts, budgets and runways are told from. */
export const useRecentDays = (): RollupRow[] | undefined => useLiveQuery(() => recentDays(database(), Date.now()));
