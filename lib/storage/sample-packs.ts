import { type Column, cellOf, packColumn } from './columns';
import { startOfDay } from './spans';
import type { SampleRow } from './usage-rows';

/**
 * The samples of one endpoint of one account that begin on one UTC day, packed into one row: a poll reads and writes a few rows instead
 * of thousands, and a million samples take a fraction of the disk.
 *
 * `groups` lists what many samples share (`name` is the end of their key); `columns` are `from`, `widthMs`, the sample's place in
 * `groups`, its provenance, `seenAt` and the amounts.
 */
export type SamplePackRow = {
  accountId: string;
  endpoint: string;
  day: number;
  groups: SampleGroup[];
  rows: number;
  columns: Column[];
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
export function packSamples([accountId, endpoint, day]: SamplePackKey, rows: readonly SampleRow[]): SamplePackRow {
  const groups: SampleGroup[] = [];
  const places = new Map<string, number>();
  const placed = rows.map((row) => {
    const group = groupOf(row);
    const name = JSON.stringify(group);
    const place = places.get(name) ?? groups.push(group) - 1;
    places.set(name, place);
    return place;
  });
  const columns = [
    packColumn(rows.map((row) => row.from)),
    packColumn(rows.map((row) => row.widthMs)),
    packColumn(placed),
    packColumn(rows.map((row) => PROVENANCES.indexOf(row.provenance))),
    packColumn(rows.map((row) => row.seenAt)),
    ...AMOUNTS.map((amount) => packColumn(rows.map((row) => row[amount] ?? Number.NaN))),
  ];
  return { accountId, endpoint, day, groups, rows: rows.length, columns };
}

/** The samples of a pack, in the order they were packed. */
export function unpackSamples({ accountId, endpoint, groups, ...pack }: SamplePackRow): SampleRow[] {
  const rows: SampleRow[] = [];
  for (let at = 0; at < pack.rows; at += 1) {
    const cell = (column: number): number => {
      const found = pack.columns[column];
      return found ? cellOf(found, at) : Number.NaN;
    };
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
