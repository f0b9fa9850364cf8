import type { AccountId, BuilderId, KeyId, ProviderId } from '@/lib/core/ids';
import { type Currency, DAY_MS, type EpochMs, epochMs, type Nanos, nanos } from '@/lib/core/units';
import type { Forecast } from './forecast';

/** What a budget watches. */
export type BudgetScope =
  | { readonly kind: 'key'; readonly id: KeyId }
  | { readonly kind: 'account'; readonly id: AccountId }
  | { readonly kind: 'provider'; readonly id: ProviderId }
  | { readonly kind: 'builder'; readonly id: BuilderId }
  | { readonly kind: 'total' };

/** Length of a budget's period; all periods are UTC, weeks begin on Monday. */
export type BudgetPeriod = 'day' | 'week' | 'month';

/** A limit the user has set for themselves. `warnAt` holds percentages of `limit`, in any order. */
export type Budget = {
  readonly id: string;
  readonly scope: BudgetScope;
  readonly period: BudgetPeriod;
  readonly limit: Nanos;
  readonly currency: Currency;
  readonly warnAt: readonly number[];
  readonly warnOnForecast: boolean;
};

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
 * A name for each warning of a budget, once a period: 'crossed 80 % of this month' never sounds twice, not even when the amount is
 * restated downwards and up again.
 */
export function warningKey(budget: Budget, state: BudgetState, now: EpochMs): string | undefined {
  const start = periodOf(budget.period, now).from;
  if (state.crossed !== undefined) return `budget ${budget.id} ${start} ${state.crossed}`;
  return state.willBreak === 'likely' ? `budget ${budget.id} ${start} forecast` : undefined;
}

function breaks(budget: Budget, outlook: Forecast): 'likely' | 'possible' | undefined {
  if (outlook.expected > budget.limit) return 'likely';
  return outlook.high > budget.limit ? 'possible' : undefined;
}
