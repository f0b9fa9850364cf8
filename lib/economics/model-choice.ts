import type { ProviderId } from '@/lib/core/ids';
import { type EpochMs, type Nanos, nanos } from '@/lib/core/units';

/** A model as a provider names it. */
export type ModelRef = { provider: ProviderId; model: string };

/** A stretch of measured usage of one model: tokens of each kind (disjoint counts) and how many requests they came in, where known. */
export type MeasuredUse = ModelRef & {
  at: EpochMs;
  in: number;
  cacheRead: number;
  cacheWrite: number;
  out: number;
  requests?: number;
};

/**
 * What a use would have cost with a model at its time, in billionths of a dollar; `undefined` when the price is not known.
 * Comes as an argument: the price list is large and loaded late. Tiers by request size are its affair, hence `requests`.
 */
export type PriceOf = (model: ModelRef, use: MeasuredUse) => Nanos | undefined;

/** One line of the comparison. A missing price for any stretch leaves the whole model without a figure: half a sum misleads. */
export type ModelCost = ModelRef & { total: Nanos | undefined; difference: Nanos | undefined };

/**
 * The measured uses, whatever models they were of, priced with each candidate alone, cheapest first, unpriced last. `current` is what the
 * models really used cost by the same price list, and `difference` is against it: list prices on both sides.
 * Says nothing of quality, nor of how many tokens another model would have needed for the same work.
 */
export function modelCosts(
  uses: readonly MeasuredUse[],
  candidates: readonly ModelRef[],
  priceOf: PriceOf,
): { current: Nanos | undefined; models: ModelCost[] } {
  const current = totalOf(uses, (use) => priceOf(use, use));
  const costs = candidates.map((model): ModelCost => {
    const total = totalOf(uses, (use) => priceOf(model, use));
    const difference = total !== undefined && current !== undefined ? nanos(total - current) : undefined;
    return { ...model, total, difference };
  });
  const rank = (cost: ModelCost) => cost.total ?? Number.POSITIVE_INFINITY;
  return { current, models: costs.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))) };
}

function totalOf(uses: readonly MeasuredUse[], priceOf: (use: MeasuredUse) => Nanos | undefined): Nanos | undefined {
  let total = 0;
  for (const use of uses) {
    const price = priceOf(use);
    if (price === undefined) return undefined;
    total += price;
  }
  return Number.isSafeInteger(total) ? nanos(total) : undefined;
}
