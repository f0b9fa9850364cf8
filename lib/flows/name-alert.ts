import { providerById } from '@/lib/providers/registry';
import type { AlertRow } from '@/lib/storage/usage-rows';
import type { Vault } from '@/lib/vault/vault';

/** Finds what people call the thing an alert is about. Nothing has a name while the vault is locked: labels stand nowhere else. */
export async function nameAlert(vault: Pick<Vault, 'readRecords'>): Promise<(row: AlertRow) => string | undefined> {
  const accounts = await vault.readRecords('account');
  const keys = await vault.readRecords('key');
  const budgets = await vault.readRecords('budget');
  if (!accounts.ok || !keys.ok || !budgets.ok) return () => undefined;
  const accountLabel = (id: string) => accounts.value.find((one) => one.id === id)?.value.label;
  const keyLabel = (id: string | null) => {
    const key = keys.value.find(({ value }) => value.id === id || (id !== null && value.providerKeyId === id))?.value;
    return key && (key.label || accountLabel(key.accountId));
  };
  return (row) => {
    const scope = budgets.value.find(({ id }) => id === row.budgetId)?.value.scope;
    if (!scope) return keyLabel(row.keyId) ?? accountLabel(row.accountId);
    if (scope.kind === 'total') return 'everything';
    if (scope.kind === 'key') return keyLabel(scope.id);
    if (scope.kind === 'account') return accountLabel(scope.id);
    return scope.kind === 'provider' ? (providerById(scope.id)?.name ?? scope.id) : scope.id;
  };
}
