import { addCurves, type Curve, risingBand, straightBand, type VolumeRange } from './curve';
import { ceil, divide, type Exact, exact, floor, HUNDRED, larger, multiply, sign, ZERO } from './exact';

/** What buying prepaid balance costs: a share of the amount, but at least `minimumFee`. Source: see ./plans/openrouter. */
export type TopUpTerms = { feePct: Exact; minimumFee: Exact };

/** The fee for buying `amount` of balance in one go; nothing for nothing. */
export const topUpFee = (amount: Exact, terms: TopUpTerms): Exact =>
  sign(amount) <= 0 ? ZERO : larger(terms.minimumFee, divide(multiply(amount, terms.feePct), HUNDRED));

/**
 * Spend plus the fee for topping it up once a month. `spend` is a straight line through zero with `perMessage` as its slope;
 * the result bends after zero (the minimum starts) and where the percentage overtakes the minimum.
 */
export function topUpCurve(spend: Curve, perMessage: Exact, terms: TopUpTerms): Curve {
  const at = (messages: number) => topUpFee(spend.at(messages), terms);
  const bends = ({ from, to }: VolumeRange) => {
    if (sign(perMessage) <= 0 || sign(terms.feePct) <= 0) return [1].filter((n) => n > from && n <= to);
    const overtakes = divide(multiply(terms.minimumFee, HUNDRED), multiply(terms.feePct, perMessage));
    return [1, Number(floor(overtakes)) + 1].filter((n) => n > from && n <= to);
  };
  const fee: Curve = {
    at,
    bends,
    mostBends: () => 2,
    band: (range) => {
      if (bends(range).length === 0) return straightBand(at, range);
      return sign(perMessage) >= 0 && sign(terms.feePct) >= 0 ? risingBand(at, range) : undefined;
    },
  };
  return addCurves(spend, fee);
}

/** How many top-ups of a fixed size a spend needs, and what their fees add up to; a size of zero or less means one top-up. */
export function topUps(spend: Exact, size: Exact, terms: TopUpTerms): { times: bigint; fees: Exact } {
  if (sign(spend) <= 0) return { times: 0n, fees: ZERO };
  if (sign(size) <= 0) return { times: 1n, fees: topUpFee(spend, terms) };
  const times = ceil(divide(spend, size));
  return { times, fees: multiply(exact(times), topUpFee(size, terms)) };
}
