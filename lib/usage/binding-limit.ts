import type { EpochMs, Nanos } from '@/lib/core/units';
import { epochMs, HOUR_MS } from '@/lib/core/units';

/** Something that ends spending: a cap at the provider, the money on the account, or the user's own budget. `left` is what it still allows. */
export type Limit = {
  readonly kind: 'provider-cap' | 'balance' | 'own-budget';
  readonly left: Nanos;
  /** When it starts afresh; a balance and a lifetime cap never do. */
  readonly resetsAt?: EpochMs;
  /** Whether it really stops spending. Own budgets only warn, and many providers let a burst run past their cap. */
  readonly isWall: boolean;
};

/** The limit that is reached first at the present rate, and when. `at` is missing when the rate never gets there before the reset. */
export type BindingLimit = { readonly limit: Limit; readonly at: EpochMs | undefined };

/**
 * Says which limit binds first, so that '$30 limit, 100 % left' is never shown over a balance of $1.90.
 *
 * `perHour` is the present rate in billionths an hour. Without spend, or when every limit resets in time, the one with the least left
 * is named, without a time. Gives `undefined` without limits. All limits in one currency.
 */
export function bindingLimit(limits: readonly Limit[], perHour: number, now: EpochMs): BindingLimit | undefined {
  const reached = limits.map((limit) => ({ limit, at: reachedAt(limit, perHour, now) }));
  const [first] = reached.sort((a, b) => (a.at ?? Infinity) - (b.at ?? Infinity) || a.limit.left - b.limit.left);
  return first;
}

function reachedAt(limit: Limit, perHour: number, now: EpochMs): EpochMs | undefined {
  if (limit.left <= 0) return now;
  if (!(perHour > 0)) return undefined;
  const hours = limit.left / perHour;
  // beyond a year nobody plans, and no rate holds
  if (hours > 24 * 365) return undefined;
  const at = epochMs(Math.round(now + hours * HOUR_MS));
  return limit.resetsAt !== undefined && at >= limit.resetsAt ? undefined : at;
}
