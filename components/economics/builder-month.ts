import { type BuilderId, builderId, keyId } from '@/lib/core/ids';
import { nanos } from '@/lib/core/units';
import { type BuilderCosts, builderCosts, type KeyPlacement, type KeySpend } from '@/lib/economics/builder-cost';
import { add, type Exact, sign, ZERO } from '@/lib/economics/exact';
import { fromNanos } from '@/lib/economics/exact-print';
import type { AccountViewT, KeyViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { moneyOf } from '../charts/series';
import type { BillCharge } from './bills';

/** A builder site keys stand at; `id` is its registry id, or its origin where we do not know it. */
export type Place = { id: BuilderId; name: string };

/** Costs by builder, what to call each, which keys should be split or placed, and the payees no builder was named for. */
export type BuilderMonth = BuilderCosts & {
  places: Place[];
  /** Keys with spend that stand at more than one builder, or at none. */
  blurred: { key: string; at: string[]; amount: Exact; currency: string }[];
};

type Month = {
  rows: readonly RollupRow[];
  accounts: readonly AccountViewT[];
  charges: readonly BillCharge[];
  /** Whose bill a payee is, as the user said. */
  builderOf: Readonly<Record<string, string>>;
  nameOf: (builder: string) => string | undefined;
};

/** A month's spend and platform fees by builder. Only the keys' own placements tell where spend belongs; nothing is guessed. */
export function builderMonth({ rows, accounts, charges, builderOf, nameOf }: Month): BuilderMonth {
  const keys = accounts.flatMap((account) => account.keys.filter((key) => key.role === 'inference'));
  const placements: KeyPlacement[] = keys.flatMap((key) =>
    key.placements.map((place) => ({ key: keyId(key.id), builder: builderId(place.builderId ?? place.origin) })),
  );
  const ids = [...new Set(placements.map(({ builder }) => builder))];
  const places = ids.map((id) => ({ id, name: nameOf(id) ?? id })).sort((a, b) => a.name.localeCompare(b.name));
  const fees = charges
    .filter(({ side }) => side === 'platform')
    .map(({ payee, nanos: amount, currency }) => ({
      builder: builderId(builderOf[payee] ?? named(places, payee) ?? payee),
      amount: fromNanos(nanos(amount)),
      currency,
    }));
  const spend = spendByKey(rows, accounts);
  const costs = builderCosts(spend, placements, fees);
  const at = (key: string) => [
    ...new Set(placements.filter((place) => place.key === key).map(({ builder }) => builder)),
  ];
  const blurred = spend
    .filter((part) => sign(part.amount) !== 0 && at(part.key).length !== 1)
    .map((part) => ({
      key: keys.find(({ id }) => id === part.key)?.label ?? '',
      at: at(part.key).map((id) => nameOf(id) ?? id),
      amount: part.amount,
      currency: part.currency,
    }));
  return { ...costs, places, blurred };
}

/** The place whose name the payee's contains, or the other way round ('Lovable Labs AB' is Lovable). */
function named(places: readonly Place[], payee: string): BuilderId | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const wanted = plain(payee);
  if (wanted.length < 2) return undefined;
  return places.find(({ name }) => wanted.includes(plain(name)) || plain(name).includes(wanted))?.id;
}

/** What each key spent, under our id of it where there is one. */
export function spendByKey(rows: readonly RollupRow[], accounts: readonly AccountViewT[]): KeySpend[] {
  const sums = new Map<string, KeySpend>();
  for (const row of rows) {
    const money = moneyOf(row);
    if (money === null) continue;
    const key = ownKey(row, accounts)?.id ?? `${row.accountId} ${row.keyId}`;
    const at = JSON.stringify([key, row.currency]);
    const amount = add(sums.get(at)?.amount ?? ZERO, fromNanos(nanos(money)));
    sums.set(at, { key: keyId(key), amount, currency: row.currency });
  }
  return [...sums.values()];
}

/** Whose row it is: by our id or the provider's; where an account has one key, all its spend is that key's. */
function ownKey(row: RollupRow, accounts: readonly AccountViewT[]): KeyViewT | undefined {
  const account = accounts.find(({ id }) => id === row.accountId);
  const own = account?.keys.filter(({ role }) => role === 'inference') ?? [];
  const found = own.find((key) => row.keyId !== '' && (key.id === row.keyId || key.providerKeyId === row.keyId));
  return found ?? (row.keyId === '' && own.length === 1 ? own[0] : undefined);
}
