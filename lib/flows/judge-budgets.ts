import type { Budget } from '@/lib/core/budget';
import { alertId, newId } from '@/lib/core/ids';
import type { EpochMs } from '@/lib/core/units';
import type { AlertRow, RollupRow } from '@/lib/storage/usage-rows';
import { budgetReasons } from '@/lib/usage/alert-words';
import { type BudgetState, periodOf, stateOf, warningsOf } from '@/lib/usage/budgets';
import { type Outlook, outlookOf } from '@/lib/usage/outlook';
import { type Holding, rowIn } from '@/lib/usage/scope';

/** What the flow needs: the alert table, and settled day sums of the last `OUTLOOK_DAYS` days. */
export type BudgetPorts = {
  alerts: { toArray(): Promise<AlertRow[]>; put(row: AlertRow): Promise<unknown> };
  now: EpochMs;
  holdings: readonly Holding[];
  rows: readonly RollupRow[];
};

/**
 * Judges every budget after a poll and keeps one alert row a budget and period. Gives back the rows with something new to tell: each
 * warning of a budget is told once a period, also when the user has settled the row meanwhile. Rows of earlier periods, of changed
 * limits and of removed budgets are closed.
 */
export async function judgeBudgets(ports: BudgetPorts, budgets: readonly Budget[]): Promise<AlertRow[]> {
  const rows = (await ports.alerts.toArray()).filter((row) => row.kind === 'budget');
  const subjects = new Map(budgets.map((budget) => [subjectOf(budget, ports.now), budget]));
  for (const row of rows)
    if (row.closedAt === null && !subjects.has(row.subject ?? ''))
      await ports.alerts.put({ ...row, closedAt: ports.now });
  const news: AlertRow[] = [];
  for (const [subject, budget] of subjects) {
    const before = rows.find((row) => row.subject === subject);
    const row = judged(ports, budget, before);
    if (!row) continue;
    await ports.alerts.put(row);
    if ((row.told ?? []).length > (before?.told ?? []).length) news.push(row);
  }
  return news;
}

/** Random ids, the period's start and the limit: who raises a limit hears of the new one. */
const subjectOf = (budget: Budget, now: EpochMs): string =>
  ['budget', budget.id, periodOf(budget.period, now).from, budget.limit].join(' ');

function judged(ports: BudgetPorts, budget: Budget, before: AlertRow | undefined): AlertRow | undefined {
  const mine = ports.rows.filter(rowIn(budget.scope, ports.holdings));
  const outlook = outlookOf(mine, { ...budget, now: ports.now });
  const state = stateOf(budget, outlook.spent, outlook.forecast);
  const warnings = warningsOf(budget, state);
  const told = [...new Set([...(before?.told ?? []), ...warnings])];
  if (told.length === 0) return undefined;
  const isNew = told.length > (before?.told ?? []).length;
  // what is already known of a settled row does not open it again
  if (before && !isNew && before.closedAt !== null) return undefined;
  const row = before ?? newRow(subjectOf(budget, ports.now), budget, ports.now);
  return {
    ...row,
    ...(isNew && { state: 'open' as const, closedAt: null, lastFiredAt: ports.now }),
    ...(warnings.length > 0 ? figuresOf(budget, state, outlook) : { nanos: state.spent }),
    told,
  };
}

function figuresOf(budget: Budget, state: BudgetState, outlook: Outlook): Partial<AlertRow> {
  const severity = severityOf(state);
  return {
    nanos: state.spent,
    severity,
    announced: severity,
    score: state.crossed ?? 0,
    reasons: budgetReasons(budget, state, outlook.forecast),
  };
}

const severityOf = ({ crossed = 0 }: BudgetState): AlertRow['severity'] =>
  crossed >= 100 ? 'critical' : crossed > 0 ? 'warning' : 'notice';

const newRow = (subject: string, budget: Budget, now: EpochMs): AlertRow => ({
  id: alertId(newId()),
  kind: 'budget',
  severity: 'notice',
  accountId: budget.scope.kind === 'account' ? budget.scope.id : '',
  keyId: budget.scope.kind === 'key' ? budget.scope.id : null,
  raisedAt: now,
  startedAt: periodOf(budget.period, now).from,
  state: 'open',
  answeredAt: null,
  lastFiredAt: now,
  closedAt: null,
  announced: 'notice',
  score: 0,
  nanos: null,
  usualNanos: budget.limit,
  currency: budget.currency,
  models: [],
  reasons: [],
  subject,
  budgetId: budget.id,
});
