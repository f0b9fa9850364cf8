import { type Column, cellOf, packColumn } from './columns';
import { startOfDay, startOfMonth, startOfYear } from './spans';
import type { RollupRow } from './usage-rows';

/**
 * Sums of one account over one span, packed into one row: IndexedDB costs by the row, so a dashboard that read six thousand rows for a
 * month reads ten. Hours are packed by UTC day, days by month, months by year; `span` is its start.
 *
 * `groups` lists keyId, model and currency; `columns` are `from`, the sum's place in `groups`, and the figures.
 */
export type SumPackRow = {
  width: RollupRow['width'];
  span: number;
  accountId: string;
  groups: [keyId: string, model: string, currency: string][];
  rows: number;
  columns: Column[];
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
  const placed = rows.map(({ keyId, model, currency }) => {
    const name = `${keyId}|${model}|${currency}`;
    const place = places.get(name) ?? groups.push([keyId, model, currency]) - 1;
    places.set(name, place);
    return place;
  });
  const figures = FIGURES.map((figure) => packColumn(rows.map((row) => row[figure] ?? Number.NaN)));
  const columns = [packColumn(rows.map((row) => row.from)), packColumn(placed), ...figures];
  return { width, span, accountId, groups, rows: rows.length, columns };
}

/** The sums of a pack with `from` in [from, to), in the order they were packed. */
export function unpackSums(pack: SumPackRow, { from, to }: { from: number; to: number } = ALWAYS): RollupRow[] {
  const rows: RollupRow[] = [];
  for (let at = 0; at < pack.rows; at += 1) {
    const cell = (column: number): number => {
      const found = pack.columns[column];
      return found ? cellOf(found, at) : Number.NaN;
    };
    const start = cell(0);
    const group = pack.groups[cell(1)];
    if (group && start >= from && start < to) rows.push(rowOf({ ...pack, from: start }, group, cell));
  }
  return rows;
}

type SumPlace = Pick<RollupRow, 'width' | 'from' | 'accountId'>;
type SumGroup = Pick<RollupRow, 'keyId' | 'model' | 'currency'>;

const ALWAYS = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

const FIGURES = [
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

// written out: thousands of these are made for one chart
function rowOf(
  { width, accountId, from }: SumPlace,
  [keyId, model, currency]: SumPackRow['groups'][number],
  cell: (column: number) => number,
): RollupRow {
  const [billed, computed] = [cell(2), cell(3)];
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
    inputTokens: cell(4),
    cachedInputTokens: cell(5),
    cacheWriteTokens: cell(6),
    outputTokens: cell(7),
    requests: cell(8),
    billedSamples: cell(9),
    liveSamples: cell(10),
    computedSamples: cell(11),
    samples: cell(12),
    updatedAt: cell(13),
  };
}
