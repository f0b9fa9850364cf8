import { alertId, newId } from '@/lib/core/ids';
import type { EpochMs } from '@/lib/core/units';
import type { AlertRow } from '@/lib/storage/usage-rows';
import type { Vault } from '@/lib/vault/vault';

/** What the flow needs. `alerts` is the table. */
export type ExposurePorts = {
  alerts: { toArray(): Promise<AlertRow[]>; put(row: AlertRow): Promise<unknown> };
  vault: Pick<Vault, 'readRecord' | 'readRecords'>;
  now: EpochMs;
};

/** How a key got out: past the guard, or its owner says so. `since` is EpochMs. */
export type Exposed = { keyIds: readonly string[]; since: number; how: 'let-out' | 'reported' };

/**
 * Makes an alert of each key that got out: critical, one at a time for a key, the earliest moment counts. Gives back the new ones, to be
 * told. Works while the vault is locked; the row names the key by its random id, and no site.
 */
export async function exposeKeys({ alerts, vault, now }: ExposurePorts, exposed: Exposed): Promise<AlertRow[]> {
  const rows = await alerts.toArray();
  const news: AlertRow[] = [];
  for (const keyId of new Set(exposed.keyIds)) {
    const startedAt = Math.min(exposed.since, now);
    const open = rows.find((row) => isOpenExposure(row) && row.keyId === keyId);
    if (open) {
      if (startedAt < open.startedAt) await alerts.put({ ...open, startedAt });
      continue;
    }
    const key = await vault.readRecord('key', keyId);
    const row = rowOf(keyId, key.ok ? key.value.accountId : '', { startedAt, now, how: exposed.how });
    await alerts.put(row);
    news.push(row);
  }
  return news;
}

/**
 * Ends the alert of every key that its provider no longer takes. Deleting a key here ends none: it works at its provider as before. Does
 * nothing while the vault is locked.
 */
export async function settleExposures({ alerts, vault, now }: ExposurePorts): Promise<void> {
  const open = (await alerts.toArray()).filter(isOpenExposure);
  if (open.length === 0) return;
  const keys = await vault.readRecords('key');
  if (!keys.ok) return;
  for (const row of open) {
    const key = keys.value.find(({ id }) => id === row.keyId)?.value;
    if (key?.facts?.active === false) await alerts.put({ ...row, state: 'resolved', answeredAt: now, closedAt: now });
    // Known only now, where the key got out while the vault was locked.
    else if (key && row.accountId === '') await alerts.put({ ...row, accountId: key.accountId });
  }
}

const isOpenExposure = ({ kind, closedAt }: AlertRow): boolean => kind === 'exposure' && closedAt === null;

const reasons: Record<Exposed['how'], string> = {
  'let-out': 'It was let into a page after the guard had stopped it. Whoever can read that page can spend with it.',
  reported: 'You said that it leaked. Whoever has it can spend with it.',
};

type When = { startedAt: number; now: EpochMs; how: Exposed['how'] };

const rowOf = (keyId: string, accountId: string, { startedAt, now, how }: When): AlertRow => ({
  ...{ id: alertId(newId()), kind: 'exposure', severity: 'critical', announced: 'critical', state: 'open' },
  ...{ accountId, keyId, subject: `exposure ${keyId}`, raisedAt: now, startedAt, lastFiredAt: now },
  ...{ answeredAt: null, closedAt: null, score: 1, nanos: null, usualNanos: null, currency: null, models: [] },
  reasons: [reasons[how]],
});
