import { hostsGranted } from '@/lib/browser/permissions';
import { streamsToJudge } from '@/lib/flows/judge-accounts';
import { notePolls } from '@/lib/flows/note-polls';
import { pacePolls } from '@/lib/flows/pace-polls';
import { type PollChoice, pollUsage } from '@/lib/flows/poll-usage';
import { raiseAlerts } from '@/lib/flows/raise-alerts';
import { refreshRates } from '@/lib/flows/refresh-rates';
import { readSettings } from '@/lib/storage/settings';
import { coalescer } from '@/lib/usage/coalesce';
import { cancelHistory } from '@/lib/usage/history';
import { afterJudging, judging } from './alerting';
import type { House } from './house';
import { paceOf } from './pace';

const runs = coalescer<Awaited<ReturnType<typeof pollAndJudge>>>();
const running = new Map<AbortController, Promise<unknown>>();

/** Polls and judges, one poll at a time: the same wish twice is one poll, and the alarm joins whatever runs. */
export function pollNow(house: House, choice: PollChoice) {
  return runs({ key: JSON.stringify(choice), joins: choice.onlyDue === true }, async () => {
    const control = new AbortController();
    const run = pollAndJudge(house, { ...choice, signal: control.signal });
    running.set(control, run);
    return run.finally(() => running.delete(control));
  });
}

/** Ends what runs after the window under way, and gives up reading history. */
export async function stopPolling({ database }: House): Promise<void> {
  for (const control of running.keys()) control.abort();
  await cancelHistory(database);
}

/** The same, and waits until nothing runs any more. */
export async function endPolls(house: House): Promise<void> {
  await stopPolling(house);
  await Promise.allSettled(running.values());
}

/** Polls what is asked for, judges what came, stops what is armed, tells of new alerts, sets the badge and the pace of the alarm. */
async function pollAndJudge(house: House, choice: PollChoice) {
  const { database, clock } = house;
  const before = await database.sources.toArray();
  const polled = await pollUsage({ ...house, random: Math.random }, choice);
  if (!polled.ok) return polled;
  await notePolls({ vault: house.vault, sources: await database.sources.toArray() }, before);
  await judging(async () => {
    const now = clock();
    const { sensitivity } = await readSettings();
    const spikes = await raiseAlerts(
      { alerts: database.alerts, now, sensitivity, utcOffsetMinutes: -new Date(now).getTimezoneOffset() },
      await streamsToJudge(database, before, now),
    );
    await afterJudging(house, spikes, now);
    await pacePolls(paceOf(house));
    await refreshRates({ fetch: (...request) => fetch(...request), hostsGranted, clock });
  });
  return polled;
}
