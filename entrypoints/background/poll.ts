import { streamsToJudge } from '@/lib/flows/judge-accounts';
import { type PollChoice, pollUsage } from '@/lib/flows/poll-usage';
import { raiseAlerts } from '@/lib/flows/raise-alerts';
import { showBadge, tellAlert } from '@/lib/flows/tell-alert';
import { readSettings } from '@/lib/storage/settings';
import type { House } from './house';

/** Polls what is asked for, judges what came, tells of new alerts and sets the badge. */
export async function pollNow(house: House, choice: PollChoice) {
  const { database, vault, clock } = house;
  const before = await database.sources.toArray();
  const polled = await pollUsage({ ...house, random: Math.random }, choice);
  if (!polled.ok) return polled;
  const settings = await readSettings();
  const accounts = await vault.readRecords('account');
  const labels = new Map(accounts.ok ? accounts.value.map(({ id, value }) => [id, value.label]) : []);
  const now = clock();
  await raiseAlerts(
    {
      alerts: database.alerts,
      now,
      sensitivity: settings.sensitivity,
      utcOffsetMinutes: -new Date(now).getTimezoneOffset(),
      tell: (row) => tellAlert({ settings, labelOf: (id) => labels.get(id) }, row),
    },
    await streamsToJudge(database, before, now),
  );
  await showBadge(settings, await database.alerts.toArray());
  return polled;
}
