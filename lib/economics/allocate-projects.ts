import type { KeyId } from '@/lib/core/ids';
import { ok, type Result } from '@/lib/core/result';
import { allocate } from './allocate';
import { add, type Exact, subtract, ZERO } from './exact';
import { roundTo } from './exact-print';

/** What a project bears of an invoice: what its own keys used as metered, and its share of everything else. */
export type ProjectShare = { project: string; direct: Exact; shared: Exact; total: Exact };

/**
 * Splits an invoice over projects by the keys that belong to them. What no project's key explains (keys without a project, fees,
 * differences between invoice and meter; negative for a discount) is shared in proportion by largest remainder.
 * The totals add up to the invoice exactly. Fails with `no-weights` when no project's key used anything.
 */
export function allocateProjects(
  bill: { invoice: Exact; decimals: number },
  spend: readonly { key: KeyId; amount: Exact }[],
  projectOf: ReadonlyMap<KeyId, string>,
): Result<ProjectShare[], { kind: 'no-weights' }> {
  const direct = new Map<string, Exact>();
  for (const { key, amount } of spend) {
    const project = projectOf.get(key);
    if (project !== undefined) direct.set(project, add(direct.get(project) ?? ZERO, amount));
  }
  const totals = allocate(bill.invoice, direct, bill.decimals);
  if (!totals.ok) return totals;
  const shares = [...totals.value].map(([project, total]) => {
    const own = roundTo(direct.get(project) ?? ZERO, bill.decimals);
    return { project, direct: own, shared: subtract(total, own), total };
  });
  return ok(shares);
}
