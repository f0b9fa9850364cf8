import { add, divide, type Exact, exact, floor, multiply, sign, subtract } from './exact';

/** A stretch of whole monthly volumes (messages), both ends inside. */
export type VolumeRange = { from: number; to: number };

/**
 * Two straight lines that a curve lies between over a range, by their values at both ends of it; where both are the same the curve
 * is straight there.
 */
export type Band = { from: Bounds; to: Bounds };
type Bounds = { low: Exact; high: Exact };

/** What an offer costs a month at a whole volume of messages: straight pieces, possibly with jumps between them. */
export type Curve = {
  /** The cost at a volume, in one currency. */
  at: (messages: number) => Exact;
  /** Whole volumes in the range at which a new straight piece begins; the beginning of the range may be left out. */
  bends: (range: VolumeRange) => number[];
  /** No less than the number of bends in the range, told without counting them. */
  mostBends: (range: VolumeRange) => number;
  /** What encloses the curve over the range; undefined where nothing is known. */
  band: (range: VolumeRange) => Band | undefined;
};

/** `fixed + messages × perMessage`. */
export function lineCurve(fixed: Exact, perMessage: Exact): Curve {
  const at = (messages: number) => add(fixed, multiply(exact(messages), perMessage));
  return { at, bends: () => [], mostBends: () => 0, band: (range) => straightBand(at, range) };
}

/** The whole curve times a factor of zero or more (tax, exchange rate). */
export const scaleCurve = (curve: Curve, factor: Exact): Curve => ({
  ...curve,
  at: (messages) => multiply(curve.at(messages), factor),
  band: (range) => {
    const band = sign(factor) < 0 ? undefined : curve.band(range);
    return band && mapBounds(band, (bound) => multiply(bound, factor));
  },
});

/** Two costs that are both paid. */
export const addCurves = (a: Curve, b: Curve): Curve => ({
  at: (messages) => add(a.at(messages), b.at(messages)),
  bends: (range) => [...a.bends(range), ...b.bends(range)],
  mostBends: (range) => a.mostBends(range) + b.mostBends(range),
  band: (range) => {
    const [one, other] = [a.band(range), b.band(range)];
    return one && other && mapBounds(one, (bound, end, side) => add(bound, other[end][side]));
  },
});

/** The band of a curve without a bend in the range. */
export const straightBand = (at: Curve['at'], { from, to }: VolumeRange): Band => ({
  from: { low: at(from), high: at(from) },
  to: { low: at(to), high: at(to) },
});

/** The band of a curve of which no more is known than that it never falls. */
export function risingBand(at: Curve['at'], { from, to }: VolumeRange): Band {
  const bounds = { low: at(from), high: at(to) };
  return { from: bounds, to: bounds };
}

function mapBounds(band: Band, change: (bound: Exact, end: keyof Band, side: keyof Bounds) => Exact): Band {
  const at = (end: keyof Band) => ({
    low: change(band[end].low, end, 'low'),
    high: change(band[end].high, end, 'high'),
  });
  return { from: at('from'), to: at('to') };
}

/**
 * Where `ceil(max(0, messages × slope - offset) / step)` goes up inside a range: the first whole volume past each threshold
 * `(offset + k × step) / slope`. `step` and `slope` must be positive.
 */
export function stepBends(terms: { slope: Exact; offset: Exact; step: Exact }, range: VolumeRange): number[] {
  const bends: number[] = [];
  const { slope, offset, step } = terms;
  // the last threshold not above a volume: k = (messages × slope - offset) / step
  const reached = (messages: number) => floor(divide(subtract(multiply(exact(messages), slope), offset), step));
  const past = (k: bigint) =>
    Number(((offset.n * step.d + k * step.n * offset.d) * slope.d) / (offset.d * step.d * slope.n)) + 1;
  const start = reached(range.from);
  for (let k = start > 0n ? start : 0n; ; ) {
    const bend = past(k);
    if (bend > range.to) return bends;
    if (bend >= range.from && bend !== bends.at(-1)) bends.push(bend);
    // a message may take many steps at once
    const next = step.n * slope.d < slope.n * step.d ? reached(bend) : k + 1n;
    k = next > k ? next : k + 1n;
  }
}
