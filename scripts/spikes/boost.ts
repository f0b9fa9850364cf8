import type { Forest } from '../../lib/usage/spikes/forest.ts';
import { cutsOf, toBins } from './bins.ts';
import { type Bounds, bestSplits, clampedValue, NO_BOUNDS, type Split } from './splits.ts';

/** Rows in column order (`columns[f][row]`), labels 0 or 1, weights, and per column whether more may only raise the score. */
export type Table = { columns: Float32Array[]; label: Uint8Array; weight: Float64Array; rising: boolean[] };

/** `rate`: how much of each tree counts; `ridge`: pull of leaves to zero; `minWeight`: least curvature of a side; `share`: of columns a tree. */
export type BoostOptions = {
  trees: number;
  depth: number;
  rate: number;
  ridge: number;
  minWeight: number;
  share: number;
  seed: number;
};

type Tree = { feature: number[]; split: number[]; leaf: number[] };

/** What one tree is grown on: binned columns with their cuts, slope and curvature of the loss at each row, the columns in play. */
export type Growth = {
  binned: Uint8Array[];
  cuts: number[][];
  slope: Float64Array;
  bend: Float64Array;
  rising: boolean[];
  chosen: boolean[];
};

/**
 * Boosts complete trees of one depth on histograms for the logistic loss. A rising column's splits never give the upper side less than
 * the lower one, and every leaf below stays between its neighbours' bounds, so the whole forest is monotone in it. Deterministic for a
 * seed.
 */
export function boost(table: Table, options: BoostOptions): Forest {
  const { label, weight } = table;
  const rows = label.length;
  const cuts = table.columns.map((column) => cutsOf(column, weight));
  const binned = table.columns.map((column, f) => toBins(column, cuts[f] ?? []));
  const bias = baseOdds(label, weight);
  const raw = new Float64Array(rows).fill(bias);
  const random = mulberry(options.seed);
  const trees: Tree[] = [];
  const slope = new Float64Array(rows);
  const bend = new Float64Array(rows);
  for (let round = 0; round < options.trees; round++) {
    for (let row = 0; row < rows; row++) {
      const p = 1 / (1 + Math.exp(-(raw[row] ?? 0)));
      const w = weight[row] ?? 0;
      slope[row] = w * ((label[row] ?? 0) - p);
      bend[row] = w * Math.max(1e-6, p * (1 - p));
    }
    const chosen = binned.map(() => random() < options.share);
    const { tree, place } = grow({ binned, cuts, slope, bend, rising: table.rising, chosen }, options);
    trees.push(tree);
    for (let row = 0; row < rows; row++) raw[row] = (raw[row] ?? 0) + (tree.leaf[place[row] ?? 0] ?? 0);
  }
  return { bias, depth: options.depth, trees };
}

function baseOdds(label: Uint8Array, weight: Float64Array): number {
  let positive = 0;
  let all = 0;
  for (let row = 0; row < label.length; row++) {
    all += weight[row] ?? 0;
    positive += (label[row] ?? 0) * (weight[row] ?? 0);
  }
  return Math.log(positive / (all - positive));
}

function grow(data: Growth, options: BoostOptions): { tree: Tree; place: Uint8Array } {
  const place = new Uint8Array(data.slope.length);
  const feature: number[] = [];
  const split: number[] = [];
  let bounds: Bounds[] = [NO_BOUNDS];
  for (let level = 0; level < options.depth; level++) {
    const best = bestSplits(data, place, { ...options, bounds });
    for (const one of best) {
      feature.push(one?.feature ?? -1);
      split.push(one ? (data.cuts[one.feature]?.[one.bin] ?? 0) : 0);
    }
    bounds = best.flatMap((one, node) => childBounds(one, bounds[node] ?? NO_BOUNDS, data.rising));
    for (let row = 0; row < place.length; row++) {
      const node = place[row] ?? 0;
      const one = best[node];
      place[row] = node * 2 + (one && (data.binned[one.feature]?.[row] ?? 0) > one.bin ? 1 : 0);
    }
  }
  return { tree: { feature, split, leaf: leavesOf(data, place, { ...options, bounds }) }, place };
}

function childBounds(split: Split | undefined, bounds: Bounds, rising: readonly boolean[]): [Bounds, Bounds] {
  if (!split || !rising[split.feature]) return [bounds, bounds];
  const middle = (split.left + split.right) / 2;
  return [
    [bounds[0], middle],
    [middle, bounds[1]],
  ];
}

function leavesOf(data: Growth, place: Uint8Array, options: BoostOptions & { bounds: Bounds[] }): number[] {
  const slopes = new Float64Array(1 << options.depth);
  const bends = new Float64Array(1 << options.depth);
  for (let row = 0; row < place.length; row++) {
    const at = place[row] ?? 0;
    slopes[at] = (slopes[at] ?? 0) + (data.slope[row] ?? 0);
    bends[at] = (bends[at] ?? 0) + (data.bend[row] ?? 0);
  }
  const value = (at: number) =>
    clampedValue(slopes[at] ?? 0, (bends[at] ?? 0) + options.ridge, options.bounds[at] ?? NO_BOUNDS);
  return Array.from({ length: 1 << options.depth }, (_, at) => options.rate * value(at));
}

/** A small seeded random source, 0 to 1. */
export function mulberry(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
