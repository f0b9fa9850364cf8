import { nanos } from '@/lib/core/units';
import { allocate } from '@/lib/economics/allocate';
import { type Exact, exact, multiply } from '@/lib/economics/exact';
import { fromNanos, toNanos } from '@/lib/economics/exact-print';
import { TOKEN_TYPES, type TokenPrices, type TokenType } from '@/lib/economics/token-cost';
import type { RollupRow } from '@/lib/storage/usage-rows';
import type { MeterType, UsageRow } from './usage-row';

/** An account and its keys by the names their owner gave them; the vault's records and the pages' views both fit. */
export type Named = {
  readonly id: string;
  readonly provider: string;
  readonly label: string;
  readonly keys: readonly { readonly id: string; readonly label: string; readonly providerKeyId: string | null }[];
};

/** What names and prices come from: accounts, the provider's own name, and list prices (in dollars) where somebody has loaded them. */
export type Naming = {
  accounts: readonly Named[];
  providerName: (id: string) => string;
  pricesOf?: (provider: string, model: string, at: number) => TokenPrices | undefined;
  /** The one site a key of the vault stands at, and the project it works for. */
  usedFor?: (keyId: string) => { site?: string; project?: string };
};

/**
 * Settled day sums as rows to export, one for each kind of tokens that was used. Providers bill a model, not a kind of tokens: the money is
 * shared over the kinds by list price where one is known, to the billionth; without one it stands in a row of its own (`other`).
 * Rows of deleted accounts are left out, because their names are gone; a sum without known money is marked `unpriced`, never free.
 */
export const usageRowsOf = (rollups: readonly RollupRow[], naming: Naming): UsageRow[] =>
  rollups.flatMap((row) => {
    const account = naming.accounts.find(({ id }) => id === row.accountId);
    if (row.width !== 'day' || !account) return [];
    const key = keyOf(row, account);
    const money = row.billedNanos ?? row.computedNanos;
    const base = {
      day: new Date(row.from).toISOString().slice(0, 10),
      provider: { id: account.provider, name: naming.providerName(account.provider) },
      publisher: row.model.includes('/') ? (row.model.split('/')[0] ?? '') : naming.providerName(account.provider),
      account: { id: account.id, name: account.label || account.provider },
      key: { id: key.id, alias: key.label },
      ...naming.usedFor?.(key.id),
      model: row.model || 'unknown',
      provenance: row.billedNanos !== null || row.computedSamples === 0 ? 'billed' : 'computed',
      ...(money === null ? { unpriced: true as const } : {}),
    } as const;
    const prices = naming.pricesOf?.(account.provider, row.model, row.from);
    return partsOf(tokensOf(row), money ?? 0, prices).map(({ meter, tokens, amount }) => ({
      ...base,
      meter,
      tokens,
      cost: { nanos: nanos(amount), currency: row.currency },
      ...(prices && meter !== 'other' && row.currency === 'USD' ? { listPerMillion: prices[meter] } : {}),
    }));
  });

type Part = { meter: MeterType; tokens: number; amount: number };

function partsOf(tokens: Record<TokenType, number>, money: number, prices: TokenPrices | undefined): Part[] {
  const used = TOKEN_TYPES.filter((type) => tokens[type] > 0);
  const weigh = (type: TokenType): Exact => multiply(exact(tokens[type]), prices?.[type] ?? exact(0));
  const shares = allocate(fromNanos(nanos(money)), new Map(used.map((type) => [type, weigh(type)])), 9);
  if (shares.ok)
    return used.map((meter) => ({
      meter,
      tokens: tokens[meter],
      amount: toNanos(shares.value.get(meter) ?? exact(0)),
    }));
  const counted = used.map((meter): Part => ({ meter, tokens: tokens[meter], amount: 0 }));
  return money === 0 && counted.length > 0 ? counted : [...counted, { meter: 'other', tokens: 0, amount: money }];
}

/** Stored inputs include what went through a cache. */
const tokensOf = (row: RollupRow): Record<TokenType, number> => ({
  in: Math.max(0, row.inputTokens - row.cachedInputTokens - row.cacheWriteTokens),
  cacheRead: Math.max(0, row.cachedInputTokens),
  cacheWrite: Math.max(0, row.cacheWriteTokens),
  out: Math.max(0, row.outputTokens),
});

function keyOf(row: RollupRow, account: Named): { id: string; label: string } {
  const key = account.keys.find(({ id, providerKeyId }) => id === row.keyId || providerKeyId === row.keyId);
  if (key) return { id: key.id, label: key.label || account.label || account.provider };
  // a key the vault does not hold: the provider's own id would tell outsiders which
  return { id: `${account.id}-other`, label: 'other keys' };
}
