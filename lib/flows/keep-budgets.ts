import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

type BudgetHandlers = Pick<Handlers, 'budgets.list' | 'budgets.save' | 'budgets.delete'>;

/**
 * Answers the messages about budgets, which are kept in the vault: whose key and which builder they watch is nobody else's business.
 * `onChange` judges them at once, so that a budget already used up says so without waiting for a poll.
 */
export function budgetHandlers(vault: Vault, onChange: () => Promise<void>): BudgetHandlers {
  return {
    'budgets.list': async () => {
      const kept = await vault.readRecords('budget');
      return kept.ok ? ok(kept.value.map(({ value }) => value).sort((a, b) => a.createdAt - b.createdAt)) : kept;
    },
    'budgets.save': async (budget) => {
      const written = await vault.writeRecord('budget', budget.id, budget);
      if (written.ok) await onChange();
      return written;
    },
    'budgets.delete': async ({ id }) => {
      const removed = await vault.deleteRecord('budget', id);
      if (removed.ok) await onChange();
      return removed;
    },
  };
}
