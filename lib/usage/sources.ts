import type { KnownFailure } from '@/lib/core/failures';
import { HOUR_MS, type Money } from '@/lib/core/units';
import type { CapLeft } from '@/lib/providers/page';
import type { Endpoint } from '@/lib/providers/provider';
import type { SourceRow } from '@/lib/storage/usage-rows';

/** How a question ended. */
export type Outcome =
  | {
      ok: true;
      found: number;
      partial: boolean;
      coveredTo: number;
      balance: Money | null;
      limit: Money | null;
      caps?: CapLeft[];
    }
  | { ok: false; failure: KnownFailure };

const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 6 * HOUR_MS;

/**
 * The state of a source after a try, and when to try again; `random` is a number from 0 to 1.
 *
 * Success waits for the endpoint's own pause; a failure waits twice as long each time, spread by chance, and never shorter than the
 * provider asked for. What was once known is `stale`, not lost; what never answered is `unavailable`; a locked vault is no failure, and neither
 * is a question the user cancelled.
 */
export function afterTry(
  before: SourceRow,
  outcome: Outcome,
  { now, endpoint, random }: { now: number; endpoint: Endpoint; random: number },
): SourceRow {
  if (outcome.ok) {
    const shown = outcome.partial ? 'partial' : outcome.found > 0 ? 'available' : emptyState(before);
    return {
      ...before,
      state: shown,
      lastSuccessAt: now,
      lastTryAt: now,
      coveredTo: Math.max(before.coveredTo ?? 0, outcome.coveredTo),
      nextDueAt: now + Math.round(endpoint.everyMs * (0.9 + random / 10)),
      failures: 0,
      failure: null,
      balanceNanos: outcome.balance?.nanos ?? before.balanceNanos,
      limitNanos: outcome.limit?.nanos ?? null,
      caps: (outcome.caps ?? []).map(({ providerKeyId, left }) => ({
        providerKeyId,
        nanos: left.nanos,
        currency: left.currency,
      })),
      currency: outcome.balance?.currency ?? outcome.limit?.currency ?? before.currency,
    };
  }
  if (outcome.failure.kind === 'locked') return { ...before, state: 'skipped-locked', failure: null };
  // the user stopped it: nothing is known to be wrong, and what was read so far stays
  if (outcome.failure.kind === 'cancelled') return before;
  const failures = before.failures + 1;
  return {
    ...before,
    state: before.lastSuccessAt === null ? 'unavailable' : 'stale',
    lastTryAt: now,
    failures,
    failure: outcome.failure,
    nextDueAt: now + pauseOf(outcome.failure, { failures, now, random }),
  };
}

/** A source never asked before. */
export const newSource = (accountId: string, endpoint: string): SourceRow => ({
  key: `${accountId}|${endpoint}`,
  accountId,
  endpoint,
  state: 'never',
  lastSuccessAt: null,
  lastTryAt: null,
  coveredTo: null,
  nextDueAt: 0,
  failures: 0,
  failure: null,
  balanceNanos: null,
  limitNanos: null,
  currency: null,
});

// an empty look-back says nothing against data seen earlier
const emptyState = (before: SourceRow): SourceRow['state'] =>
  before.state === 'available' || before.state === 'stale' ? 'available' : 'confirmed-empty';

function pauseOf(
  failure: KnownFailure,
  { failures, now, random }: { failures: number; now: number; random: number },
): number {
  const doubled = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 12));
  const spread = Math.round(doubled * (0.5 + random / 2));
  switch (failure.kind) {
    case 'rate-limited':
      return Math.max(spread, failure.retryAt - now + Math.round(random * 5_000));
    case 'unauthorised':
    case 'forbidden':
      // asking again with a key the provider refuses helps nobody; a new key or 'refresh' asks at once
      return LONGEST_PAUSE_MS;
    default:
      return spread;
  }
}
