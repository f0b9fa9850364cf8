import { keyId } from '@/lib/core/ids';
import { allocateProjects, type ProjectShare } from '@/lib/economics/allocate-projects';
import { currencyDecimals } from '@/lib/economics/currency-decimals';
import { sum } from '@/lib/economics/exact';
import { fromNanos } from '@/lib/economics/exact-print';
import type { StatementCharge } from '@/lib/economics/monthly-statement';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { spendByKey } from './builder-month';

/** A key for pages and the project it works for; '' for none. */
export type ProjectKey = { id: string; label: string; project: string };

/** What each project bears of a currency's bills; `undefined` where no key of a project used anything. */
export type ProjectBill = { currency: string; shares: ProjectShare[] | undefined };

/** A key works for the project of the one it took the place of, until its owner says otherwise. */
function inherited(id: string, keys: readonly KeyViewT[], projectOf: Month['projectOf'], steps = 5): string {
  const before = keys.find(({ replacedBy }) => replacedBy === id);
  if (!before || steps === 0) return '';
  return projectOf[before.id] ?? inherited(before.id, keys, projectOf, steps - 1);
}

type Month = {
  rows: readonly RollupRow[];
  accounts: readonly AccountViewT[];
  /** Both bills of the month, as the statement has them. */
  charges: readonly StatementCharge[];
  projectOf: Readonly<Record<string, string>>;
};

/**
 * A month's bills by project: what its own keys used, and its share of everything else (fees, taxes, keys without a project), in
 * proportion to that. Each currency for itself; the shares add up to its bills to the last place.
 */
export function projectMonth({ rows, accounts, charges, projectOf }: Month): {
  keys: ProjectKey[];
  bills: ProjectBill[];
} {
  const keys = accounts.flatMap((account) =>
    account.keys
      .filter(({ role }) => role === 'inference')
      .map(({ id, label, masked }) => ({
        ...{ id, label: `${label || account.label} (${masked})` },
        project: projectOf[id] ?? inherited(id, account.keys, projectOf),
      })),
  );
  // a blank typed behind a name makes no other project
  const named = keys.filter(({ project }) => project.trim() !== '');
  const projects = new Map(named.map(({ id, project }) => [keyId(id), project.trim()] as const));
  const spend = spendByKey(rows, accounts);
  const currencies = [...new Set(charges.map(({ currency }) => currency))].sort();
  const bills = currencies.map((currency): ProjectBill => {
    const invoice = sum(charges.filter((each) => each.currency === currency).map(({ nanos }) => fromNanos(nanos)));
    const used = spend
      .filter((each) => each.currency === currency)
      .map(({ key, nanos }) => ({ key, amount: fromNanos(nanos) }));
    const shares = allocateProjects({ invoice, decimals: currencyDecimals(currency) }, used, projects);
    return {
      currency,
      shares: shares.ok ? shares.value.toSorted((a, b) => (a.project < b.project ? -1 : 1)) : undefined,
    };
  });
  return { keys, bills: projects.size === 0 ? [] : bills };
}
