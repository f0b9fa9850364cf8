import { type Band, type Curve, risingBand, stepBends, straightBand, type VolumeRange } from './curve';
import { add, ceil, compare, divide, type Exact, exact, larger, multiply, sign, subtract, ZERO } from './exact';

/** Extra credits bought by the pack; only whole packs. */
export type Pack = { credits: Exact; fee: Exact };

/** One tier of a credit plan, a month. `credits` are what the fee brings, for all its seats together. */
export type Tier = { fee: Exact; credits: Exact };

/**
 * How credits beyond the tier are had: packs, a price for each further credit, or not at all.
 * `none`: the tier cannot serve more than it includes. `unlimited`: it serves any volume for its fee.
 */
export type Beyond =
  | { by: 'pack'; pack: Pack }
  | { by: 'overage'; perCredit: Exact }
  | { by: 'none' }
  | { by: 'unlimited' };

/** A month's bill under one tier; `packs` is zero unless packs were bought. */
export type TierBill = { tier: Tier; total: Exact; packs: bigint };

/** What one tier costs for a demand of credits; `undefined` when the tier cannot serve it. `rolledOver` credits are used first. */
export function tierBill(tier: Tier, beyond: Beyond, demand: Exact, rolledOver = ZERO): TierBill | undefined {
  const short = larger(ZERO, subtract(demand, add(tier.credits, rolledOver)));
  if (sign(short) === 0 || beyond.by === 'unlimited') return { tier, total: tier.fee, packs: 0n };
  if (beyond.by === 'none') return undefined;
  if (beyond.by === 'overage') return { tier, total: add(tier.fee, multiply(short, beyond.perCredit)), packs: 0n };
  if (sign(beyond.pack.credits) <= 0) return undefined;
  const packs = ceil(multiply(short, { n: beyond.pack.credits.d, d: beyond.pack.credits.n }));
  return { tier, total: add(tier.fee, multiply({ n: packs, d: 1n }, beyond.pack.fee)), packs };
}

/**
 * The cheapest way to serve a demand of credits; equal totals go to fewer packs, then to the tier listed first.
 * `undefined` when no tier can serve it.
 */
export function cheapestTier(
  plan: { tiers: readonly Tier[]; beyond: Beyond; rolledOver?: Exact },
  demand: Exact,
): TierBill | undefined {
  const bills = plan.tiers.flatMap((tier) => tierBill(tier, plan.beyond, demand, plan.rolledOver) ?? []);
  return bills.reduce<TierBill | undefined>((best, bill) => (best && !isBetter(bill, best) ? best : bill), undefined);
}

const isBetter = (a: TierBill, b: TierBill): boolean => {
  const order = compare(a.total, b.total);
  return order < 0 || (order === 0 && a.packs < b.packs);
};

/**
 * One tier as a curve over messages. A tier that sells no further credits is defined only up to what it includes:
 * its curve says `beyondReach` (a price no offer reaches) past that, so that it never wins there.
 */
export function tierCurve(terms: { tier: Tier; beyond: Beyond; perMessage: Exact; rolledOver?: Exact }): Curve {
  const { tier, beyond, perMessage, rolledOver = ZERO } = terms;
  const offset = add(tier.credits, rolledOver);
  const price = beyond.by === 'pack' ? beyond.pack.fee : beyond.by === 'overage' ? beyond.perCredit : ZERO;
  const demand = (messages: number) => multiply(exact(messages), perMessage);
  const at = (messages: number) => tierBill(tier, beyond, demand(messages), rolledOver)?.total ?? BEYOND_REACH;
  const isFlat = sign(perMessage) <= 0 || beyond.by === 'unlimited';
  const pack = beyond.by === 'pack' && sign(beyond.pack.credits) > 0 ? beyond.pack : undefined;
  return {
    at,
    bends: (range) => {
      if (isFlat) return [];
      if (pack) return stepBends({ slope: perMessage, offset, step: pack.credits }, range);
      return stepBends({ slope: perMessage, offset, step: demand(range.to + 1) }, range).slice(0, 1);
    },
    mostBends: ({ from, to }) => {
      if (isFlat || !pack) return isFlat ? 0 : 1;
      return Math.min(to - from + 1, Number(ceil(divide(demand(to - from), pack.credits))) + 1);
    },
    band: (range) => {
      if (isFlat) return straightBand(at, range);
      if (sign(price) < 0) return undefined;
      const isWithin = compare(demand(range.to), offset) <= 0;
      const isPast = compare(demand(range.from), offset) > 0;
      if (!isWithin && !isPast) return risingBand(at, range);
      return pack && isPast ? packBand(range, pack) : straightBand(at, range);
    },
  };

  /** Whole packs cost at least their part of a pack's fee, and never a pack more. */
  function packBand({ from, to }: VolumeRange, { credits, fee }: Pack): Band {
    const bounds = (messages: number) => {
      const low = add(tier.fee, multiply(divide(subtract(demand(messages), offset), credits), fee));
      return { low, high: add(low, fee) };
    };
    return { from: bounds(from), to: bounds(to) };
  }
}

/** More than any bill: what a plan 'costs' at a volume it cannot serve. */
export const BEYOND_REACH: Exact = exact('1e30');
