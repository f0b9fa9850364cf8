import { type Budget, BudgetSchema } from '@/lib/core/budget';
import type { KnownFailure } from '@/lib/core/failures';
import type { Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Holding } from '@/lib/usage/scope';
import type { Vault } from '@/lib/vault/vault';
import { BUDGETS_ITEM, readCompartment, type SessionItems } from './session-compartment';

const id = z.string();
const Kept = z.object({
  budgets: z.array(BudgetSchema),
  holdings: z.array(
    z.object({
      id,
      provider: id,
      keys: z.array(
        z.object({
          id,
          role: z.enum(['inference', 'monitor']),
          providerKeyId: z.nullable(id),
          placements: z.array(z.object({ builderId: z.nullable(id) })),
        }),
      ),
    }),
  ),
});

/** What budgets are judged by. `isLocked`: it came from memory, so only keys of watched accounts can be stopped and nothing has
 * a name. */
export type ToJudge = { budgets: readonly Budget[]; holdings: readonly Holding[]; isLocked: boolean };

/**
 * The budgets and whose spend counts for them: from the open vault, or, where its owner lets an account be watched while the vault is
 * locked, as they were when it was last open. `holdings` are the vault's, or why it did not tell. Without labels and keys; in memory that ends with the browser. `undefined`: nothing is known.
 */
export async function budgetsToJudge(
  { vault, items }: { vault: Pick<Vault, 'readRecords'>; items: SessionItems },
  holdings: Result<readonly Holding[], KnownFailure>,
): Promise<ToJudge | undefined> {
  const isWatched = (await readCompartment(items)).length > 0;
  const kept = holdings.ok ? await vault.readRecords('budget') : holdings;
  if (holdings.ok && kept.ok) {
    const budgets = kept.value.map(({ value }) => value);
    if (isWatched) await items.write(BUDGETS_ITEM, z.parse(Kept, { budgets, holdings: holdings.value }));
    else await items.remove(BUDGETS_ITEM);
    return { budgets, holdings: holdings.value, isLocked: false };
  }
  const known = isWatched ? z.safeParse(Kept, await items.read(BUDGETS_ITEM)) : undefined;
  return known?.success ? { ...known.data, isLocked: true } : undefined;
}
