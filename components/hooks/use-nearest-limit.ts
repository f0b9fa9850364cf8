import { epochMs } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import type { SourceRow } from '@/lib/storage/usage-rows';
import { type NearestLimit, nearestLimit } from '@/lib/usage/nearest-limit';
import { budgets } from './answers';
import { useAnswer } from './use-answer';
import { useRecentDays, useSources } from './use-usage';

/** The limit that is reached first, from what is known now; `undefined` while reading or without limits. */
export function useNearestLimit(accounts: readonly AccountViewT[]): NearestLimit | undefined {
  const kept = useAnswer(budgets).value ?? [];
  const sources = useSources();
  const rows = useRecentDays();
  if (!rows || !sources) return undefined;
  const caps = capsOf(sources, accounts);
  return nearestLimit({ budgets: kept, holdings: accounts, caps, sources, rows }, epochMs(Date.now()));
}

/** What is left of the providers' caps, by our keys; a source of one key bears that key's id after its endpoint ('key:<id>'). */
const capsOf = (sources: readonly SourceRow[], accounts: readonly AccountViewT[]) =>
  sources.flatMap(({ accountId, endpoint, caps = [] }) =>
    caps.flatMap(({ providerKeyId, nanos, currency }) => {
      const keys = accounts.find(({ id }) => id === accountId)?.keys ?? [];
      const key = keys.find((each) =>
        providerKeyId === null ? endpoint.endsWith(`:${each.id}`) : each.providerKeyId === providerKeyId,
      );
      return key ? [{ keyId: key.id, left: nanos, currency }] : [];
    }),
  );
