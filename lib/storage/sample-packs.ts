import { startOfDay } from './spans';
import type { SampleRow } from './usage-rows';

/**
 * The samples of one endpoint of one account that begin on one UTC day, packed into one row: a poll reads and writes a few rows instead
 * of thousands, and a million samples take a fraction of the disk.
 *
 * `groups` lists what many samples share (`name` is the end of their key); `cells` has as many numbers a sample as there are columns.
 * NaN stands for null.
 */
export type SamplePackRow = {
  accountId: string;
  endpoint: string;
  day: number;
  groups: SampleGroup[];
  cells: Float64Array;
};

/** Where a pack is filed: `[accountId, endpoint, day]`. */
export type SamplePackKey = [string, string, number];

/** The pack a sample stands in. */
export const samplePackKey = ({ accountId, endpoint, from }: SamplePlace): SamplePackKey => [
  accountId,
  endpoint,
  startOfDay(from),
];

/** Packs samples that all stand in the pack of this key. */
export function packSamples([accountId, endpoint, day]: SamplePackKey, rows: Iterable<SampleRow>): SamplePackRow {
  const groups: SampleGroup[] = [];
  const places = new Map<string, number>();
  const cells: number[] = [];
  for (const row of rows) {
    const group = groupOf(row);
    const name = JSON.stringify(group);
    const place = places.get(name) ?? groups.push(group) - 1;
    places.set(name, place);
    cells.push(row.from, row.widthMs, place, PROVENANCES.indexOf(row.provenance), row.seenAt);
    for (const column of AMOUNTS) cells.push(row[column] ?? Number.NaN);
  }
  return { accountId, endpoint, day, groups, cells: Float64Array.from(cells) };
}

/** The samples of a pack, in the order they were packed. */
export function unpackSamples({ accountId, endpoint, groups, cells }: SamplePackRow): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let at = 0; at + STRIDE <= cells.length; at += STRIDE) {
    const cell = (column: number): number => cells[at + column] ?? Number.NaN;
    const group = groups[cell(2)];
    const provenance = PROVENANCES[cell(3)];
    if (group && provenance) rows.push(rowOf({ accountId, endpoint, from: cell(0) }, { group, provenance }, cell));
  }
  return rows;
}

type SamplePlace = Pick<SampleRow, 'accountId' | 'endpoint' | 'from'>;
type SampleGroup = Pick<SampleRow, 'keyId' | 'providerKeyId' | 'model' | 'lineItem' | 'currency'> & { name: string };

// the order is part of the format
const PROVENANCES: readonly SampleRow['provenance'][] = ['billed', 'live', 'computed', 'estimated'];
const AMOUNTS = ['nanos', 'inputTokens', 'cachedInputTokens', 'cacheWriteTokens', 'outputTokens', 'requests'] as const;
const STRIDE = AMOUNTS.length + 5;

const placeOf = ({ accountId, endpoint, from }: SamplePlace, widthMs: number): string =>
  `${accountId}|${endpoint}|${from}|${widthMs}|`;

const groupOf = (row: SampleRow): SampleGroup => ({
  name: row.key.slice(placeOf(row, row.widthMs).length),
  keyId: row.keyId,
  providerKeyId: row.providerKeyId,
  model: row.model,
  lineItem: row.lineItem,
  currency: row.currency,
});

// written out: a poll makes thousands of these
function rowOf(
  place: SamplePlace,
  { group, provenance }: { group: SampleGroup; provenance: SampleRow['provenance'] },
  cell: (column: number) => number,
): SampleRow {
  return {
    key: placeOf(place, cell(1)) + group.name,
    accountId: place.accountId,
    endpoint: place.endpoint,
    from: place.from,
    widthMs: cell(1),
    keyId: group.keyId,
    providerKeyId: group.providerKeyId,
    model: group.model,
    lineItem: group.lineItem,
    nanos: orNull(cell(5)),
    currency: group.currency,
    inputTokens: orNull(cell(6)),
    cachedInputTokens: orNull(cell(7)),
    cacheWriteTokens: orNull(cell(8)),
    outputTokens: orNull(cell(9)),
    requests: orNull(cell(10)),
    provenance,
    seenAt: cell(4),
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
