/**
 * One figure of many rows, in as few bytes as it needs: `base` and what each row has above it; no `cells` where all are alike. Whole
 * numbers come out as they went in; NaN stands for 'not known'.
 */
export type Column = { base: number; cells: Uint8Array | Uint16Array | Uint32Array | Float64Array | null };

/** Packs a figure; an empty list is a column of nothing. */
export function packColumn(values: readonly number[]): Column {
  const [first = 0] = values;
  let [low, high, alike] = [first, first, true];
  for (const value of values) {
    // NaN compares with nothing: it stays in `low` or makes `alike` false
    if (value < low) low = value;
    if (value > high) high = value;
    if (!Object.is(value, first)) alike = false;
  }
  if (alike) return { base: first, cells: null };
  if (values.some(Number.isNaN)) return { base: 0, cells: Float64Array.from(values) };
  const reach = high - low;
  const above = values.map((value) => value - low);
  if (reach <= 0xff) return { base: low, cells: Uint8Array.from(above) };
  if (reach <= 0xffff) return { base: low, cells: Uint16Array.from(above) };
  if (reach <= 0xffffffff) return { base: low, cells: Uint32Array.from(above) };
  return { base: 0, cells: Float64Array.from(values) };
}

/** The figure of one row; NaN where the column has no such row. */
export const cellOf = ({ base, cells }: Column, row: number): number =>
  cells === null ? base : base + (cells[row] ?? Number.NaN);
