import { lazy, Suspense } from 'react';
import { DAY_MS } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { alertMarks } from '../../charts/alert-marks';
import { columnsOf } from '../../charts/columns';
import { dayOf } from '../../charts/series';
import { useRollups } from '../../hooks/use-usage';
import { Card } from '../../ui/card';
import { Skeleton } from '../../ui/skeleton';

const UsageChart = lazy(() => import('../../charts/usage-chart').then((module) => ({ default: module.UsageChart })));

const DAYS = 30;

/** The last thirty days of spend with the alerts standing where they began. */
export function AlertTimeline({
  alerts,
  accounts,
}: {
  alerts: readonly AlertRow[];
  accounts: readonly AccountViewT[];
}) {
  const end = dayOf(Date.now()) + DAY_MS;
  const from = end - DAYS * DAY_MS;
  const rows = useRollups('day', from, end);
  const frame = { accounts, group: 'account', measure: 'money', from, step: DAY_MS, count: DAYS } as const;
  const columns = columnsOf(rows ?? [], frame);
  if (!rows || columns.parts.length === 0) return null;
  return (
    <Card title="When it happened">
      <Suspense fallback={<Skeleton label="Drawing the chart" lines={1} height={280} />}>
        <UsageChart columns={columns} marks={alertMarks(alerts, accounts)} />
      </Suspense>
    </Card>
  );
}
