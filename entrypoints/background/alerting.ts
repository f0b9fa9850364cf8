import { inTurn } from '@/lib/core/in-turn';
import type { EpochMs } from '@/lib/core/units';
import { deliverAlerts } from '@/lib/flows/deliver-alerts';
import { type Exposed, exposeKeys, settleExposures } from '@/lib/flows/exposures';
import { judgeBudgets } from '@/lib/flows/judge-budgets';
import { readHoldings } from '@/lib/flows/read-holdings';
import { remindOfAge } from '@/lib/flows/remind-of-age';
import { budgetsToJudge } from '@/lib/flows/session-budgets';
import { logStops } from '@/lib/flows/session-stop-ports';
import { showBadge } from '@/lib/flows/tell-alert';
import { readSettings } from '@/lib/storage/settings';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { recentDays } from '@/lib/usage/outlook';
import { deliveryPorts } from './delivery';
import type { House } from './house';
import { stopArmed } from './stopping';

/** One judging at a time: two polls that end together would otherwise both find the table without the new alert, and tell it twice. */
export const judging = inTurn();

/** Judges budgets, stops the keys that are armed, and tells of everything that is new. `news` are alerts raised just before. */
export async function afterJudging(house: House, news: readonly AlertRow[], now: EpochMs): Promise<void> {
  const { database, vault } = house;
  const settings = await readSettings();
  await settleExposures({ alerts: database.alerts, vault, now });
  const old = await remindOfAge({ alerts: database.alerts, vault, now, maxDays: settings.keyMaxDays });
  news = [...news, ...old];
  const known = await budgetsToJudge(house, await readHoldings(house.vault));
  if (known) {
    const rows = await recentDays(database, now);
    news = [...news, ...(await judgeBudgets({ alerts: database.alerts, now, ...known, rows }, known.budgets))];
    const logged = known.isLocked ? [] : await logStops({ ...house, alerts: database.alerts });
    news = news.map((row) => logged.find(({ id }) => id === row.id) ?? row);
    news = await stopArmed(house, news, { ...known, now });
  }
  await deliverAlerts(await deliveryPorts(house, now), news);
  await showBadge(settings, await database.alerts.toArray());
}

/** Keys got out: each becomes an alert, told at once. */
export const keysGotOut = (house: House, exposed: Exposed): Promise<void> =>
  judging(async () => {
    const { database, vault, clock } = house;
    const now = clock();
    await afterJudging(house, await exposeKeys({ alerts: database.alerts, vault, now }, exposed), now);
  });
