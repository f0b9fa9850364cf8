import { DAY_MS, HOUR_MS } from '@/lib/core/units';
import type { Reading } from '@/lib/providers/page';
import type { Database } from '@/lib/storage/database';
import type { ReadingRow, SampleRow } from '@/lib/storage/usage-rows';
import { type Rise, readRise } from './read-rise';
import type { Change } from './rollups';
import { openDays, storedSample } from './sample-store';
import { storeChanges } from './store';

/** Where a meter belongs. `spendFromBalance`: what a balance fell by is the only thing known of the spend. */
export type MeterOwner = {
  accountId: string;
  endpoint: string;
  keyId: string | null;
  at: number;
  spendFromBalance: boolean;
};

/**
 * Stores a reading and the spend it tells, in one transaction.
 *
 * A counter fixes its running UTC day; whatever else it grew by since the last reading belongs to the days before and goes to the
 * day of that reading, so the sum of days is always the counter's growth. A balance that fell was spent in this hour; one that
 * rose was topped up (what went meanwhile is spent) or refunded, see `readRise`. The same reading twice changes nothing.
 */
export function storeReading(database: Database, owner: MeterOwner, reading: Reading): Promise<void> {
  return database.transaction('rw', database.readings, database.sampleDays, database.sums, async () => {
    const row = rowOf(owner, reading);
    const last = await lastReading(database, row);
    if (last && last.at >= row.at) return;
    if (last && isRepeat(last, row)) await database.readings.delete(last.key);
    const rise = await riseOf(database, row, last);
    await database.readings.put(rise ? { ...row, rise: rise.rise } : row);
    const spent = rise ? rise.spent : (last?.nanos ?? row.nanos) - row.nanos;
    const amounts = reading.meter === 'counter' ? counted(row, last) : owner.spendFromBalance ? fallen(row, spent) : [];
    const fresh = amounts.map((amount): SampleRow => sampleOf(row, amount));
    const open = await openDays(database, fresh);
    const changes = fresh.flatMap((after, index): Change[] => {
      const before = storedSample(open, after) ?? null;
      const nanos = amounts[index]?.set ? after.nanos : (before?.nanos ?? 0) + (after.nanos ?? 0);
      return before?.nanos === nanos ? [] : [{ before, after: { ...after, nanos } }];
    });
    await storeChanges(database, changes, owner.at);
  });
}

// an unchanged meter is kept once an hour, not at every poll
const isRepeat = (last: ReadingRow, row: ReadingRow): boolean =>
  last.nanos === row.nanos &&
  last.todayNanos === row.todayNanos &&
  Math.floor(last.at / HOUR_MS) === Math.floor(row.at / HOUR_MS);

/** Far enough to have seen the account recharged a few times. */
const MEMORY_MS = 120 * DAY_MS;

type Amount = { from: number; widthMs: number; nanos: number; set: boolean };

function counted(row: ReadingRow, last: ReadingRow | undefined): Amount[] {
  const day = Math.floor(row.at / DAY_MS) * DAY_MS;
  const today = row.todayNanos ?? 0;
  if (!last) return row.todayNanos === null ? [] : [{ from: day, widthMs: DAY_MS, nanos: today, set: true }];
  const grown = row.nanos - last.nanos;
  if (row.todayNanos === null) return [{ from: day, widthMs: DAY_MS, nanos: grown, set: false }];
  const sameDay = last.at >= day;
  const earlier = grown - (today - (sameDay ? (last.todayNanos ?? 0) : 0));
  const into = sameDay ? day - DAY_MS : Math.floor(last.at / DAY_MS) * DAY_MS;
  return [
    { from: day, widthMs: DAY_MS, nanos: today, set: true },
    ...(earlier === 0 ? [] : [{ from: into, widthMs: DAY_MS, nanos: earlier, set: false }]),
  ];
}

function fallen(row: ReadingRow, spent: number): Amount[] {
  return spent > 0
    ? [{ from: Math.floor(row.at / HOUR_MS) * HOUR_MS, widthMs: HOUR_MS, nanos: spent, set: false }]
    : [];
}

async function riseOf(database: Database, row: ReadingRow, last: ReadingRow | undefined): Promise<Rise | undefined> {
  if (row.meter !== 'balance' || !last || row.nanos <= last.nanos) return undefined;
  const past = await meterRows(database, row, row.at - MEMORY_MS).sortBy('at');
  return readRise(
    past.map(({ nanos }) => nanos),
    row.nanos,
  );
}

async function lastReading(database: Database, row: ReadingRow): Promise<ReadingRow | undefined> {
  return meterRows(database, row, 0).reverse().first();
}

const meterRows = (database: Database, row: ReadingRow, from: number) =>
  database.readings
    .where('[accountId+endpoint+at]')
    .between([row.accountId, row.endpoint, from], [row.accountId, row.endpoint, Number.MAX_SAFE_INTEGER])
    .filter((other) => other.name === row.name && other.currency === row.currency);

const rowOf = ({ accountId, endpoint, keyId, at, spendFromBalance }: MeterOwner, reading: Reading): ReadingRow => ({
  key: [accountId, endpoint, reading.name ?? '', reading.currency, at].join('|'),
  accountId,
  endpoint,
  keyId,
  meter: reading.meter,
  name: reading.name,
  currency: reading.currency,
  at,
  nanos: reading.value,
  todayNanos: reading.today,
  spendFromBalance,
});

const sampleOf = (row: ReadingRow, { from, widthMs, nanos }: Amount): SampleRow => ({
  key: [row.accountId, row.endpoint, from, widthMs, '', '', row.name ?? '', row.currency].join('|'),
  accountId: row.accountId,
  endpoint: row.endpoint,
  from,
  widthMs,
  keyId: row.keyId,
  providerKeyId: null,
  model: null,
  lineItem: row.name,
  nanos,
  currency: row.currency,
  inputTokens: null,
  cachedInputTokens: null,
  cacheWriteTokens: null,
  outputTokens: null,
  requests: null,
  provenance: row.meter === 'counter' ? 'live' : 'estimated',
  seenAt: row.at,
});
