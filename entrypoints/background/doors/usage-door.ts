import { hostsGranted } from '@/lib/browser/permissions';
import { ok } from '@/lib/core/result';
import { answerAlert } from '@/lib/flows/answer-alert';
import { stopHandlers } from '@/lib/flows/arm-stops';
import { bringHandlers } from '@/lib/flows/bring-usage';
import { budgetHandlers } from '@/lib/flows/keep-budgets';
import { webhookHandlers } from '@/lib/flows/keep-webhook';
import { noteWatching } from '@/lib/flows/pace-polls';
import { snoozeAlert } from '@/lib/flows/snooze-alert';
import { undoStop } from '@/lib/flows/stop-spend';
import { showBadge } from '@/lib/flows/tell-alert';
import type { usageMessages } from '@/lib/messaging/usage-messages';
import { readSettings } from '@/lib/storage/settings';
import { afterJudging, judging } from '../alerting';
import type { House } from '../house';
import { paceOf } from '../pace';
import { pollNow, stopPolling } from '../poll';
import { stopPorts } from '../stopping';
import type { Door } from './door';

/** Polling, alerts and budgets. */
export function usageDoor(house: House): Door<keyof typeof usageMessages> {
  const { database, vault, clock } = house;
  return {
    'usage.refresh': ({ accountId, days }) =>
      pollNow(house, { ...(accountId === undefined ? {} : { accountId }), ...(days === undefined ? {} : { days }) }),
    'usage.history': ({ accountId, days }) =>
      pollNow(house, { history: days, ...(accountId === undefined ? {} : { accountId }) }),
    'usage.cancel': async () => {
      await stopPolling(house);
      return ok(null);
    },
    'usage.watch': async () => {
      await noteWatching(paceOf(house));
      void pollNow(house, { onlyDue: true });
      return ok(null);
    },
    ...bringHandlers({ database, vault, clock }),
    'alerts.answer': async (request) => {
      const answered = await answerAlert(database.alerts, request, clock());
      await showBadge(await readSettings(), await database.alerts.toArray());
      return answered;
    },
    'alerts.snooze': (request) => snoozeAlert(database.alerts, request),
    'alerts.undo': ({ alertId }) => undoStop(stopPorts(house), alertId),
    ...budgetHandlers(vault, () => judging(() => afterJudging(house, [], clock()))),
    ...stopHandlers(house),
    ...webhookHandlers(house, { fetch: (...request) => fetch(...request), hostsGranted }),
  };
}
