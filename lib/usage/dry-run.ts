import type { Budget } from '@/lib/core/budget';
import { type EpochMs, epochMs, HOUR_MS, type Nanos, nanos } from '@/lib/core/units';
import { periodOf } from './budgets';
import { judge, type Sensitivity } from './spikes/judge';
import { sayWhy } from './spikes/say-why';
import { SpendGrid } from './spikes/spend-grid';

/** What would set off an automatic action on a key: a critical spike, or a budget of that key used up to a percentage. */
export type Trigger =
  | { readonly kind: 'critical-spike'; readonly sensitivity: Sensitivity }
  | { readonly kind: 'budget'; readonly budget: Budget; readonly percent: number };

/** One time the action would have been taken. `after`: what was spent from then until the hold would have ended. */
export type WouldHave = { readonly at: EpochMs; readonly reason: string; readonly after: Nanos };

/** Spend of one hour. */
type HourSpend = { readonly from: EpochMs; readonly nanos: Nanos; readonly byModel?: Readonly<Record<string, Nanos>> };

const NANO = 1e9;
/** A spike holds the key for a day: by then the user has looked. A budget holds it until its period ends. */
const HOLD_MS = 24 * HOUR_MS;

/**
 * Replays the past as if the action had been armed, and says when it would have fired and what it would have stopped.
 *
 * `hours`: hourly spend, oldest first, with as much past before `from` as there is; hours before `from` only teach. Assumes a poll every
 * hour. While a hold lasts nothing fires again. Pure; about 0.1 s for 90 days.
 */
export function dryRun(hours: readonly HourSpend[], trigger: Trigger, from: EpochMs): WouldHave[] {
  const fired = trigger.kind === 'budget' ? budgetFirings(hours, trigger) : spikeFirings(hours, trigger.sensitivity);
  const holds: WouldHave[] = [];
  let until = from as number;
  for (const { at, reason, end } of fired) {
    if (at < until) continue;
    until = end;
    const after = hours.reduce((sum, hour) => sum + (hour.from >= at && hour.from < end ? hour.nanos : 0), 0);
    holds.push({ at, reason, after: nanos(after) });
  }
  return holds;
}

type Firing = { at: EpochMs; reason: string; end: number };

function budgetFirings(
  hours: readonly HourSpend[],
  { budget, percent }: Extract<Trigger, { kind: 'budget' }>,
): Firing[] {
  const firings: Firing[] = [];
  let spent = 0;
  let period = { from: 0, to: 0 };
  for (const hour of hours) {
    if (hour.from >= period.to) {
      period = periodOf(budget.period, hour.from);
      spent = 0;
    }
    spent += hour.nanos;
    if (spent * 100 < percent * budget.limit) continue;
    firings.push({
      at: epochMs(hour.from + HOUR_MS),
      reason: `${percent} % of the ${budget.period}'s budget`,
      end: period.to,
    });
  }
  return firings;
}

function spikeFirings(hours: readonly HourSpend[], sensitivity: Sensitivity): Firing[] {
  const first = hours[0];
  if (!first) return [];
  const start = Math.floor(first.from / (24 * HOUR_MS)) * 24 * HOUR_MS;
  const grid = new SpendGrid({ mode: 'buckets', startDow: (start / (24 * HOUR_MS) + 3) % 7, tz: 0 });
  const firings: Firing[] = [];
  for (const one of hours) {
    const hour = Math.floor((one.from - start) / HOUR_MS);
    const byModel = Object.fromEntries(
      Object.entries(one.byModel ?? {}).map(([model, amount]) => [model, amount / NANO]),
    );
    grid.take({ t: hour + 1, gap: 1, mode: 'buckets', buckets: [[hour, one.nanos / NANO, byModel]] });
    const judged = judge(grid, sensitivity);
    if (!judged || judged.score < 1 || judged.severity !== 'critical') continue;
    const at = epochMs(one.from + HOUR_MS);
    firings.push({ at, reason: sayWhy(judged.facts), end: at + HOLD_MS });
  }
  return firings;
}
