import { inTurn } from '@/lib/core/in-turn';
import type { EpochMs } from '@/lib/core/units';
import { actOnKey } from '@/lib/flows/act-on-key';
import { deliverAlerts } from '@/lib/flows/deliver-alerts';
import { type Exposed, exposeKeys, settleExposures } from '@/lib/flows/exposures';
import { judgeBudgets } from '@/lib/flows/judge-budgets';
import { readHoldings } from '@/lib/flows/read-holdings';
import { remindOfAge } from '@/lib/flows/remind-of-age';
import { budgetsToJudge, type ToJudge } from '@/lib/flows/session-budgets';
import { readCompartment } from '@/lib/flows/session-compartment';
import { lockedStopPorts, logStops, openStopPorts } from '@/lib/flows/session-stop-ports';
import { readStops } from '@/lib/flows/session-stops';
import { type StopPorts, stopSpend } from '@/lib/flows/stop-spend';
import { showBadge } from '@/lib/flows/tell-alert';
import { readSettings } from '@/lib/storage/settings';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { recentDays } from '@/lib/usage/outlook';
import { whomToStop } from '@/lib/usage/whom-to-stop';
import { deliveryPorts } from './delivery';
import type { House } from './house';

/** One judging at a time: two polls that end together would otherwise both find the table without the new alert, and tell it twice. */
export const judging = inTurn();

/** How our own pages and alerts act on keys at their providers. */
export const stopPorts = (house: House): StopPorts =>
  openStopPorts({ ...house, alerts: house.database.alerts }, (request) =>
    actOnKey({ ...house.adding, send: house.send, clock: house.clock })(request, undefined),
  );

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

async function stopArmed(
  house: House,
  news: readonly AlertRow[],
  { budgets, holdings, isLocked, now }: ToJudge & { now: EpochMs },
): Promise<readonly AlertRow[]> {
  const { ports, keyIds: armed, canStop } = isLocked ? await armedLocked(house) : await armedOpen(house);
  for (const row of await house.database.alerts.toArray()) {
    const keyIds = whomToStop(row, { keyIds: armed, budgets }, { holdings, now }).filter(canStop);
    if (keyIds.length === 0) continue;
    const after = await stopSpend(ports, row, keyIds);
    news = [...news.filter(({ id }) => id !== after.id), after];
  }
  return news;
}

type Arms = { ports: StopPorts; keyIds: readonly string[]; canStop: (keyId: string) => boolean };

async function armedOpen(house: House): Promise<Arms> {
  const stops = await readStops(house.vault);
  return { ports: stopPorts(house), keyIds: stops.ok ? stops.value : [], canStop: () => stops.ok };
}

/** While the vault is locked: the keys of accounts that may be watched then. The others wait until it is open. */
async function armedLocked(house: House): Promise<Arms> {
  const lower = await readCompartment(house.items);
  const keys = lower.flatMap(({ stoppable }) => stoppable);
  return {
    ports: lockedStopPorts({ ...house, alerts: house.database.alerts }, lower),
    keyIds: keys.filter(({ armed }) => armed).map(({ id }) => id),
    canStop: (keyId) => keys.some(({ id }) => id === keyId),
  };
}
