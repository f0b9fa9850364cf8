import { BellOff } from 'lucide-react';
import { accounts } from '../hooks/answers';
import { useAnswer } from '../hooks/use-answer';
import { useAlerts } from '../hooks/use-usage';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Skeleton } from '../ui/skeleton';
import { AlertItem } from './alert-item';

/** All alerts, those that wait for an answer first. */
export function AlertsPage() {
  const alerts = useAlerts();
  const list = useAnswer(accounts).value ?? [];
  const waiting = alerts?.filter((alert) => alert.state === 'open' || alert.state === 'investigate') ?? [];
  const settled = alerts?.filter((alert) => !waiting.includes(alert)) ?? [];
  return (
    <>
      <div className="page-head">
        <h1>Alerts</h1>
      </div>
      {!alerts && <Skeleton label="Reading the alerts" lines={3} height={96} />}
      {alerts?.length === 0 && (
        <Empty icon={BellOff} title="No alerts">
          <p>You are told when a key spends far more than it usually does, or wakes up after a long silence.</p>
        </Empty>
      )}
      {waiting.length > 0 && (
        <Card title="Waiting for you">
          {waiting.map((alert) => (
            <AlertItem key={alert.id} alert={alert} accounts={list} />
          ))}
        </Card>
      )}
      {settled.length > 0 && (
        <Card title="Earlier">
          {settled.map((alert) => (
            <AlertItem key={alert.id} alert={alert} accounts={list} />
          ))}
        </Card>
      )}
    </>
  );
}
