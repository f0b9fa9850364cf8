import type { Database } from '@/lib/storage/database';
import {
  packSamples,
  type SamplePackKey,
  type SamplePackRow,
  samplePackKey,
  unpackSamples,
} from '@/lib/storage/sample-packs';
import { startOfDay } from '@/lib/storage/spans';
import type { SampleRow } from '@/lib/storage/usage-rows';

/** Which samples: of one account, of one endpoint where given, with `from` in [from, to). */
export type SampleWindow = { accountId: string; endpoint?: string; from?: number; to?: number };

/** Days of samples as read for changing them, each sample by its key; `changed` names the days to write again. */
export type OpenDays = { days: Map<string, Map<string, SampleRow>>; changed: Map<string, SamplePackKey> };

/** The samples of a window, in no order to rely on. */
export async function readSamples(database: Database, window: SampleWindow): Promise<SampleRow[]> {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = window;
  const rows = (await packsOf(database, window).toArray()).flatMap(unpackSamples);
  return rows.filter((row) => row.from >= from && row.from < to);
}

/** Reads the days of a window and those these samples stand in. Call inside the transaction that saves them. */
export async function openDays(
  database: Database,
  samples: readonly SampleRow[],
  window?: SampleWindow,
): Promise<OpenDays> {
  const packs = window ? await packsOf(database, window).toArray() : [];
  const days: OpenDays['days'] = new Map(packs.map((pack) => [packName(pack), byKey(pack)]));
  const more = new Map<string, SamplePackKey>();
  for (const row of samples) if (!days.has(dayName(row))) more.set(dayName(row), samplePackKey(row));
  const found = more.size > 0 ? await database.sampleDays.bulkGet([...more.values()]) : [];
  for (const [index, name] of [...more.keys()].entries()) days.set(name, byKey(found[index]));
  return { days, changed: new Map() };
}

/** The sample stored under the key of this one, if any. */
export const storedSample = ({ days }: OpenDays, row: SampleRow): SampleRow | undefined =>
  days.get(dayName(row))?.get(row.key);

/** Puts a sample into its open day. */
export function putSample({ days, changed }: OpenDays, row: SampleRow): void {
  days.get(dayName(row))?.set(row.key, row);
  changed.set(dayName(row), samplePackKey(row));
}

/** Takes a sample out of its open day. */
export function dropSample({ days, changed }: OpenDays, row: SampleRow): void {
  days.get(dayName(row))?.delete(row.key);
  changed.set(dayName(row), samplePackKey(row));
}

/** Writes the days that were changed; a day without samples goes. */
export async function saveDays(database: Database, { days, changed }: OpenDays): Promise<void> {
  const full = [...changed].filter(([name]) => (days.get(name)?.size ?? 0) > 0);
  const emptied = [...changed].filter(([name]) => days.get(name)?.size === 0);
  await database.sampleDays.bulkPut(full.map(([name, key]) => packSamples(key, [...(days.get(name)?.values() ?? [])])));
  if (emptied.length > 0) await database.sampleDays.bulkDelete(emptied.map(([, key]) => key));
}

const dayName = (row: SampleRow): string => samplePackKey(row).join('|');
const packName = ({ accountId, endpoint, day }: SamplePackRow): string => [accountId, endpoint, day].join('|');

const byKey = (pack: SamplePackRow | undefined): Map<string, SampleRow> =>
  new Map((pack ? unpackSamples(pack) : []).map((row) => [row.key, row]));

function packsOf(
  database: Database,
  { accountId, endpoint, from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: SampleWindow,
) {
  const first = startOfDay(from);
  return endpoint === undefined
    ? database.sampleDays.where('[accountId+day]').between([accountId, first], [accountId, to])
    : database.sampleDays
        .where('[accountId+endpoint+day]')
        .between([accountId, endpoint, first], [accountId, endpoint, to]);
}
