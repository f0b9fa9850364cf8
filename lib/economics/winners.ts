import type { Band, Curve, VolumeRange } from './curve';
import { compare, type Exact, exactRatio, floor, sign, smaller, subtract } from './exact';

/** Who is cheaper over a run of whole volumes, both ends inside; equal costs are a `tie`, never a winner. */
export type Segment = { winner: 'byok' | 'plan' | 'tie'; from: number; to: number };

/**
 * Every stretch of volumes with its winner: BYOK against the cheapest of several plans (tiers), compared exactly.
 *
 * The segments cover the range without gap or overlap and neighbours differ, so their borders are all the crossings. Works piece
 * by piece: between two bends every curve is straight, so BYOK minus a plan changes sign at most once there.
 */
export function winners(byok: Curve, plans: readonly Curve[], range: VolumeRange): Segment[] {
  const segments: Segment[] = [];
  walk(byok, plans, range, (winner, start) => extend(segments, winner, start));
  const last = segments.at(-1);
  if (last) last.to = range.to;
  return segments;
}

type Found = (winner: Segment['winner'], start: number) => void;

const FEW = 64;

/** Walks a range bend by bend where it has few, and otherwise halves it until its halves are certain: small packs have very many. */
function walk(byok: Curve, plans: readonly Curve[], range: VolumeRange, found: Found): void {
  const most = [byok, ...plans].reduce((sum, curve) => sum + curve.mostBends(range), 0);
  if (most <= FEW || range.to - range.from <= FEW) {
    step(byok, plans, range, found);
    return;
  }
  const certain = certainWinner(byok, plans, range);
  if (certain) {
    found(certain, range.from);
    return;
  }
  const middle = range.from + Math.floor((range.to - range.from) / 2);
  walk(byok, plans, { from: range.from, to: middle }, found);
  walk(byok, plans, { from: middle + 1, to: range.to }, found);
}

/**
 * Who wins all of a range because the straight lines around the curves never meet in it; undefined where that says nothing. Curves that run
 * side by side are told apart too, however long the range, because their lines do not meet either.
 */
function certainWinner(byok: Curve, plans: readonly Curve[], range: VolumeRange): Segment['winner'] | undefined {
  const own = byok.band(range);
  const offers = plans.map((plan) => plan.band(range));
  const isBelow = (a: Band | undefined, b: Band | undefined) =>
    a !== undefined && b !== undefined && compare(a.from.high, b.from.low) < 0 && compare(a.to.high, b.to.low) < 0;
  if (offers.some((offer) => isBelow(offer, own))) return 'plan';
  return offers.every((offer) => isBelow(own, offer)) ? 'byok' : undefined;
}

function step(byok: Curve, plans: readonly Curve[], range: VolumeRange, found: Found): void {
  const bends = [byok, ...plans].flatMap((curve) => curve.bends(range));
  const starts = [...new Set([range.from, ...bends])]
    .filter((n) => n >= range.from && n <= range.to)
    .sort((a, b) => a - b);
  for (const [index, from] of starts.entries()) {
    const to = (starts[index + 1] ?? range.to + 1) - 1;
    for (const start of signStarts(byok, plans, { from, to })) found(winnerAt(byok, plans, start), start);
  }
}

/** Who is cheaper at one volume. */
export function winnerAt(byok: Curve, plans: readonly Curve[], messages: number): Segment['winner'] {
  const own = byok.at(messages);
  const cheapest = plans
    .map((plan) => plan.at(messages))
    .reduce<Exact | undefined>((a, b) => (a ? smaller(a, b) : b), undefined);
  const order = cheapest ? compare(own, cheapest) : -1;
  return order < 0 ? 'byok' : order > 0 ? 'plan' : 'tie';
}

/** Volumes inside a straight piece at which the winner may change: its start and the whole volumes around every root. */
function signStarts(byok: Curve, plans: readonly Curve[], piece: VolumeRange): number[] {
  const length = piece.to - piece.from;
  if (length === 0) return [piece.from];
  const starts = new Set([piece.from]);
  const [ownFirst, ownLast] = [byok.at(piece.from), byok.at(piece.to)];
  for (const plan of plans) {
    const first = subtract(ownFirst, plan.at(piece.from));
    const last = subtract(ownLast, plan.at(piece.to));
    // apart at both ends on the same side, they do not meet between
    if (sign(first) * sign(last) > 0) continue;
    const slope = subtract(last, first);
    if (slope.n === 0n) continue;
    const root = piece.from + Number(floor(exactRatio(-first.n * slope.d * BigInt(length), first.d * slope.n)));
    for (const near of [root, root + 1]) if (near > piece.from && near <= piece.to) starts.add(near);
  }
  return [...starts].sort((a, b) => a - b);
}

function extend(segments: Segment[], winner: Segment['winner'], start: number): void {
  const last = segments.at(-1);
  if (last?.winner === winner) return;
  if (last) last.to = start - 1;
  segments.push({ winner, from: start, to: start });
}
