import { DAY_MS, type EpochMs, epochMs } from '@/lib/core/units';
import type { MeterType, UsageRow } from './usage-row';

/** What one time series counts: tokens of one kind, or money of one currency (in billionths), of one key and model. */
export type Series = { provider: string; keyAlias: string; model: string } & (
  | { counts: 'tokens'; meter: MeterType }
  | { counts: 'cost'; currency: string }
);

/** Two sums that never fall: what was counted, and what later corrections took back. The true total is `up - down`. */
export type Totals = { up: number; down: number };

/** The totals of one series at the end of a UTC day. */
export type Sample = { series: Series; at: EpochMs; totals: Totals };

/** What has been told about one series. */
type Known = { series: Series; totals: Totals };

/** Samples written down before they are sent, and where the cursor stands once they have arrived. */
export type Batch = { samples: Sample[]; through: string; totals: Record<string, Known> };

/**
 * How far one endpoint has been told, as it is stored. `through` is the last UTC day sent (`''` before the first).
 * `pending` is stored before the first byte leaves: after a crash the very same samples go out again, and a second arrival of a
 * cumulative sum at the same time changes nothing.
 */
export type PushCursor = { since?: EpochMs; through: string; totals: Record<string, Known>; pending?: Batch };

/** A cursor that has sent nothing. */
export const NEW_CURSOR: PushCursor = { through: '', totals: {} };

const MOST_DAYS = 31;
/** A request ends with the day that reaches this many: some 6 MB as OTLP, of the 20 that receivers take. */
const MOST_SAMPLES = 10_000;

/**
 * The cursor with its next batch pending: the next up to 31 days (fewer where they are many samples) before `closedBefore` (a UTC day, itself still running).
 * `rows` is all usage the store holds. A day already sent that has changed since is made good in the next day's samples.
 * A cursor with a pending batch comes back as it is; one with nothing to send too.
 */
export function planPush(cursor: PushCursor, rows: Iterable<UsageRow>, closedBefore: string): PushCursor {
  if (cursor.pending) return cursor;
  const usage = [...rows].filter((row) => row.day < closedBefore);
  const days = [...new Set(usage.map((row) => row.day))]
    .filter((day) => day > cursor.through)
    .sort()
    .slice(0, MOST_DAYS);
  const [first] = days;
  if (first === undefined) return cursor;
  let through = first;
  const told = new Map(Object.entries(cursor.totals));
  const samples: Sample[] = [];
  for (const day of days) {
    if (samples.length >= MOST_SAMPLES) break;
    through = day;
    // the first day is counted from the beginning, so that its sample also carries what was restated since the last push
    const sums = sumBySeries(usage.filter((row) => row.day <= day && (day === first || row.day === day)));
    if (day === first) for (const [id, { series }] of told) if (!sums.has(id)) sums.set(id, { series, sum: 0 });
    for (const [id, { series, sum }] of sums) {
      const before = told.get(id)?.totals ?? { up: 0, down: 0 };
      const change = day === first ? sum - (before.up - before.down) : sum;
      if (change === 0) continue;
      const totals = change > 0 ? { ...before, up: before.up + change } : { ...before, down: before.down - change };
      told.set(id, { series, totals });
      samples.push({ series, at: epochMs(startOf(day) + DAY_MS), totals });
    }
  }
  const since = cursor.since ?? epochMs(startOf(first));
  return { ...cursor, since, pending: { samples, through, totals: Object.fromEntries(told) } };
}

/** The cursor after its pending batch has arrived. */
export function confirmPush(cursor: PushCursor): PushCursor {
  const { pending, ...rest } = cursor;
  return pending ? { ...rest, through: pending.through, totals: pending.totals } : cursor;
}

/** The cursor after its pending batch was refused for good: nothing of it was told, so the next batch's first day makes it good. */
export function dropPush({ pending, ...rest }: PushCursor): PushCursor {
  return pending ? { ...rest, through: pending.through } : rest;
}

const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

function sumBySeries(rows: readonly UsageRow[]): Map<string, { series: Series; sum: number }> {
  const sums = new Map<string, { series: Series; sum: number }>();
  const count = (series: Series, amount: number) => {
    const id = JSON.stringify(series);
    sums.set(id, { series, sum: (sums.get(id)?.sum ?? 0) + amount });
  };
  for (const { provider, key, model, meter, tokens, cost, unpriced } of rows) {
    const use = { provider: provider.id, keyAlias: key.alias, model };
    if (meter !== 'other') count({ ...use, counts: 'tokens', meter }, tokens);
    if (!unpriced) count({ ...use, counts: 'cost', currency: cost.currency }, cost.nanos);
  }
  return sums;
}
