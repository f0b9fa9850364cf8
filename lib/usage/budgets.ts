import type { Budget, BudgetPeriod } from '@/lib/core/budget';
import { DAY_MS, type EpochMs, epochMs, type Nanos, nanos } from '@/lib/core/units';
import type { Forecast } from './forecast';

/** Where a budget stands. `crossed` is the highest warning percentage reached; over 100 the limit itself is broken. */
export type BudgetState = {
  readonly spent: Nanos;
  readonly left: Nanos;
  /** Spent of the limit, 1 = all of it. */
  readonly ratio: number;
  readonly crossed: number | undefined;
  /** The forecast says the limit will not last, and nothing has been crossed at 100 % yet. */
  readonly willBreak: 'likely' | 'possible' | undefined;
};

/** The period a moment falls into; `to` is the first moment after it. */
export function periodOf(period: BudgetPeriod, now: EpochMs): { from: EpochMs; to: EpochMs } {
  const day = Math.floor(now / DAY_MS);
  if (period === 'day') return { from: epochMs(day * DAY_MS), to: epochMs((day + 1) * DAY_MS) };
  // 1970-01-01 was a Thursday
  const monday = day - ((day + 3) % 7);
  if (period === 'week') return { from: epochMs(monday * DAY_MS), to: epochMs((monday + 7) * DAY_MS) };
  const date = new Date(now);
  return {
    from: epochMs(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)),
    to: epochMs(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)),
  };
}

/**
 * Says where a budget stands after `spent` in its current period.
 *
 * A limit of zero is broken by the first billionth and met by none. `likely`: the middle of the forecast is over the limit;
 * `possible`: only its upper bound is.
 */
export function stateOf(budget: Budget, spent: Nanos, outlook?: Forecast): BudgetState {
  const ratio = budget.limit > 0 ? spent / budget.limit : spent > 0 ? Number.POSITIVE_INFINITY : 0;
  const reached = [...budget.warnAt, 100].filter((percent) => spent > 0 && ratio * 100 >= percent);
  const isBroken = ratio >= 1 && spent > 0;
  return {
    spent,
    left: nanos(Math.max(0, budget.limit - spent)),
    ratio,
    crossed: reached.length > 0 ? Math.max(...reached) : undefined,
    willBreak: isBroken || !budget.warnOnForecast || !outlook ? undefined : breaks(budget, outlook),
  };
}

/**
 * The warnings a budget has reason to give now, by name: '80', '100', 'forecast'. Each is told once a period, so 'crossed 80 %' never
 * sounds twice, not even when the amount is restated downwards and up again.
 */
export function warningsOf(budget: Budget, state: BudgetState): string[] {
  const levels = [...new Set([...budget.warnAt, 100])].sort((a, b) => a - b);
  const crossed = levels.filter((percent) => percent <= (state.crossed ?? 0)).map(String);
  return state.willBreak === 'likely' ? [...crossed, 'forecast'] : crossed;
}

function breaks(budget: Budget, outlook: Forecast): 'likely' | 'possible' | undefined {
  if (outlook.expected > budget.limit) return 'likely';
  return outlook.high > budget.limit ? 'possible' : undefined;
}
