import type { RollupRow } from '@/lib/storage/usage-rows';

/** A day's sums with the parts given; everything else is nothing. */
export const rollup = (parts: Partial<RollupRow> = {}): RollupRow => ({
  key: JSON.stringify(parts),
  width: 'day',
  from: 0,
  accountId: 'account',
  keyId: '',
  model: 'model',
  currency: 'USD',
  billedNanos: null,
  computedNanos: null,
  inputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 0,
  requests: 0,
  billedSamples: 0,
  liveSamples: 0,
  computedSamples: 0,
  samples: 1,
  updatedAt: 0,
  ...parts,
});
