import { startOfDay, startOfMonth, startOfYear } from './spans';
import type { RollupRow } from './usage-rows';

/**
 * Sums of one account over one span, packed into one row: IndexedDB costs by the row, so a dashboard that read six thousand rows for a
 * month reads ten. Hours are packed by UTC day, days by month, months by year; `span` is its start.
 *
 * `groups` lists keyId, model and currency; `cells` has as many numbers a sum as there are columns, the sum's group by its place in
 * `groups`. NaN stands for null.
 */
export type SumPackRow = {
  width: RollupRow['width'];
  span: number;
  accountId: string;
  groups: [keyId: string, model: string, currency: string][];
  cells: Float64Array;
};

/** Where a pack is filed: `[width, span, accountId]`. */
export type SumPackKey = [RollupRow['width'], number, string];

/** The pack a sum stands in. */
export const sumPackKey = ({ width, from, accountId }: SumPlace): SumPackKey => [width, spanOf(width, from), accountId];

/** The start of the day, month or year whose hours, days or months are packed together. */
export const spanOf = (width: RollupRow['width'], at: number): number =>
  width === 'hour' ? startOfDay(at) : width === 'day' ? startOfMonth(at) : startOfYear(at);

/** The name a sum has in `RollupRow.key`. */
export const sumKey = ({ width, from, accountId, keyId, model, currency }: SumPlace & SumGroup): string =>
  `${width}|${from}|${accountId}|${keyId}|${model}|${currency}`;

/** Packs sums that all stand in the pack of this key. */
export function packSums([width, span, accountId]: SumPackKey, rows: readonly RollupRow[]): SumPackRow {
  const groups: SumPackRow['groups'] = [];
  const places = new Map<string, number>();
  const cells = new Float64Array(rows.length * STRIDE);
  let at = 0;
  for (const row of rows) {
    const name = `${row.keyId}|${row.model}|${row.currency}`;
    const place = places.get(name) ?? groups.push([row.keyId, row.model, row.currency]) - 1;
    places.set(name, place);
    cells[at] = row.from;
    cells[at + 1] = place;
    for (const [index, column] of COLUMNS.entries()) cells[at + 2 + index] = row[column] ?? Number.NaN;
    at += STRIDE;
  }
  return { width, span, accountId, groups, cells };
}

/** The sums of a pack with `from` in [from, to), in the order they were packed. Bytes of another shape give fewer rows, never wrong ones. */
export function unpackSums(
  { width, accountId, groups, cells }: Omit<SumPackRow, 'cells'> & { cells: ArrayLike<number> },
  { from, to }: { from: number; to: number } = ALWAYS,
): RollupRow[] {
  const rows: RollupRow[] = [];
  for (let at = 0; at + STRIDE <= cells.length; at += STRIDE) {
    const start = cells[at] ?? Number.NaN;
    const group = groups[cells[at + 1] ?? -1];
    if (group && start >= from && start < to)
      rows.push(rowOf({ width, accountId, from: start }, group, (column) => cells[at + 2 + column] ?? Number.NaN));
  }
  return rows;
}

type SumPlace = Pick<RollupRow, 'width' | 'from' | 'accountId'>;
type SumGroup = Pick<RollupRow, 'keyId' | 'model' | 'currency'>;

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const COLUMNS = [
  'billedNanos',
  'computedNanos',
  'inputTokens',
  'cachedInputTokens',
  'cacheWriteTokens',
  'outputTokens',
  'requests',
  'billedSamples',
  'liveSamples',
  'computedSamples',
  'samples',
  'updatedAt',
] as const;
const STRIDE = COLUMNS.length + 2;

// written out: thousands of these are made for one chart
function rowOf(
  { width, accountId, from }: SumPlace,
  [keyId, model, currency]: SumPackRow['groups'][number],
  cell: (column: number) => number,
): RollupRow {
  const [billed, computed] = [cell(0), cell(1)];
  return {
    key: sumKey({ width, from, accountId, keyId, model, currency }),
    width,
    from,
    accountId,
    keyId,
    model,
    currency,
    billedNanos: Number.isNaN(billed) ? null : billed,
    computedNanos: Number.isNaN(computed) ? null : computed,
    inputTokens: cell(2),
    cachedInputTokens: cell(3),
    cacheWriteTokens: cell(4),
    outputTokens: cell(5),
    requests: cell(6),
    billedSamples: cell(7),
    liveSamples: cell(8),
    computedSamples: cell(9),
    samples: cell(10),
    updatedAt: cell(11),
  };
}
