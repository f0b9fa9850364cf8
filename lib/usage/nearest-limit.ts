import type { Budget } from '@/lib/core/budget';
import { DAY_MS, type EpochMs, HOUR_MS, nanos } from '@/lib/core/units';
import type { RollupRow, SourceRow } from '@/lib/storage/usage-rows';
import { type BindingLimit, bindingLimit, type Limit } from './binding-limit';
import { periodOf } from './budgets';
import { outlookOf } from './outlook';
import { type Holding, rowIn } from './scope';

/** A limit that ends spending, whose it is, and when it is reached at the present rate. */
export type NearestLimit = BindingLimit & {
  readonly currency: string;
  readonly of:
    | { readonly kind: 'budget'; readonly budget: Budget }
    | { readonly kind: 'account' | 'key'; readonly id: string };
};

/** What can end spending: own budgets, prepaid balances, and caps whose rest the provider tells (`left`, nanos). */
export type Limits = {
  budgets: readonly Budget[];
  holdings: readonly Holding[];
  caps: readonly { readonly keyId: string; readonly left: number; readonly currency: string }[];
  sources: readonly SourceRow[];
  /** Settled day sums of the last weeks. */
  rows: readonly RollupRow[];
};

const RATE_DAYS = 7;

/**
 * Names the limit that is reached first anywhere, each at the rate of the last seven days of what it holds for. Where none is reached before
 * it starts afresh, the one with the least left, without a time. Amounts of different currencies are compared by time only.
 */
export function nearestLimit(limits: Limits, now: EpochMs): NearestLimit | undefined {
  const found = [...budgetLimits(limits, now), ...balanceLimits(limits, now), ...capLimits(limits, now)];
  return found.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || a.limit.left - b.limit.left)[0];
}

function budgetLimits({ budgets, holdings, rows }: Limits, now: EpochMs): NearestLimit[] {
  return budgets.map((budget) => {
    const mine = rows.filter(rowIn(budget.scope, holdings));
    const { spent } = outlookOf(mine, { ...budget, now });
    const left = nanos(Math.max(0, budget.limit - spent));
    const limit: Limit = { kind: 'own-budget', left, resetsAt: periodOf(budget.period, now).to, isWall: budget.stop };
    return {
      ...bind(limit, hourlyRate(mine, budget.currency, now), now),
      currency: budget.currency,
      of: { kind: 'budget', budget },
    };
  });
}

function balanceLimits({ sources, rows }: Limits, now: EpochMs): NearestLimit[] {
  return sources.flatMap(({ accountId, balanceNanos, currency }) => {
    if (balanceNanos === null || currency === null) return [];
    const rate = hourlyRate(
      rows.filter((row) => row.accountId === accountId),
      currency,
      now,
    );
    const limit: Limit = { kind: 'balance', left: nanos(Math.max(0, balanceNanos)), isWall: true };
    return [{ ...bind(limit, rate, now), currency, of: { kind: 'account' as const, id: accountId } }];
  });
}

function capLimits({ caps, holdings, rows }: Limits, now: EpochMs): NearestLimit[] {
  return caps.map(({ keyId, left, currency }) => {
    const mine = rows.filter(rowIn({ kind: 'key', id: keyId }, holdings));
    // providers let a burst run past their caps: enforcement lags behind the spend
    const limit: Limit = { kind: 'provider-cap', left: nanos(Math.max(0, left)), isWall: false };
    return { ...bind(limit, hourlyRate(mine, currency, now), now), currency, of: { kind: 'key', id: keyId } };
  });
}

const bind = (limit: Limit, perHour: number, now: EpochMs): BindingLimit =>
  bindingLimit([limit], perHour, now) ?? { limit, at: undefined };

/** Billionths an hour over the last seven days, today's hours counted as far as they have gone. */
function hourlyRate(rows: readonly RollupRow[], currency: string, now: EpochMs): number {
  const first = Math.floor(now / DAY_MS) * DAY_MS - (RATE_DAYS - 1) * DAY_MS;
  let spent = 0;
  for (const row of rows)
    if (row.currency === currency && row.from >= first) spent += row.billedNanos ?? row.computedNanos ?? 0;
  return (spent / (now - first)) * HOUR_MS;
}
