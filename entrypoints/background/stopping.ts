import type { EpochMs } from '@/lib/core/units';
import { actOnKey } from '@/lib/flows/act-on-key';
import type { ToJudge } from '@/lib/flows/session-budgets';
import { readCompartment } from '@/lib/flows/session-compartment';
import { lockedStopPorts, openStopPorts, type StopPorts } from '@/lib/flows/session-stop-ports';
import { readStops } from '@/lib/flows/session-stops';
import { stopSpend } from '@/lib/flows/stop-spend';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { whomToStop } from '@/lib/usage/whom-to-stop';
import type { House } from './house';

/** How our own pages and alerts act on keys at their providers. */
export const stopPorts = (house: House): StopPorts =>
  openStopPorts({ ...house, alerts: house.database.alerts }, (request) =>
    actOnKey({ ...house.adding, send: house.send, clock: house.clock })(request, undefined),
  );

/** Stops the keys that are armed, as far as they can be reached, and gives back the news with what was done. */
export async function stopArmed(
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
