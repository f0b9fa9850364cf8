import type { BudgetScope } from '@/lib/core/budget';
import type { AccountViewT } from '@/lib/messaging/views';
import { keyName, scopeName } from '../../text/budget-words';
import { providerName } from '../../text/provider-words';

/** Everything a budget can watch, widest first; the name says what kind of thing it is. */
export function scopeChoices(accounts: readonly AccountViewT[]): { scope: BudgetScope; name: string }[] {
  const providers = [...new Set(accounts.map(({ provider }) => provider))];
  const keys = accounts.flatMap((account) => account.keys.filter(({ role }) => role === 'inference'));
  const placed = keys.flatMap(({ placements }) => placements.flatMap(({ builderId }) => builderId ?? []));
  const choice = (scope: BudgetScope, name: string) => ({ scope, name });
  return [
    choice({ kind: 'total' }, 'everything together'),
    ...providers.map((id) => choice({ kind: 'provider', id }, `${providerName(id)}, all accounts`)),
    ...accounts.map(({ id, label }) => choice({ kind: 'account', id }, `the account ${label}`)),
    ...keys.map(({ id }) => choice({ kind: 'key', id }, `the key ${keyName(id, accounts) ?? ''}`)),
    ...[...new Set(placed)].map((id) => {
      const scope = { kind: 'builder', id } as const;
      return choice(scope, scopeName(scope, accounts));
    }),
  ];
}
