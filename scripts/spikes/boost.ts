/** A small forest of regression trees for the logistic loss; flat arrays so that it is easy to store and quick to walk. */
export type Forest = { bias: number; depth: number; trees: { feature: number[]; split: number[]; leaf: number[] }[] };

/** Rows in column order (`columns[f][row]`), labels 0 or 1, weights, and per column whether more may only raise the score. */
export type Table = { columns: Float32Array[]; label: Uint8Array; weight: Float64Array; rising: boolean[] };

export type BoostOptions = { trees: number; depth: number; rate: number; ridge: number; minWeight: number; share: number; seed: number };

const BINS = 64;

/**
 * Boosts complete trees of one depth on histograms. A rising column's splits never give the upper side less than the lower one,
 * and every leaf below stays between its neighbours' bounds, so the whole forest is monotone in it. Deterministic for a seed.
 */
export function boost(table: Table, options: BoostOptions): Forest {
  const { label, weight } = table;
  const rows = label.length;
  const cuts = table.columns.map((column) => quantiles(column, weight));
  const binned = table.columns.map((column, f) => column.length ? toBins(column, cuts[f] ?? []) : new Uint8Array());
  const raw = new Float64Array(rows);
  let positive = 0;
  let all = 0;
  for (let row = 0; row < rows; row++) {
    all += weight[row] ?? 0;
    positive += (label[row] ?? 0) * (weight[row] ?? 0);
  }
  const bias = Math.log(positive / (all - positive));
  raw.fill(bias);
  const random = mulberry(options.seed);
  const forest: Forest = { bias, depth: options.depth, trees: [] };
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
    forest.trees.push(tree);
    for (let row = 0; row < rows; row++) raw[row] = (raw[row] ?? 0) + (tree.leaf[place[row] ?? 0] ?? 0);
  }
  return forest;
}

type Growth = { binned: Uint8Array[]; cuts: number[][]; slope: Float64Array; bend: Float64Array; rising: boolean[]; chosen: boolean[] };

function grow(data: Growth, options: BoostOptions) {
  const rows = data.slope.length;
  const place = new Uint8Array(rows);
  const feature: number[] = [];
  const split: number[] = [];
  let bounds: [number, number][] = [[-6, 6]];
  const value = (g: number, h: number, [low, high]: [number, number]) => Math.min(high, Math.max(low, g / (h + options.ridge)));
  for (let level = 0; level < options.depth; level++) {
    const nodes = 1 << level;
    const best = Array.from({ length: nodes }, () => ({ gain: 1e-9, feature: -1, bin: 0, left: 0, right: 0 }));
    for (let f = 0; f < data.binned.length; f++) {
      if (!data.chosen[f]) continue;
      const bins = data.binned[f] ?? new Uint8Array();
      const g = new Float64Array(nodes * BINS);
      const h = new Float64Array(nodes * BINS);
      for (let row = 0; row < rows; row++) {
        const at = (place[row] as number) * BINS + (bins[row] as number);
        g[at] = (g[at] as number) + (data.slope[row] as number);
        h[at] = (h[at] as number) + (data.bend[row] as number);
      }
      for (let node = 0; node < nodes; node++) {
        let G = 0;
        let H = 0;
        for (let b = 0; b < BINS; b++) { G += g[node * BINS + b] ?? 0; H += h[node * BINS + b] ?? 0; }
        let gl = 0;
        let hl = 0;
        const limit = bounds[node] ?? [-6, 6];
        for (let b = 0; b < (data.cuts[f]?.length ?? 0); b++) {
          gl += g[node * BINS + b] ?? 0;
          hl += h[node * BINS + b] ?? 0;
          if (hl < options.minWeight || H - hl < options.minWeight) continue;
          const left = value(gl, hl, limit);
          const right = value(G - gl, H - hl, limit);
          if (data.rising[f] && right < left) continue;
          const worth = (gg: number, hh: number, v: number) => gg * v - 0.5 * (hh + options.ridge) * v * v;
          const gain = worth(gl, hl, left) + worth(G - gl, H - hl, right) - worth(G, H, value(G, H, limit));
          const top = best[node];
          if (top && gain > top.gain) best[node] = { gain, feature: f, bin: b, left, right };
        }
      }
    }
    const next: [number, number][] = [];
    for (let node = 0; node < nodes; node++) {
      const top = best[node];
      const limit = bounds[node] ?? [-6, 6];
      if (!top || top.feature < 0) { feature.push(-1); split.push(0); next.push(limit, limit); continue; }
      feature.push(top.feature);
      split.push(data.cuts[top.feature]?.[top.bin] ?? 0);
      const middle = (top.left + top.right) / 2;
      next.push(data.rising[top.feature] ? [limit[0], middle] : limit, data.rising[top.feature] ? [middle, limit[1]] : limit);
    }
    for (let row = 0; row < rows; row++) {
      const node = place[row] ?? 0;
      const top = best[node];
      const up = top && top.feature >= 0 && (data.binned[top.feature]?.[row] ?? 0) > top.bin ? 1 : 0;
      place[row] = node * 2 + up;
    }
    bounds = next;
  }
  const leaves = 1 << options.depth;
  const g = new Float64Array(leaves);
  const h = new Float64Array(leaves);
  for (let row = 0; row < rows; row++) {
    const at = place[row] ?? 0;
    g[at] = (g[at] ?? 0) + (data.slope[row] ?? 0);
    h[at] = (h[at] ?? 0) + (data.bend[row] ?? 0);
  }
  const leaf = Array.from({ length: leaves }, (_, at) => options.rate * value(g[at] ?? 0, h[at] ?? 0, bounds[at] ?? [-6, 6]));
  return { tree: { feature, split, leaf }, place };
}

/** Raw score (log odds) of one row. */
export function walk(forest: Forest, row: ArrayLike<number>): number {
  let score = forest.bias;
  for (const tree of forest.trees) {
    let node = 0;
    for (let level = 0; level < forest.depth; level++) {
      const at = (1 << level) - 1 + node;
      const f = tree.feature[at] ?? -1;
      node = node * 2 + (f >= 0 && (row[f] ?? 0) > (tree.split[at] ?? 0) ? 1 : 0);
    }
    score += tree.leaf[node] ?? 0;
  }
  return score;
}

function quantiles(column: Float32Array, weight: Float64Array): number[] {
  const take: number[] = [];
  const step = Math.max(1, Math.floor(column.length / 40_000));
  for (let row = 0; row < column.length; row++) if (row % step === 0 || (weight[row] ?? 0) > 0.3) take.push(column[row] ?? 0);
  take.sort((a, b) => a - b);
  const cuts: number[] = [];
  for (let k = 1; k < BINS; k++) {
    // denser towards the top, where the evidence is
    const share = k < 40 ? k / 42 : 1 - (1 - 40 / 42) * (1 - (k - 40) / (BINS - 40)) ** 1.5;
    const cut = Math.round((take[Math.floor(share * take.length)] ?? 0) * 1000) / 1000;
    if (cut !== cuts.at(-1)) cuts.push(cut);
  }
  return cuts;
}

function toBins(column: Float32Array, cuts: number[]): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (value > (cuts[mid] ?? 0)) low = mid + 1;
      else high = mid;
    }
    return low;
  });
}

export function mulberry(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
