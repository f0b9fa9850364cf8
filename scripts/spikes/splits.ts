import { BINS } from './bins.ts';
import type { BoostOptions, Growth } from './boost.ts';

/** Least and greatest value the leaves below a node may take. */
export type Bounds = readonly [low: number, high: number];
export const NO_BOUNDS: Bounds = [-6, 6];

/** The question a node asks: is column `feature` above bin `bin`? With the values its two sides would take. */
export type Split = { gain: number; feature: number; bin: number; left: number; right: number };

/** The best value of a leaf, within its bounds. `bend` includes the ridge. */
export const clampedValue = (slope: number, bend: number, [low, high]: Bounds): number =>
  Math.min(high, Math.max(low, slope / bend));

/** The best split of every node of a level; `undefined` where none is worth it. */
export function bestSplits(
  data: Growth,
  place: Uint8Array,
  options: BoostOptions & { bounds: Bounds[] },
): (Split | undefined)[] {
  const best = options.bounds.map((): Split | undefined => undefined);
  data.binned.forEach((bins, feature) => {
    if (!data.chosen[feature]) return;
    const { slopes, bends } = histogram(data, place, { bins, nodes: best.length });
    for (let node = 0; node < best.length; node++) {
      const part = [node * BINS, (node + 1) * BINS] as const;
      const found = bestCut(slopes.subarray(...part), bends.subarray(...part), {
        ...options,
        feature,
        cuts: data.cuts[feature]?.length ?? 0,
        isRising: data.rising[feature] ?? false,
        within: options.bounds[node] ?? NO_BOUNDS,
      });
      if (found && found.gain > (best[node]?.gain ?? 1e-9)) best[node] = found;
    }
  });
  return best;
}

function histogram(data: Growth, place: Uint8Array, { bins, nodes }: { bins: Uint8Array; nodes: number }) {
  const slopes = new Float64Array(nodes * BINS);
  const bends = new Float64Array(nodes * BINS);
  for (let row = 0; row < place.length; row++) {
    const at = (place[row] ?? 0) * BINS + (bins[row] ?? 0);
    slopes[at] = (slopes[at] ?? 0) + (data.slope[row] ?? 0);
    bends[at] = (bends[at] ?? 0) + (data.bend[row] ?? 0);
  }
  return { slopes, bends };
}

type Cut = { ridge: number; minWeight: number; feature: number; cuts: number; isRising: boolean; within: Bounds };

function bestCut(slopes: Float64Array, bends: Float64Array, options: Cut): Split | undefined {
  const { ridge, minWeight, feature, within } = options;
  const slope = slopes.reduce((a, b) => a + b, 0);
  const bend = bends.reduce((a, b) => a + b, 0);
  const value = (s: number, b: number) => clampedValue(s, b + ridge, within);
  const worth = (s: number, b: number, v: number) => s * v - 0.5 * (b + ridge) * v * v;
  const whole = worth(slope, bend, value(slope, bend));
  let best: Split | undefined;
  let below = 0;
  let bendBelow = 0;
  for (let bin = 0; bin < options.cuts; bin++) {
    below += slopes[bin] ?? 0;
    bendBelow += bends[bin] ?? 0;
    if (bendBelow < minWeight || bend - bendBelow < minWeight) continue;
    const left = value(below, bendBelow);
    const right = value(slope - below, bend - bendBelow);
    if (options.isRising && right < left) continue;
    const gain = worth(below, bendBelow, left) + worth(slope - below, bend - bendBelow, right) - whole;
    if (!best || gain > best.gain) best = { gain, feature, bin, left, right };
  }
  return best;
}
