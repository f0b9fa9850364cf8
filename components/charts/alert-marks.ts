import type { Budget } from '@/lib/core/budget';
import { DAY_MS, epochMs } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { periodOf } from '@/lib/usage/budgets';
import { alertKinds, alertName } from '../text/alert-words';
import { scopeName } from '../text/budget-words';
import { formatMoney } from '../text/money-text';
import type { ChartLine, ChartMark } from './chart-marks';

const tones = { critical: 'risk', warning: 'look', notice: 'plain' } as const;

/** Alerts as marks of a chart, each where its trouble began; a budget's where it was told. */
export const alertMarks = (alerts: readonly AlertRow[], accounts: readonly AccountViewT[]): ChartMark[] =>
  alerts.map((alert) => ({
    id: alert.id,
    at: alert.kind === 'budget' ? alert.raisedAt : alert.startedAt,
    name: [alertKinds[alert.kind], alertName(alert, accounts)].filter(Boolean).join(', '),
    tone: tones[alert.severity],
  }));

/** Budgets as lines of a daily chart: a day's limit as it is, a longer period's spread evenly over its days. More than three would hide the rest. */
export function budgetLines(budgets: readonly Budget[], accounts: readonly AccountViewT[], now: number): ChartLine[] {
  return budgets.slice(0, 3).map(({ id, scope, period, limit, currency }) => {
    const { from, to } = periodOf(period, epochMs(now));
    const spread = period === 'day' ? '' : ', spread evenly';
    return {
      id,
      value: limit / Math.round((to - from) / DAY_MS),
      name: `Budget for ${scopeName(scope, accounts)}: ${formatMoney(limit, currency)} a ${period}${spread}`,
      currency,
    };
  });
}
