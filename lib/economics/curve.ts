import { add, type Exact, exact, exactRatio, floor, multiply, sign } from './exact';

/** A stretch of whole monthly volumes (messages), both ends inside. */
export type VolumeRange = { from: number; to: number };

/** What an offer costs a month at a whole volume of messages: straight pieces, possibly with jumps between them. */
export type Curve = {
  /** The cost at a volume, in one currency. */
  at: (messages: number) => Exact;
  /** Whole volumes in the range at which a new straight piece begins; the beginning of the range may be left out. */
  bends: (range: VolumeRange) => number[];
  /** Whether more messages never cost less; only then may a long stretch be judged by its ends. */
  rising: boolean;
};

/** `fixed + messages × perMessage`. */
export const lineCurve = (fixed: Exact, perMessage: Exact): Curve => ({
  at: (messages) => add(fixed, multiply(exact(messages), perMessage)),
  bends: () => [],
  rising: sign(perMessage) >= 0,
});

/** The whole curve times a factor (tax, exchange rate). */
export const scaleCurve = (curve: Curve, factor: Exact): Curve => ({
  at: (messages) => multiply(curve.at(messages), factor),
  bends: curve.bends,
  rising: curve.rising && sign(factor) >= 0,
});

/** Two costs that are both paid. */
export const addCurves = (a: Curve, b: Curve): Curve => ({
  at: (messages) => add(a.at(messages), b.at(messages)),
  bends: (range) => [...a.bends(range), ...b.bends(range)],
  rising: a.rising && b.rising,
});

/**
 * Where `ceil(max(0, messages × slope - offset) / step)` goes up inside a range: the first whole volume past each threshold
 * `(offset + k × step) / slope`. `step` and `slope` must be positive.
 */
export function stepBends(terms: { slope: Exact; offset: Exact; step: Exact }, range: VolumeRange): number[] {
  const bends: number[] = [];
  const threshold = (k: bigint) => add(terms.offset, multiply(terms.step, { n: k, d: 1n }));
  const past = (k: bigint) =>
    Number(floor(exactRatio(threshold(k).n * terms.slope.d, threshold(k).d * terms.slope.n))) + 1;
  const reached = exactRatio(
    BigInt(range.from) * terms.slope.n * terms.offset.d - terms.offset.n * terms.slope.d,
    terms.slope.d * terms.offset.d,
  );
  const first = floor(exactRatio(reached.n * terms.step.d, reached.d * terms.step.n));
  for (let k = first > 0n ? first : 0n; past(k) <= range.to; k++) {
    if (past(k) >= range.from && past(k) !== bends.at(-1)) bends.push(past(k));
  }
  return bends;
}
