import type { BuilderId, KeyId } from '@/lib/core/ids';
import { type Currency, type Nanos, nanos } from '@/lib/core/units';
import { HUNDRED, multiply, ratio } from './exact';
import { toFixed } from './exact-print';

/** What one key spent in the period. */
export type KeySpend = { key: KeyId; nanos: Nanos; currency: Currency };

/** Where a key stands; a key at several builders cannot be told apart by the provider. */
export type KeyPlacement = { key: KeyId; builder: BuilderId };

/** What a builder platform itself charged in the period. */
export type PlatformFee = { builder: BuilderId; nanos: Nanos; currency: Currency };

/** A builder's landed cost in one currency: its own fee plus what the keys that stand only there spent. */
export type BuilderCost = { builder: BuilderId; currency: Currency; fee: Nanos; spend: Nanos; total: Nanos };

/** Costs per builder, and what no builder can be given; per currency, amounts are never added across. */
export type BuilderCosts = {
  builders: BuilderCost[];
  unattributed: { currency: Currency; nanos: Nanos; sharePct: string }[];
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
    const cost = costs.get(at) ?? { builder, currency, fee: nanos(0), spend: nanos(0), total: nanos(0) };
    costs.set(at, cost);
    return cost;
  };
  for (const fee of fees) {
    const cost = costOf(fee.builder, fee.currency);
    cost.fee = nanos(cost.fee + fee.nanos);
  }
  const all = new Map<Currency, number>();
  const lost = new Map<Currency, number>();
  for (const part of spend) {
    const homes = new Set(
      placements.filter((placement) => placement.key === part.key).map((placement) => placement.builder),
    );
    const [home] = homes;
    all.set(part.currency, (all.get(part.currency) ?? 0) + part.nanos);
    if (home === undefined || homes.size > 1) lost.set(part.currency, (lost.get(part.currency) ?? 0) + part.nanos);
    else {
      const cost = costOf(home, part.currency);
      cost.spend = nanos(cost.spend + part.nanos);
    }
  }
  const builders = [...costs.values()].map((cost) => ({ ...cost, total: nanos(cost.fee + cost.spend) }));
  const unattributed = [...lost].map(([currency, amount]) => ({
    currency,
    nanos: nanos(amount),
    sharePct: share(amount, all.get(currency) ?? 0),
  }));
  return { builders: builders.sort((a, b) => b.total - a.total), unattributed };
}

function share(part: number, whole: number): string {
  const exactShare = ratio({ n: BigInt(part), d: 1n }, { n: BigInt(whole), d: 1n });
  return exactShare ? toFixed(multiply(exactShare, HUNDRED), 1) : '0.0';
}
