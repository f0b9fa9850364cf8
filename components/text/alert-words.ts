import type { Budget } from '@/lib/core/budget';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AlertRow, StoppedKey } from '@/lib/storage/usage-rows';
import { keyName, scopeName } from './budget-words';
import { clockTime } from './time-text';

/** What kind of alert it is. */
export const alertKinds: Record<AlertRow['kind'], string> = {
  spike: 'Unusual spend',
  budget: 'Budget',
  dormant: 'A quiet key woke up',
  exposure: 'Key at risk',
  age: 'Old key',
  source: 'Figures missing',
};

/** Whose alert it is, as people call it. */
export function alertName(
  alert: AlertRow,
  accounts: readonly AccountViewT[],
  budgets: readonly Budget[] = [],
): string | undefined {
  const budget = budgets.find(({ id }) => id === alert.budgetId);
  if (budget) return `Budget for ${scopeName(budget.scope, accounts)}`;
  if (alert.kind === 'exposure') return keyName(alert.keyId ?? '', accounts) ?? 'A key that was removed here';
  const account = accounts.find(({ id }) => id === alert.accountId);
  const key = account?.keys.find((each) => each.id === alert.keyId || each.providerKeyId === alert.keyId);
  if (key) return keyName(key.id, accounts);
  return account?.label ?? (alert.kind === 'budget' ? undefined : 'An account that was removed');
}

/** What was done to a key without asking, as a sentence. */
export function stoppedWords(stopped: StoppedKey, accounts: readonly AccountViewT[]): string {
  const name = keyName(stopped.keyId, accounts) ?? 'A key that was removed';
  if (stopped.act === null) return `${name} was to be stopped, as you armed it, but that failed.`;
  const done = stopped.act === 'disable' ? 'was switched off' : 'had its cap lowered';
  const undone = stopped.undoneAt === null ? '' : ` You undid that at ${clockTime(stopped.undoneAt)}.`;
  return `${name} ${done} at ${clockTime(stopped.at)}, as you armed it.${undone}`;
}
