import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { isWaiting } from '@/lib/usage/waiting';
import { accounts, settings } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useAlerts } from '../../hooks/use-usage';
import { Empty } from '../../ui/empty';
import { Failed } from '../../ui/failed';
import { Skeleton } from '../../ui/skeleton';
import { AlertDeliveryCard } from './alert-delivery-card';
import { AlertFilter, type AlertWish, everyAlert, GLANCE, wanted } from './alert-filter';
import { AlertList } from './alert-list';
import { AlertStopsCard } from './alert-stops-card';
import { AlertTimeline } from './alert-timeline';
import { BudgetCard } from './budget-card';

/** All alerts, those that wait for an answer first; then the rules that raise them. */
export function AlertsPage() {
  const alerts = useAlerts();
  const held = useAnswer(accounts);
  const view = useAnswer(settings);
  const list = held.value ?? [];
  const [wish, setWish] = useState<AlertWish>(everyAlert);
  const shown = wanted(alerts ?? [], wish);
  const waiting = shown.filter((alert) => isWaiting(alert) || alert.state === 'investigate');
  const settled = shown.filter((alert) => !waiting.includes(alert)).sort((a, b) => b.raisedAt - a.raisedAt);
  return (
    <>
      <div className="page-head">
        <h1>Alerts</h1>
      </div>
      {held.failure && <Failed failure={held.failure} onRetry={() => void accounts.refresh()} />}
      {!alerts && <Skeleton label="Reading the alerts" lines={3} height={96} />}
      {alerts?.length === 0 && (
        <Empty icon={BellOff} title="No alerts">
          <p>
            You are told when a key spends far more than it usually does, wakes up after a long silence, or comes near a
            budget.
          </p>
        </Empty>
      )}
      {alerts && alerts.length > GLANCE && (
        <AlertFilter wish={wish} alerts={alerts} accounts={list} onChange={setWish} />
      )}
      {alerts && alerts.length > 0 && shown.length === 0 && <p className="quiet">No alert matches.</p>}
      {waiting.length > 0 && <AlertList title="Waiting for you" alerts={waiting} accounts={list} />}
      {shown.length > 0 && <AlertTimeline alerts={shown} accounts={list} />}
      <BudgetCard accounts={list} />
      <div className="columns">
        {view.value && <AlertDeliveryCard settings={view.value} />}
        <AlertStopsCard accounts={list} sensitivity={view.value?.sensitivity ?? 'usual'} />
      </div>
      {settled.length > 0 && <AlertList title="Earlier" alerts={settled} accounts={list} />}
    </>
  );
}
