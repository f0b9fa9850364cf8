import type { Budget } from '@/lib/core/budget';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { type Holding, keysIn } from './scope';

/** What the user has armed: keys that a spend out of control stops, and budgets that stop their keys. */
export type Armed = { readonly keyIds: readonly string[]; readonly budgets: readonly Budget[] };

/**
 * The keys an alert stops now: none unless armed, never one it has stopped before, so that what the user switched on again stays on.
 *
 * A spike must be critical and have been seen at this very poll (`now`); one seen on the whole account stops the armed keys of it. A
 * budget must be used up. Keys whose stopping failed for want of a connection, or of an open vault, are tried
 * again.
 */
export function whomToStop(
  row: AlertRow,
  { keyIds, budgets }: Armed,
  { holdings, now }: { holdings: readonly Holding[]; now: number },
): string[] {
  if (row.closedAt !== null || (row.state !== 'open' && row.state !== 'investigate')) return [];
  return candidates(row, { keyIds, budgets }, { holdings, now }).filter((keyId) => {
    const before = row.stopped?.find((one) => one.keyId === keyId);
    return before === undefined || isPassing(before.failure);
  });
}

function candidates(row: AlertRow, armed: Armed, { holdings, now }: { holdings: readonly Holding[]; now: number }) {
  if (row.kind === 'budget') {
    const budget = armed.budgets.find(({ id }) => id === row.budgetId);
    if (!budget?.stop || (row.nanos ?? 0) < budget.limit || !row.told?.includes('100')) return [];
    return keysIn(budget.scope, holdings).map(({ id }) => id);
  }
  if (row.kind !== 'spike' || row.severity !== 'critical' || row.lastFiredAt !== now) return [];
  const account = holdings.find(({ id }) => id === row.accountId);
  const reached = account?.keys.filter(
    (key) => row.keyId === null || key.id === row.keyId || key.providerKeyId === row.keyId,
  );
  return (reached ?? []).map(({ id }) => id).filter((id) => armed.keyIds.includes(id));
}

const PASSING = ['offline', 'timeout', 'rate-limited', 'provider-unavailable', 'locked'];

const isPassing = (failure: unknown): boolean =>
  typeof failure === 'object' &&
  failure !== null &&
  'kind' in failure &&
  typeof failure.kind === 'string' &&
  PASSING.includes(failure.kind);
