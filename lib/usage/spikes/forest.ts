/**
 * A small forest of complete decision trees, each of `depth` questions. Question `n` of a tree asks whether evidence number
 * `feature[n]` is above `split[n]`; its answers are questions `2n + 1` (no) and `2n + 2` (yes). A feature of -1 always says no.
 */
export type Forest = {
  readonly bias: number;
  readonly depth: number;
  readonly trees: readonly {
    readonly feature: readonly number[];
    readonly split: readonly number[];
    readonly leaf: readonly number[];
  }[];
};

/** Sums the forest's answers for one row of evidence: natural log odds that the spend is unwanted. */
export function logOdds(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.bias;
  for (const tree of forest.trees) {
    let node = 0;
    for (let level = 0; level < forest.depth; level++) {
      const feature = tree.feature[node] ?? -1;
      const isAbove = feature >= 0 && (row[feature] ?? 0) > (tree.split[node] ?? 0);
      node = 2 * node + (isAbove ? 2 : 1);
    }
    sum += tree.leaf[node - tree.feature.length] ?? 0;
  }
  return sum;
}
