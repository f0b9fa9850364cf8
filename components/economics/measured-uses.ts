import { providerId } from '@/lib/core/ids';
import { epochMs } from '@/lib/core/units';
import type { MeasuredUse } from '@/lib/economics/model-choice';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';

/** Rows that name a model and count tokens, as uses to be priced with other models. Stored inputs include what went through a cache. */
export function measuredUses(rows: readonly RollupRow[], accounts: readonly AccountViewT[]): MeasuredUse[] {
  return rows.flatMap((row) => {
    const provider = accounts.find(({ id }) => id === row.accountId)?.provider;
    if (provider === undefined || row.model === '' || row.inputTokens + row.outputTokens <= 0) return [];
    return {
      provider: providerId(provider),
      model: row.model,
      at: epochMs(row.from),
      in: Math.max(0, row.inputTokens - row.cachedInputTokens - row.cacheWriteTokens),
      cacheRead: Math.max(0, row.cachedInputTokens),
      cacheWrite: Math.max(0, row.cacheWriteTokens),
      out: Math.max(0, row.outputTokens),
      ...(row.requests > 0 ? { requests: row.requests } : {}),
    };
  });
}
