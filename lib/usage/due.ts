import { DAY_MS, type EpochMs, epochMs, HOUR_MS } from '@/lib/core/units';
import type { Endpoint, Provider } from '@/lib/providers/provider';
import type { SourceRow } from '@/lib/storage/usage-rows';

/** What the list of due questions needs to know of an account: its keys by role, in the order they were added. */
export type Watched = {
  accountId: string;
  provider: Provider;
  inference: readonly string[];
  monitor: readonly string[];
};

/** One question to put: which endpoint, with which key. `source` is the name it is stored under. */
export type DueItem = { accountId: string; provider: Provider; endpoint: Endpoint; keyId: string; source: string };

/** How far back the first poll of an account reads, unless more is asked for. */
export const FIRST_DAYS = 31;

/**
 * The questions to put now: every endpoint of every account that a key at hand can ask and whose time has come, one host's
 * together. `all` asks regardless of time (the user pressed 'refresh'), except while a provider's own `Retry-After` runs.
 */
export function dueList(
  accounts: readonly Watched[],
  sources: ReadonlyMap<string, SourceRow>,
  { now, all = false }: { now: number; all?: boolean },
): DueItem[] {
  return accounts.flatMap(questionsOf).filter(({ accountId, source }) => {
    const known = sources.get(`${accountId}|${source}`);
    if (!known) return true;
    const asked = all && !isTold(known.failure);
    return asked || known.nextDueAt <= now;
  });
}

/** Every question that can be put to an account with the keys it has. */
export function questionsOf({ accountId, provider, inference, monitor }: Watched): DueItem[] {
  return provider.endpoints.flatMap((endpoint) => {
    if (endpoint.onDemand || (endpoint.unlessMonitor && monitor.length > 0)) return [];
    const keys = endpoint.key === 'monitor' ? monitor : inference;
    const asked = endpoint.perKey ? keys : keys.slice(0, 1);
    return asked.map((keyId) => ({
      accountId,
      provider,
      endpoint,
      keyId,
      source: endpoint.perKey ? `${endpoint.id}:${keyId}` : endpoint.id,
    }));
  });
}

/**
 * The windows to ask for, oldest first, each at most the endpoint's longest. Starts where the last success ended, less the look-back
 * in which the provider still changes buckets; `days` reads that far back instead, as far as the provider keeps data.
 */
export function windowsOf(
  endpoint: Endpoint,
  coveredTo: number | null,
  { now, days }: { now: EpochMs; days?: number },
): { from: EpochMs; to: EpochMs }[] {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  if (endpoint.keepsMs === 0) return [{ from: epochMs(today), to: now }];
  const to = endpoint.days === 'completed' ? today : Math.floor(now / HOUR_MS) * HOUR_MS + HOUR_MS;
  const first = today - (days ?? FIRST_DAYS) * DAY_MS;
  const wanted = coveredTo === null || days !== undefined ? first : coveredTo - endpoint.lookBackMs;
  const oldest = Math.ceil((now - endpoint.keepsMs) / DAY_MS) * DAY_MS;
  const start = Math.floor(Math.max(wanted, oldest) / DAY_MS) * DAY_MS;
  const windows: { from: EpochMs; to: EpochMs }[] = [];
  for (let from = start; from < to; from += endpoint.chunkMs)
    windows.push({ from: epochMs(from), to: epochMs(Math.min(to, from + endpoint.chunkMs)) });
  return windows;
}

const isTold = (failure: unknown): boolean =>
  typeof failure === 'object' && failure !== null && 'kind' in failure && failure.kind === 'rate-limited';
