import { DAY_MS, epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import type { ReadingRow } from '@/lib/storage/usage-rows';
import { readRollups } from './queries';
import type { DayReading } from './spikes/history';

/** How many days must have been read several times before they are judged by the hour: until then whole days are compared. */
const FINE_DAYS = 10;
/** How many readings make a day one that was watched. */
const FINE_READINGS = 3;
const MEMORY_DAYS = 46;
const ENDPOINT = 'day-total';

/** A UTC day and its total, as settled sums tell it. */
type DayTotal = Omit<DayReading, 'at'>;

/**
 * Keeps what the running UTC day has cost so far, at most once an hour, for every key of an account: where a provider tells whole days
 * only, when it was spent shows between two readings. Older than the detector looks back is removed.
 */
export async function noteDayTotals(database: Database, accountId: string, now: number): Promise<void> {
  const day = Math.floor(now / DAY_MS) * DAY_MS;
  const rows = await readRollups(database, { width: 'day', from: day, to: day + DAY_MS, accountId });
  const totals = new Map<string, { keyId: string; currency: string; amount: number }>();
  for (const { keyId, currency, billedNanos, computedNanos } of rows) {
    const money = billedNanos ?? computedNanos;
    if (money === null) continue;
    const total = totals.get(`${keyId}|${currency}`) ?? { keyId, currency, amount: 0 };
    totals.set(`${keyId}|${currency}`, { ...total, amount: total.amount + money });
  }
  await database.readings.bulkPut([...totals.values()].map((total) => rowOf(accountId, total, now)));
  await database.readings
    .where('[accountId+endpoint+at]')
    .between([accountId, ENDPOINT, 0], [accountId, ENDPOINT, day - MEMORY_DAYS * DAY_MS])
    .delete();
}

/** What was kept of a key's days, or of a whole account's where `keyId` is null, oldest first. */
export async function readDayTotals(
  database: Database,
  { accountId, keyId, currency }: { accountId: string; keyId: string | null; currency: string },
  now: number,
): Promise<DayReading[]> {
  const rows = await database.readings
    .where('[accountId+endpoint+at]')
    .between([accountId, ENDPOINT, 0], [accountId, ENDPOINT, now], true, true)
    .toArray();
  const byTime = new Map<number, number>();
  for (const row of rows)
    if (row.currency === currency && (keyId === null || row.keyId === keyId))
      byTime.set(row.at, (byTime.get(row.at) ?? 0) + row.nanos);
  return [...byTime].map(([at, amount]) => ({ at: epochMs(at), day: dayOf(at), nanos: nanos(amount) }));
}

/**
 * Puts the readings of days between their closed totals. Only once enough days were watched, and then from the first of them on: beside
 * days known as one sum, two hours of an ordinary day would look like a burst. A closed day's total counts as read at its end.
 */
export function withReadings(
  days: readonly DayTotal[],
  readings: readonly DayReading[],
  now: number,
): readonly DayReading[] {
  const closed = days.map((one) => ({ ...one, at: epochMs(Math.min(now, one.day + DAY_MS - 1)) }));
  const watched = [...Map.groupBy(readings, ({ day }) => day)].filter(([, list]) => list.length >= FINE_READINGS);
  const first = watched[0]?.[0];
  if (watched.length < FINE_DAYS || first === undefined) return closed;
  const within = readings.filter(({ day, at }) => day >= first && at < Math.min(now, day + DAY_MS - 1));
  return [...within, ...closed.filter(({ day }) => day >= first)].sort((a, b) => a.at - b.at);
}

const dayOf = (at: number) => epochMs(Math.floor(at / DAY_MS) * DAY_MS);

function rowOf(
  accountId: string,
  { keyId, currency, amount }: { keyId: string; currency: string; amount: number },
  at: number,
): ReadingRow {
  return {
    key: [accountId, ENDPOINT, keyId, currency, Math.floor(at / HOUR_MS)].join('|'),
    accountId,
    endpoint: ENDPOINT,
    keyId,
    meter: 'counter',
    name: null,
    currency,
    at,
    nanos: amount,
    todayNanos: null,
    spendFromBalance: false,
  };
}
