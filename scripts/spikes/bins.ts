/** How many bins a column is cut into. */
export const BINS = 64;

/** Cuts between a column's bins, rising, three digits; denser towards the top, where the evidence is. */
export function cutsOf(column: Float32Array, weight: Float64Array): number[] {
  const take: number[] = [];
  const step = Math.max(1, Math.floor(column.length / 40_000));
  for (let row = 0; row < column.length; row++) {
    if (row % step === 0 || (weight[row] ?? 0) > 0.3) take.push(column[row] ?? 0);
  }
  take.sort((a, b) => a - b);
  const cuts: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const share = k < 40 ? k / 42 : 1 - (1 - 40 / 42) * (1 - (k - 40) / (BINS - 40)) ** 1.5;
    const cut = Math.round((take[Math.floor(share * take.length)] ?? 0) * 1000) / 1000;
    if (cut !== cuts.at(-1)) cuts.push(cut);
  }
  return cuts;
}

/** The bin of each value: how many cuts lie below it. */
export function toBins(column: Float32Array, cuts: readonly number[]): Uint8Array {
  return Uint8Array.from(column, (value) => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (cuts[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
