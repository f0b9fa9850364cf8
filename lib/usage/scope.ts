import type { BudgetScope } from '@/lib/core/budget';
import type { RollupRow } from '@/lib/storage/usage-rows';

/** What must be known of accounts and keys to say whose spend a row is. The vault's records and the pages' views both fit. */
export type Holding = {
  readonly id: string;
  readonly provider: string;
  readonly keys: readonly {
    readonly id: string;
    readonly role: 'inference' | 'monitor';
    readonly providerKeyId: string | null;
    readonly placements: readonly { readonly builderId: string | null }[];
  }[];
};

/** The user's own keys a scope reaches; monitor keys spend nothing. */
export function keysIn(scope: BudgetScope, holdings: readonly Holding[]): Holding['keys'][number][] {
  return holdings.flatMap((holding) =>
    holding.keys.filter((key) => {
      if (key.role !== 'inference') return false;
      if (scope.kind === 'key') return key.id === scope.id;
      if (scope.kind === 'builder') return key.placements.some(({ builderId }) => builderId === scope.id);
      return accountIn(scope, holding);
    }),
  );
}

/**
 * Tells which rows count against a scope. A row is a key's by our id or the provider's; where an account has one key, all its spend is that
 * key's. A key that stands at two builders counts at both, because nobody tells its spend apart.
 */
export function rowIn(
  scope: BudgetScope,
  holdings: readonly Holding[],
): (row: Pick<RollupRow, 'accountId' | 'keyId'>) => boolean {
  if (scope.kind === 'total') return () => true;
  if (scope.kind !== 'key' && scope.kind !== 'builder') {
    const accounts = new Set(holdings.filter((holding) => accountIn(scope, holding)).map(({ id }) => id));
    return ({ accountId }) => accounts.has(accountId);
  }
  const keys = new Set(keysIn(scope, holdings));
  const names = new Set<string>();
  for (const holding of holdings) {
    const own = holding.keys.filter((key) => key.role === 'inference');
    for (const key of own) {
      if (!keys.has(key)) continue;
      for (const keyId of [key.id, key.providerKeyId, own.length === 1 ? '' : null])
        if (keyId !== null) names.add(`${holding.id}|${keyId}`);
    }
  }
  return ({ accountId, keyId }) => names.has(`${accountId}|${keyId}`);
}

function accountIn(scope: BudgetScope, holding: Holding): boolean {
  if (scope.kind === 'total') return true;
  if (scope.kind === 'account') return holding.id === scope.id;
  return scope.kind === 'provider' && holding.provider === scope.id;
}
