import type { Budget } from '@/lib/core/budget';
import type { AccountViewT } from '@/lib/messaging/views';
import { rowIn } from '@/lib/usage/scope';
import { useDryRun } from '../../hooks/use-dry-run';
import { WouldHaveList } from './alert-would-have';

/** What stopping at this limit would have done in the last 90 days. */
export function BudgetDryRun({ budget, accounts }: { budget: Budget; accounts: readonly AccountViewT[] }) {
  const times = useDryRun(
    { kind: 'budget', budget, percent: 100 },
    { counts: rowIn(budget.scope, accounts), currency: budget.currency },
  );
  return <WouldHaveList times={times} currency={budget.currency} />;
}
