import { hostsGranted } from '@/lib/browser/permissions';
import { answerAlert } from '@/lib/flows/answer-alert';
import { stopHandlers } from '@/lib/flows/arm-stops';
import { budgetHandlers } from '@/lib/flows/keep-budgets';
import { webhookHandlers } from '@/lib/flows/keep-webhook';
import { snoozeAlert } from '@/lib/flows/snooze-alert';
import { undoStop } from '@/lib/flows/stop-spend';
import { showBadge } from '@/lib/flows/tell-alert';
import type { usageMessages } from '@/lib/messaging/usage-messages';
import { readSettings } from '@/lib/storage/settings';
import { afterJudging, inTurn, stopPorts } from '../alerting';
import type { House } from '../house';
import { pollNow } from '../poll';
import type { Door } from './door';

/** Polling, alerts and budgets. */
export function usageDoor(house: House): Door<keyof typeof usageMessages> {
  const { database, vault, clock } = house;
  return {
    'usage.refresh': ({ accountId, days }) =>
      pollNow(house, { ...(accountId === undefined ? {} : { accountId }), ...(days === undefined ? {} : { days }) }),
    'alerts.answer': async (request) => {
      const answered = await answerAlert(database.alerts, request, clock());
      await showBadge(await readSettings(), await database.alerts.toArray());
      return answered;
    },
    'alerts.snooze': (request) => snoozeAlert(database.alerts, request),
    'alerts.undo': ({ alertId }) => undoStop(stopPorts(house), alertId),
    ...budgetHandlers(vault, () => inTurn(() => afterJudging(house, [], clock()))),
    ...stopHandlers(vault),
    ...webhookHandlers(vault, { fetch: (...request) => fetch(...request), hostsGranted }),
  };
}
