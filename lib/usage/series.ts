import { DAY_MS, epochMs, nanos } from '@/lib/core/units';
import type { Database } from '@/lib/storage/database';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { readDayTotals, withReadings } from './day-readings';
import { readRollups } from './queries';
import type { SpendHistory } from './spikes/history';

/** Whose past: a key, or the whole account where `keyId` is null; one currency at a time. */
export type Stream = { accountId: string; keyId: string | null; currency: string };

const MEMORY_DAYS = 45;

/**
 * The stored past of a key or account in the form the spike detector reads: hours where the provider tells hours, readings of the
 * balance where that is all it tells, else UTC days, with what was read of them in between. `null` where nothing is known yet.
 */
export async function spendHistory(database: Database, stream: Stream, now: number): Promise<SpendHistory | null> {
  const from = Math.floor(now / DAY_MS) * DAY_MS - MEMORY_DAYS * DAY_MS;
  const window = { from, to: now + DAY_MS, accountId: stream.accountId };
  const balance = await balanceReadings(database, stream, window);
  if (balance.length > 0) return { kind: 'balance', readings: balance };
  const hours = ofStream(await readRollups(database, { width: 'hour', ...window }), stream);
  if (hours.length > 0) return { kind: 'hours', buckets: hours };
  const days = ofStream(await readRollups(database, { width: 'day', ...window }), stream);
  if (days.length === 0) return null;
  const totals = days.map(({ from: day, ...rest }) => ({ ...rest, day }));
  return { kind: 'days', readings: withReadings(totals, await readDayTotals(database, stream, now), now) };
}

/** Every key and account with money in the last weeks, as streams to judge: keys where rows name them, else the account. */
export async function streamsOf(database: Database, accountId: string, now: number): Promise<Stream[]> {
  const from = Math.floor(now / DAY_MS) * DAY_MS - MEMORY_DAYS * DAY_MS;
  const rows = await readRollups(database, { width: 'day', from, to: now + DAY_MS, accountId });
  const streams = new Map<string, Stream>();
  for (const row of rows) {
    if ((row.billedNanos ?? row.computedNanos) === null) continue;
    const keyId = row.keyId === '' ? null : row.keyId;
    streams.set(`${keyId}|${row.currency}`, { accountId, keyId, currency: row.currency });
  }
  return [...streams.values()];
}

function ofStream(rows: readonly RollupRow[], { keyId, currency }: Stream) {
  const buckets = new Map<number, { nanos: number; byModel: Map<string, number> }>();
  for (const row of rows) {
    const money = row.billedNanos ?? row.computedNanos;
    if (money === null || row.currency !== currency || (keyId !== null && row.keyId !== keyId)) continue;
    const bucket = buckets.get(row.from) ?? { nanos: 0, byModel: new Map() };
    bucket.nanos += money;
    if (row.model !== '') bucket.byModel.set(row.model, (bucket.byModel.get(row.model) ?? 0) + money);
    buckets.set(row.from, bucket);
  }
  return [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([from, bucket]) => ({
      from: epochMs(from),
      nanos: nanos(bucket.nanos),
      byModel: Object.fromEntries([...bucket.byModel].map(([model, amount]) => [model, nanos(amount)])),
    }));
}

async function balanceReadings(
  database: Database,
  { accountId, keyId, currency }: Stream,
  { from, to }: { from: number; to: number },
) {
  const rows = await database.readings.where('[accountId+at]').between([accountId, from], [accountId, to]).toArray();
  const mine = rows.filter((row) => row.meter === 'balance' && row.currency === currency && row.spendFromBalance);
  return mine
    .filter((row) => keyId === null || row.keyId === keyId)
    .map((row) => ({ at: epochMs(row.at), nanos: nanos(row.nanos) }));
}
