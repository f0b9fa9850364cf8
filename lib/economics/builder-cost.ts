import type { BuilderId, KeyId } from '@/lib/core/ids';
import type { Currency } from '@/lib/core/units';
import { add, compare, type Exact, HUNDRED, multiply, ratio, ZERO } from './exact';
import { toFixed } from './exact-print';

/** What one key spent in the period. */
export type KeySpend = { key: KeyId; amount: Exact; currency: Currency };

/** Where a key stands; a key at several builders cannot be told apart by the provider. */
export type KeyPlacement = { key: KeyId; builder: BuilderId };

/** What a builder platform itself charged in the period. */
export type PlatformFee = { builder: BuilderId; amount: Exact; currency: Currency };

/** A builder's landed cost in one currency: its own fee plus what the keys that stand only there spent. */
export type BuilderCost = { builder: BuilderId; currency: Currency; fee: Exact; spend: Exact; total: Exact };

/**
 * Costs per builder, and what no builder can be given; per currency, amounts are never added across. Exact and not stored money: a few
 * months of rupiah are more than stored money can hold.
 */
export type BuilderCosts = {
  builders: BuilderCost[];
  unattributed: { currency: Currency; amount: Exact; sharePct: string }[];
};

/**
 * Spend by builder through the placement map. `builders` plus `unattributed` add up to all fees and spend exactly.
 * Spend of a key that stands nowhere or at more than one builder is unattributed: one key per builder is what makes it known.
 */
export function builderCosts(
  spend: readonly KeySpend[],
  placements: readonly KeyPlacement[],
  fees: readonly PlatformFee[],
): BuilderCosts {
  const costs = new Map<string, BuilderCost>();
  const costOf = (builder: BuilderId, currency: Currency): BuilderCost => {
    const at = `${builder} ${currency}`;
    const cost = costs.get(at) ?? { builder, currency, fee: ZERO, spend: ZERO, total: ZERO };
    costs.set(at, cost);
    return cost;
  };
  for (const fee of fees) {
    const cost = costOf(fee.builder, fee.currency);
    cost.fee = add(cost.fee, fee.amount);
  }
  const all = new Map<Currency, Exact>();
  const lost = new Map<Currency, Exact>();
  for (const part of spend) {
    const homes = new Set(
      placements.filter((placement) => placement.key === part.key).map((placement) => placement.builder),
    );
    const [home] = homes;
    all.set(part.currency, add(all.get(part.currency) ?? ZERO, part.amount));
    if (home === undefined || homes.size > 1)
      lost.set(part.currency, add(lost.get(part.currency) ?? ZERO, part.amount));
    else {
      const cost = costOf(home, part.currency);
      cost.spend = add(cost.spend, part.amount);
    }
  }
  const builders = [...costs.values()].map((cost) => ({ ...cost, total: add(cost.fee, cost.spend) }));
  const unattributed = [...lost].map(([currency, amount]) => ({
    currency,
    amount,
    sharePct: share(amount, all.get(currency) ?? ZERO),
  }));
  return { builders: builders.sort((a, b) => compare(b.total, a.total)), unattributed };
}

function share(part: Exact, whole: Exact): string {
  const exactShare = ratio(part, whole);
  return exactShare ? toFixed(multiply(exactShare, HUNDRED), 1) : '0.0';
}
