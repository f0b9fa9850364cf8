import { hostsGranted } from '@/lib/browser/permissions';
import type { EpochMs } from '@/lib/core/units';
import { type DeliveryPorts, tellWaiting } from '@/lib/flows/deliver-alerts';
import { tellWebhook } from '@/lib/flows/keep-webhook';
import { nameAlert } from '@/lib/flows/name-alert';
import { tellAlerts, wordsOf } from '@/lib/flows/tell-alert';
import { readSettings } from '@/lib/storage/settings';
import type { House } from './house';

/** Tells what waited for the end of the quiet hours or for the digest. */
export const tellDue = async (house: House): Promise<void> => tellWaiting(await deliveryPorts(house, house.clock()));

/** When and how alerts reach their owner: what the settings wish, and the ways that are open. */
export async function deliveryPorts(house: House, now: EpochMs): Promise<DeliveryPorts> {
  const settings = await readSettings();
  const { quietFrom, quietTo, digestAt } = settings;
  return {
    alerts: house.database.alerts,
    now,
    wish: {
      utcOffsetMinutes: -new Date(now).getTimezoneOffset(),
      ...(quietFrom !== null && quietTo !== null && { quietHours: { from: quietFrom, to: quietTo } }),
      ...(digestAt !== null && { digestAt }),
    },
    show: async (rows) => {
      const words = wordsOf({ labelOf: await nameAlert(house.vault) }, rows);
      await tellAlerts(settings, rows, words);
      await tellWebhook(house, { fetch: (...request) => fetch(...request), hostsGranted }, { ...words, rows });
    },
  };
}
