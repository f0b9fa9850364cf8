import type { RollupRow } from '@/lib/storage/usage-rows';

/**
 * Makes rollup rows safe to add up: money is told once.
 *
 * Where an account's bucket has any billed money, that is the truth of the whole bucket and computed money is taken away; if the
 * bill names no keys but the computed rows do (or no models), the bill is shared out over them in proportion, to the last billionth.
 * The sum of `billedNanos ?? computedNanos` over the result is what was billed, or, where nothing was billed yet, the best known.
 */
export function settle(rows: readonly RollupRow[]): RollupRow[] {
  const buckets = Map.groupBy(rows, (row) => [row.width, row.from, row.accountId, row.currency].join('|'));
  return [...buckets.values()].flatMap(settleBucket);
}

function settleBucket(rows: readonly RollupRow[]): RollupRow[] {
  if (!rows.some((row) => row.billedNanos !== null)) return [...rows];
  const billed = rows.filter((row) => row.billedNanos !== null);
  const weights = rows.filter((row) => row.keyId !== '' && (row.computedNanos ?? 0) > 0);
  if (billed.some((row) => row.keyId !== '') || weights.length === 0)
    return rows.map((row) => ({ ...row, computedNanos: null }));
  return shareOut(rows, weights);
}

/**
 * The whole bill goes to the keys whose computed cost explains it: model by model where both sides name the model, else over all.
 * Tokens stay on the rows they were counted in; the shares join them there or stand in rows of their own.
 */
function shareOut(rows: readonly RollupRow[], weights: readonly RollupRow[]): RollupRow[] {
  const settled = new Map(rows.map((row) => [row.key, withoutMoney(row)]));
  for (const bill of rows) {
    if (bill.billedNanos === null) continue;
    const same = weights.filter((weight) => weight.model === bill.model);
    const used = same.length > 0 ? same : weights;
    for (const [weight, share] of split(bill.billedNanos, used)) {
      const model = bill.model || weight.model;
      const key = [bill.width, bill.from, bill.accountId, weight.keyId, model, bill.currency].join('|');
      const row = settled.get(key) ?? { ...bill, ...NO_TOKENS, key, keyId: weight.keyId, model, billedNanos: null };
      settled.set(key, { ...row, billedNanos: (row.billedNanos ?? 0) + share, computedNanos: null });
    }
  }
  return [...settled.values()];
}

const withoutMoney = (row: RollupRow): RollupRow => ({ ...row, billedNanos: null, computedNanos: null });

const NO_TOKENS = { inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, outputTokens: 0, requests: 0 };

/** Shares of a whole number in proportion; what rounding leaves goes to the last, so they add up exactly. */
function split(amount: number, weights: readonly RollupRow[]): [RollupRow, number][] {
  const whole = weights.reduce((sum, row) => sum + BigInt(row.computedNanos ?? 0), 0n);
  let left = amount;
  return weights.map((row, index) => {
    const fair = Number((BigInt(amount) * BigInt(row.computedNanos ?? 0)) / whole);
    const share = index === weights.length - 1 ? left : fair;
    left -= share;
    return [row, share];
  });
}
