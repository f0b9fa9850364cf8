import { nanos, type Provenance } from '@/lib/core/units';
import { type Exact, exact } from '@/lib/economics/exact';
import { fromNanos } from '@/lib/economics/exact-print';
import type { TokenCounts } from '@/lib/economics/token-cost';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { sumOf } from '../charts/series';

/** The last 30 days as a comparison needs them: one currency, how sure, when last read. */
export type OwnUsage = {
  spent: Exact;
  currency: string;
  provenance: Provenance;
  tokens: TokenCounts;
  requests: number;
  updatedAt: number;
  /** Further currencies that are not in `spent`. */
  others: number;
};

/** Sums the rows; `undefined` where no money is known, which is not the same as none spent. */
export function ownUsage(rows: readonly RollupRow[]): OwnUsage | undefined {
  const sum = sumOf(rows);
  if (sum.nanos === null || sum.nanos <= 0) return undefined;
  const mine = rows.filter((row) => row.currency === sum.currency);
  const count = (of: (row: RollupRow) => number) => mine.reduce((total, row) => total + of(row), 0);
  return {
    spent: fromNanos(nanos(sum.nanos)),
    currency: sum.currency,
    provenance: sum.provenance,
    tokens: {
      // Stored inputs include what went through a cache.
      in: exact(
        Math.max(
          0,
          count((row) => row.inputTokens - row.cachedInputTokens - row.cacheWriteTokens),
        ),
      ),
      cacheRead: exact(count((row) => row.cachedInputTokens)),
      cacheWrite: exact(count((row) => row.cacheWriteTokens)),
      out: exact(count((row) => row.outputTokens)),
    },
    requests: count((row) => row.requests),
    updatedAt: Math.max(...mine.map((row) => row.updatedAt)),
    others: sum.others.length,
  };
}
