import { alertId, newId } from '@/lib/core/ids';
import { DAY_MS, type EpochMs } from '@/lib/core/units';
import type { AlertRow } from '@/lib/storage/usage-rows';
import type { KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

/** What the flow needs. `alerts` is the table; `maxDays` the age from which a key is old, 0 = never. */
export type AgePorts = {
  alerts: { toArray(): Promise<AlertRow[]>; put(row: AlertRow): Promise<unknown> };
  vault: Pick<Vault, 'readRecords'>;
  now: EpochMs;
  maxDays: number;
};

/** Somebody who brings a hundred old keys is not told a hundred times in one day. */
const MOST_A_DAY = 3;

/**
 * Reminds of keys for pages that are older than their owner wants, the oldest first, three a day at most, and of each again only when as
 * much time has passed once more. Ends the reminder of a key that was replaced, switched off or deleted. Gives back the new ones, to be
 * told. Does nothing while the vault is locked: the ages stand in it.
 */
export async function remindOfAge({ alerts, vault, now, maxDays }: AgePorts): Promise<AlertRow[]> {
  const keys = await vault.readRecords('key');
  if (!keys.ok) return [];
  const told = (await alerts.toArray()).filter(({ kind }) => kind === 'age');
  const old = maxDays === 0 ? [] : keys.value.map(({ value }) => value).filter((key) => ageOf(key, now) > maxDays);
  const inUse = old.filter(isInUse);
  for (const row of told)
    if (row.closedAt === null && !inUse.some(({ id }) => id === row.keyId)) await alerts.put({ ...row, closedAt: now });
  const today = told.filter(({ raisedAt }) => raisedAt > now - DAY_MS).length;
  const news = inUse
    .filter(({ id }) => !told.some((row) => row.keyId === id && row.raisedAt > now - maxDays * DAY_MS))
    .sort((one, other) => ageOf(other, now) - ageOf(one, now))
    .slice(0, Math.max(0, MOST_A_DAY - today))
    .map((key) => rowOf(key, now));
  for (const row of news) await alerts.put(row);
  return news;
}

const isInUse = ({ role, replacedBy, facts }: KeyRecord): boolean =>
  role === 'inference' && replacedBy === undefined && facts?.active !== false;

/** In days. Without its provider's date a key is at least as old as its record here. */
const ageOf = ({ facts, createdAt }: KeyRecord, now: number): number =>
  Math.floor((now - (facts?.createdAt ?? createdAt)) / DAY_MS);

const rowOf = (key: KeyRecord, now: EpochMs): AlertRow => ({
  ...{ id: alertId(newId()), kind: 'age', severity: 'notice', announced: 'notice', state: 'open' },
  ...{ accountId: key.accountId, keyId: key.id, subject: `age ${key.id}`, raisedAt: now, startedAt: now },
  ...{ lastFiredAt: now, answeredAt: null, closedAt: null, score: 1, nanos: null, usualNanos: null, currency: null },
  models: [],
  reasons: [`It is ${ageOf(key, now)} days old. A key that leaked unseen is worth something until it is replaced.`],
});
