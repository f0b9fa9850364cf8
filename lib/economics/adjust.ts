import { nanos } from '@/lib/core/units';
import type { Adjustment, Statement } from './statement';

/**
 * The statement with the adjustments that fall into it, each as a `restatement` cause naming the month it corrects. Adding the same
 * ones again changes nothing; those of other months or accounts are left out, and a closed statement stays as it is.
 */
export function withAdjustments(statement: Statement, adjustments: readonly Adjustment[]): Statement {
  if (statement.state === 'closed') return statement;
  const mine = adjustments.filter(
    ({ period, account }) => period === statement.period && account === statement.account,
  );
  if (mine.length === 0) return statement;
  const labels = new Map<string, number>();
  for (const { corrects, nanos: amount } of mine) labels.set(corrects, (labels.get(corrects) ?? 0) + amount);
  const others = statement.causes.filter(({ cause, label }) => cause !== 'restatement' || !labels.has(label ?? ''));
  const restated = [...labels].map(([label, amount]) => ({
    cause: 'restatement' as const,
    nanos: nanos(amount),
    label,
  }));
  const causes = [...others, ...restated];
  // not even the state moves when nothing is new: a matched month must not fall open at every look
  return JSON.stringify(causes) === JSON.stringify(statement.causes)
    ? statement
    : { ...statement, causes, state: 'open' };
}
