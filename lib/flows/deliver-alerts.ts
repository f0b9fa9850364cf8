import { type EpochMs, epochMs } from '@/lib/core/units';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { type DeliveryWish, deliver } from '@/lib/usage/delivery';

/** What the flow needs. `show` tells one or several alerts at once; `wish` is what the user wants, without the snoozes, which stand on the rows. */
export type DeliveryPorts = {
  alerts: { toArray(): Promise<AlertRow[]>; put(row: AlertRow): Promise<unknown> };
  wish: Omit<DeliveryWish, 'snoozed'>;
  now: EpochMs;
  show: (rows: AlertRow[]) => Promise<void>;
};

/** Tells of new alerts: now, later (kept on the row, so that it outlives the background), or not at all while their subject is snoozed. */
export async function deliverAlerts(ports: DeliveryPorts, news: readonly AlertRow[]): Promise<void> {
  const snoozed = snoozesOf(await ports.alerts.toArray());
  const now: AlertRow[] = [];
  for (const row of news) {
    const way = deliver(
      { subject: row.subject ?? row.id, severity: row.severity },
      { ...ports.wish, snoozed },
      ports.now,
    );
    if (way.kind === 'now') now.push({ ...row, tellAt: null });
    await ports.alerts.put({ ...row, tellAt: way.kind === 'at' ? way.at : null });
  }
  if (now.length > 0) await ports.show(now);
}

/** Tells what has waited for its time, all of it together. What was settled or snoozed meanwhile is not told. */
export async function tellWaiting(ports: DeliveryPorts): Promise<void> {
  const rows = await ports.alerts.toArray();
  const due = rows.filter((row) => row.tellAt !== undefined && row.tellAt !== null && row.tellAt <= ports.now);
  if (due.length === 0) return;
  const snoozed = snoozesOf(rows);
  for (const row of due) await ports.alerts.put({ ...row, tellAt: null });
  const told = due.filter(
    (row) => row.state === 'open' && row.closedAt === null && (snoozed[row.subject ?? row.id] ?? 0) <= ports.now,
  );
  if (told.length > 0) await ports.show(told);
}

function snoozesOf(rows: readonly AlertRow[]): Record<string, EpochMs> {
  const until: Record<string, EpochMs> = {};
  for (const { subject, id, snoozedUntil } of rows) {
    const name = subject ?? id;
    if (snoozedUntil) until[name] = epochMs(Math.max(until[name] ?? 0, snoozedUntil));
  }
  return until;
}
