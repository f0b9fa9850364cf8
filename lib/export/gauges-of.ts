import type { Budget, BudgetScope } from '@/lib/core/budget';
import { type EpochMs, epochMs, nanos } from '@/lib/core/units';
import type { RollupRow, SourceRow } from '@/lib/storage/usage-rows';
import { outlookOf } from '@/lib/usage/outlook';
import { type Holding, rowIn } from '@/lib/usage/scope';
import type { Gauges } from './prometheus-text';

/** What gauges are told from: accounts by their names, what their endpoints answered last, the budgets, and settled day sums (`recentDays`). */
export type ToldNow = {
  holdings: readonly (Holding & { label: string; keys: readonly (Holding['keys'][number] & { label: string })[] })[];
  sources: readonly SourceRow[];
  budgets: readonly Budget[];
  rows: readonly RollupRow[];
  now: EpochMs;
};

/**
 * Balances, budgets and last answers as gauges. An account with several balances in one currency has their sum; an account that was deleted
 * has none. A budget goes by what it watches and its period ('everything, USD a month').
 */
export function gaugesOf({ holdings, sources, budgets, rows, now }: ToldNow): Gauges {
  const balances: Gauges['balances'][number][] = [];
  const lastSuccess: Gauges['lastSuccess'][number][] = [];
  for (const holding of holdings) {
    const mine = sources.filter(({ accountId }) => accountId === holding.id);
    const known = { provider: holding.provider, account: holding.label || holding.provider };
    const held = Map.groupBy(mine, (source) => (source.balanceNanos === null ? '' : (source.currency ?? '')));
    for (const [currency, same] of held)
      if (currency !== '')
        balances.push({
          ...known,
          currency,
          nanos: nanos(same.reduce((sum, one) => sum + (one.balanceNanos ?? 0), 0)),
        });
    const at = Math.max(0, ...mine.map((source) => source.lastSuccessAt ?? 0));
    if (at > 0) lastSuccess.push({ ...known, at: epochMs(at) });
  }
  const told = budgets.map((budget) => ({
    name: `${scopeName(budget.scope, holdings)}, ${budget.currency} a ${budget.period}`,
    spent: outlookOf(rows.filter(rowIn(budget.scope, holdings)), { ...budget, now }).spent,
    budget: nanos(budget.limit),
  }));
  return { balances, budgets: told, lastSuccess };
}

function scopeName(scope: BudgetScope, holdings: ToldNow['holdings']): string {
  if (scope.kind === 'total') return 'everything';
  if (scope.kind !== 'key') return holdings.find(({ id }) => id === scope.id)?.label || scope.id;
  const key = holdings.flatMap(({ keys }) => keys).find(({ id }) => id === scope.id);
  return key?.label || 'a key';
}
