import { allocateProjects, type ProjectShare } from '@/lib/economics/allocate-projects';
import { type Exact, multiply, ONE } from '@/lib/economics/exact';
import type { StatementTerms } from '@/lib/economics/monthly-statement';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import type { Bills } from './bills';
import { spendByKey } from './builder-month';

/** A key for pages and the project it works for; '' for none. */
export type ProjectKey = { id: string; label: string; project: string };

/** Which projects keys work for, as the user said: by key, and by builder for the keys that stand at it alone. */
export type ProjectNames = { byKey: Readonly<Record<string, string>>; byBuilder: Readonly<Record<string, string>> };

/** The names of the kept bills. */
export const projectNames = ({ projectOf = {}, projectAt = {} }: Bills): ProjectNames => ({
  byKey: projectOf,
  byBuilder: projectAt,
});

type Month = { rows: readonly RollupRow[]; accounts: readonly AccountViewT[]; names: ProjectNames };

/**
 * Every key that can spend with its project: the one its owner named, else that of the key it took the place of, else that of the one builder
 * it stands at. An emptied name is a name too: the key then works for none.
 */
export const projectKeys = ({ accounts, names }: Omit<Month, 'rows'>): ProjectKey[] =>
  accounts.flatMap((account) =>
    account.keys
      .filter(({ role }) => role === 'inference')
      .map((key) => ({
        id: key.id,
        label: `${key.label || account.label} (${key.masked})`,
        project: named(key.id, account.keys, names) ?? names.byBuilder[onlyPlace(key) ?? ''] ?? '',
      })),
  );

/** The builders, by registry id or origin, at which some key stands and no other place. */
export const projectBuilders = (accounts: readonly AccountViewT[]): string[] => {
  const keys = accounts.flatMap((account) => account.keys.filter(({ role }) => role === 'inference'));
  return [...new Set(keys.flatMap((key) => onlyPlace(key) ?? []))].sort();
};

/**
 * A month's statement by project, in its currency; the shares add up to its total to the last place. Undefined before any key has a project.
 * Use in a currency without a rate is on no statement and weighs nothing.
 */
export function projectShares(
  total: Exact,
  terms: Pick<StatementTerms, 'currency' | 'decimals' | 'rates'>,
  month: Month,
): ProjectShare[] | undefined {
  // a blank typed behind a name makes no other project
  const projects = new Map(projectKeys(month).map(({ id, project }) => [id, project.trim()]));
  if ([...projects.values()].every((project) => project === '')) return undefined;
  const used = spendByKey(month.rows, month.accounts).flatMap(({ key, amount, currency }) => {
    const rate = currency === terms.currency ? ONE : terms.rates.find(({ from }) => from === currency)?.rate;
    return rate ? [{ project: projects.get(key) ?? '', amount: multiply(amount, rate) }] : [];
  });
  return allocateProjects({ total, decimals: terms.decimals }, used);
}

function named(id: string, keys: readonly KeyViewT[], names: ProjectNames, steps = 5): string | undefined {
  const own = names.byKey[id];
  if (own !== undefined || steps === 0) return own;
  const before = keys.find(({ replacedBy }) => replacedBy === id);
  return before && named(before.id, keys, names, steps - 1);
}

/** The one builder or origin a key stands at; undefined where it stands at none or at several, because then nobody knows where it was used. */
export function onlyPlace({ placements }: KeyViewT): string | undefined {
  const [place, ...others] = new Set(placements.map(({ builderId, origin }) => builderId ?? origin));
  return others.length === 0 ? place : undefined;
}
