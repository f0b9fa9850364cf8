import { add, compare, type Exact, exact, multiply, ratio, sum } from './exact';

/** A day of the week. */
export type Weekday = 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';

/** All seven, Monday first. */
export const WEEKDAYS: readonly Weekday[] = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A month so far: what each closed day cost, the weekday of the first, and what a usual day of each weekday costs. */
export type MonthSoFar = {
  days: number;
  firstWeekday: Weekday;
  spentByDay: readonly Exact[];
  usual: Record<Weekday, Exact>;
};

/** Two guesses at the month's end; undefined where there is nothing to scale by. */
export type MonthProjection = {
  spent: Exact;
  runRate: Exact | undefined;
  profileScale: Exact | undefined;
  weekday: Exact | undefined;
};

/** Projects the month's total by run-rate and by the weekday profile; both equal `spent` once every day is closed. */
export function projectMonth(month: MonthSoFar): MonthProjection {
  const closed = month.spentByDay.length;
  const spent = sum(month.spentByDay);
  const usualSum = (from: number, to: number) =>
    sum(Array.from({ length: Math.max(0, to - from) }, (_, index) => month.usual[weekdayOf(month, from + index)]));
  const perDay = ratio(spent, exact(closed));
  const ahead = usualSum(closed, month.days);
  const profileScale = ratio(spent, usualSum(0, closed));
  const weekday = profileScale ? add(spent, multiply(profileScale, ahead)) : closed >= month.days ? spent : undefined;
  return { spent, runRate: perDay && multiply(perDay, exact(month.days)), profileScale, weekday };
}

/** Whether a projection goes above a budget; exactly on it is not over. */
export const isOver = (projection: Exact | undefined, budget: Exact): boolean =>
  projection !== undefined && compare(projection, budget) > 0;

function weekdayOf(month: MonthSoFar, index: number): Weekday {
  return WEEKDAYS[(WEEKDAYS.indexOf(month.firstWeekday) + index) % 7] ?? month.firstWeekday;
}
