import { epochMs, HOUR_MS } from '@/lib/core/units';
import { type Sample, sample } from '@/lib/providers/page';
import type { RollupRow, SampleRow } from '@/lib/storage/usage-rows';
import { rowsOf } from '@/lib/usage/rows-of';

/** 2026-11-20 00:00 UTC. */
export const day = Date.UTC(2026, 10, 20);

/** A stored row of the account 'a', as ingesting this sample would make it. */
export function sampleRow(parts: Partial<Sample>, endpoint = 'costs'): SampleRow {
  const whole = sample({ from: epochMs(day), widthMs: HOUR_MS, ...parts });
  const owner = { accountId: 'a', endpoint, seenAt: epochMs(day), keyId: null, keyIds: new Map<string, string>() };
  const [row] = rowsOf([whole], owner, () => null);
  if (!row) throw new Error('no row');
  return row;
}

/** A day's sum of the account 'a'. */
export function dayRow(parts: Partial<RollupRow>): RollupRow {
  const row: RollupRow = {
    ...{ key: '', width: 'day', from: day, accountId: 'a', keyId: '', model: '', currency: 'USD' },
    ...{ billedNanos: null, computedNanos: null, inputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0 },
    ...{ outputTokens: 0, requests: 0, billedSamples: 0, liveSamples: 0, computedSamples: 0, samples: 1, updatedAt: 0 },
    ...parts,
  };
  return { ...row, key: [row.width, row.from, row.accountId, row.keyId, row.model, row.currency].join('|') };
}
