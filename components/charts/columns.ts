import { DAY_MS } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { providerColour, providerName } from '../text/provider-words';
import { moneyOf, sumOf } from './series';

export type GroupBy = 'provider' | 'account' | 'key' | 'model';
export type Measure = 'money' | 'tokens';

/** One coloured part of every column; `id` is its place, never a text a provider could choose. */
export type Part = { id: string; name: string; colour: string; total: number };

/** A stacked chart as plain numbers: nanos of `currency`, or tokens. A bucket without an entry for a part is not known. */
export type Columns = {
  measure: Measure;
  currency: string;
  step: number;
  parts: readonly Part[];
  buckets: readonly { from: number; partial: boolean; values: ReadonlyMap<string, number> }[];
};

type Frame = {
  accounts: readonly AccountViewT[];
  group: GroupBy;
  measure: Measure;
  from: number;
  step: number;
  count: number;
};

const SHOWN = 7;

/** Arranges rollups into columns; the largest seven groups keep their names and the rest become 'Other'. */
export function columnsOf(rows: readonly RollupRow[], frame: Frame): Columns {
  const { currency } = sumOf(rows);
  const cells = rows.flatMap((row) => {
    const value = frame.measure === 'tokens' ? tokensOf(row) : row.currency === currency ? moneyOf(row) : null;
    return value === null ? [] : [{ from: row.from, name: nameOf(row, frame), value }];
  });
  const totals = new Map<string, number>();
  for (const { name, value } of cells) totals.set(name, (totals.get(name) ?? 0) + value);
  const names = [...totals].sort(([, a], [, b]) => b - a).map(([name]) => name);
  const shown = names.slice(0, names.length > SHOWN + 1 ? SHOWN : SHOWN + 1);
  const named = [...shown, ...(shown.length < names.length ? ['Other'] : [])];
  const colours = coloursOf(named, frame);
  const parts = named.map((name, index) => ({
    id: `part-${index}`,
    name,
    colour: colours[index] ?? REST,
    total: shown.includes(name) ? (totals.get(name) ?? 0) : restOf(totals, shown),
  }));
  const idOf = (name: string) => parts[shown.includes(name) ? shown.indexOf(name) : parts.length - 1]?.id ?? '';
  const buckets = Array.from({ length: frame.count }, (_, index) => ({
    from: frame.from + index * frame.step,
    partial: index === frame.count - 1,
    values: new Map<string, number>(),
  }));
  for (const { from, name, value } of cells) {
    const values = buckets[Math.floor((from - frame.from) / frame.step)]?.values;
    values?.set(idOf(name), (values.get(idOf(name)) ?? 0) + value);
  }
  return { measure: frame.measure, currency, step: frame.step, parts, buckets };
}

/** Whether columns are days; hours otherwise. */
export const isDaily = (columns: Columns): boolean => columns.step === DAY_MS;

/** Cached and cache-write tokens are part of the input already. */
const tokensOf = (row: RollupRow): number => row.inputTokens + row.outputTokens;

const restOf = (totals: ReadonlyMap<string, number>, shown: readonly string[]): number =>
  [...totals].filter(([name]) => !shown.includes(name)).reduce((sum, [, value]) => sum + value, 0);

function nameOf(row: RollupRow, { accounts, group }: Frame): string {
  const account = accounts.find((each) => each.id === row.accountId);
  if (group === 'model') return row.model || 'Not told by model';
  if (group === 'provider') return account ? providerName(account.provider) : 'Removed account';
  if (group === 'account') return account?.label ?? 'Removed account';
  const key = account?.keys.find((each) => each.id === row.keyId || each.providerKeyId === row.keyId);
  return key ? key.label || `${account?.label} ${key.masked}` : row.keyId || 'Not told by key';
}

const REST = 'var(--series-7)';
const SERIES = Array.from({ length: 7 }, (_, index) => `var(--series-${index})`);

/** An account has its provider's colour, as on every other page; where two want the same one, the second takes one that is free. */
function coloursOf(names: readonly string[], frame: Frame): string[] {
  const wanted = names.map((name) => (name === 'Other' ? REST : providerOf(name, frame)));
  const taken = new Set<string>();
  const own = wanted.map((colour) => {
    if (colour === undefined || taken.has(colour)) return undefined;
    taken.add(colour);
    return colour;
  });
  const free = SERIES.filter((colour) => !taken.has(colour));
  return own.map((colour) => colour ?? free.shift() ?? REST);
}

function providerOf(name: string, { accounts, group }: Frame): string | undefined {
  const account = accounts.find(({ provider, label }) =>
    group === 'provider' ? providerName(provider) === name : group === 'account' && label === name,
  );
  return account && providerColour(account.provider);
}
