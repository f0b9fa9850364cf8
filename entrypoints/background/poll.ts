import { streamsToJudge } from '@/lib/flows/judge-accounts';
import { type PollChoice, pollUsage } from '@/lib/flows/poll-usage';
import { raiseAlerts } from '@/lib/flows/raise-alerts';
import { readSettings } from '@/lib/storage/settings';
import { afterJudging, inTurn } from './alerting';
import type { House } from './house';

/** Polls what is asked for, judges what came, stops what is armed, tells of new alerts and sets the badge. */
export async function pollNow(house: House, choice: PollChoice) {
  const { database, clock } = house;
  const before = await database.sources.toArray();
  const polled = await pollUsage({ ...house, random: Math.random }, choice);
  if (!polled.ok) return polled;
  await inTurn(async () => {
    const now = clock();
    const { sensitivity } = await readSettings();
    const spikes = await raiseAlerts(
      { alerts: database.alerts, now, sensitivity, utcOffsetMinutes: -new Date(now).getTimezoneOffset() },
      await streamsToJudge(database, before, now),
    );
    await afterJudging(house, spikes, now);
  });
  return polled;
}
