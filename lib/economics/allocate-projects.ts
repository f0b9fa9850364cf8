import { allocate } from './allocate';
import { add, type Exact, sign, subtract, sum, ZERO } from './exact';
import { roundTo } from './exact-print';

/** What a project bears of a bill: what was used for it alone, and its share of everything else. `project` is '' for what is not assigned. */
export type ProjectShare = { project: string; direct: Exact; shared: Exact; total: Exact };

/**
 * Splits a bill over projects by what was used for each. What was used for none keeps a line of its own ('', the last one): it is never put on a
 * project. All of them bear what nobody used (fees, taxes, the difference to the meter; negative for a discount) in proportion, by largest
 * remainder; one that was paid back more than it used bears nothing more.
 *
 * The totals add up to the bill exactly, rounded half to even to `decimals`. Where nothing was used, the whole bill is not assigned.
 */
export function allocateProjects(
  bill: { total: Exact; decimals: number },
  used: readonly { project: string; amount: Exact }[],
): ProjectShare[] {
  const direct = new Map<string, Exact>([['', ZERO]]);
  for (const { project, amount } of used) direct.set(project, add(direct.get(project) ?? ZERO, amount));
  const own = new Map([...direct].map(([project, amount]) => [project, roundTo(amount, bill.decimals)] as const));
  const bearing = new Map([...direct].filter(([, amount]) => sign(amount) > 0));
  const paidBack = new Map([...own].filter(([project]) => !bearing.has(project)));
  const rest = subtract(bill.total, sum([...paidBack.values()]));
  const split = allocate(rest, bearing, bill.decimals);
  const totals = split.ok ? split.value : new Map([['', roundTo(rest, bill.decimals)]]);
  return [...own]
    .map(([project, used]) => {
      const total = add(totals.get(project) ?? ZERO, paidBack.get(project) ?? ZERO);
      return { project, direct: used, shared: subtract(total, used), total };
    })
    .filter(({ project, direct: used, total }) => project !== '' || sign(used) !== 0 || sign(total) !== 0)
    .sort((a, b) => (a.project === '' ? 1 : b.project === '' || a.project < b.project ? -1 : 1));
}
