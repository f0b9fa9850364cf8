import { useState } from 'react';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { AlertItem } from './alert-item';

const FIRST = 12;

type Props = { title: string; alerts: readonly AlertRow[]; accounts: readonly AccountViewT[] };

/** Alerts one below the other; of many the first dozen until asked for all. */
export function AlertList({ title, alerts, accounts }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? alerts : alerts.slice(0, FIRST);
  return (
    <Card title={alerts.length > FIRST ? `${title} (${alerts.length})` : title}>
      {shown.map((alert) => (
        <AlertItem key={alert.id} alert={alert} accounts={accounts} />
      ))}
      {shown.length < alerts.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{`Show all ${alerts.length}`}</Button>
        </div>
      )}
    </Card>
  );
}
