import type { EpochMs } from '@/lib/core/units';
import type { Sample } from '@/lib/providers/page';
import type { SampleRow } from '@/lib/storage/usage-rows';

/** Whose samples these are, and how the provider's key ids map to ours. `keyId`: every sample is of this one key. */
export type Owner = {
  accountId: string;
  endpoint: string;
  seenAt: EpochMs;
  keyId: string | null;
  keyIds: ReadonlyMap<string, string>;
};

/** Money of a sample that tells only tokens, in billionths of a dollar; `null` where the model has no known price. */
export type PriceOf = (sample: Sample) => number | null;

/**
 * Turns samples of all pages of a question into rows to store. Samples of one group (same bucket, key, model and line) are added
 * up, because a provider may split a group by things we do not keep (user, region).
 */
export function rowsOf(samples: readonly Sample[], owner: Owner, priceOf: PriceOf): SampleRow[] {
  const rows = new Map<string, SampleRow>();
  for (const sample of samples) {
    const row = rowOf(sample, owner, priceOf);
    const same = rows.get(row.key);
    rows.set(row.key, same ? together(same, row) : row);
  }
  return [...rows.values()];
}

function rowOf(sample: Sample, owner: Owner, priceOf: PriceOf): SampleRow {
  const { accountId, endpoint, seenAt } = owner;
  const { from, widthMs, providerKeyId, model, lineItem } = sample;
  const currency = sample.money?.currency ?? 'USD';
  const group = [providerKeyId, model, lineItem, currency].map((part) => (part ?? '').replaceAll('|', '/'));
  return {
    key: [accountId, endpoint, from, widthMs, ...group].join('|'),
    accountId,
    endpoint,
    from,
    widthMs,
    keyId: owner.keyId ?? owner.keyIds.get(providerKeyId ?? '') ?? null,
    providerKeyId,
    model,
    lineItem,
    nanos: sample.money ? sample.money.nanos : priceOf(sample),
    currency,
    inputTokens: sample.inputTokens,
    cachedInputTokens: sample.cachedInputTokens,
    cacheWriteTokens: sample.cacheWriteTokens,
    outputTokens: sample.outputTokens,
    requests: sample.requests,
    provenance: sample.provenance,
    seenAt,
  };
}

const together = (a: SampleRow, b: SampleRow): SampleRow => ({
  ...a,
  nanos: plus(a.nanos, b.nanos),
  inputTokens: plus(a.inputTokens, b.inputTokens),
  cachedInputTokens: plus(a.cachedInputTokens, b.cachedInputTokens),
  cacheWriteTokens: plus(a.cacheWriteTokens, b.cacheWriteTokens),
  outputTokens: plus(a.outputTokens, b.outputTokens),
  requests: plus(a.requests, b.requests),
});

const plus = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);
