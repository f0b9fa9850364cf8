import { answerAlert } from '@/lib/flows/answer-alert';
import { showBadge } from '@/lib/flows/tell-alert';
import type { usageMessages } from '@/lib/messaging/usage-messages';
import { readSettings } from '@/lib/storage/settings';
import type { House } from '../house';
import { pollNow } from '../poll';
import type { Door } from './door';

/** Polling and alerts. */
export function usageDoor(house: House): Door<keyof typeof usageMessages> {
  const { database, clock } = house;
  return {
    'usage.refresh': ({ accountId, days }) =>
      pollNow(house, { ...(accountId === undefined ? {} : { accountId }), ...(days === undefined ? {} : { days }) }),
    'alerts.answer': async (request) => {
      const answered = await answerAlert(database.alerts, request, clock());
      await showBadge(await readSettings(), await database.alerts.toArray());
      return answered;
    },
  };
}
