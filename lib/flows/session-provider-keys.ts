import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { ListedKey } from '@/lib/providers/page';
import { matchKeys } from '@/lib/usage/match-keys';
import type { Vault } from '@/lib/vault/vault';
import { type AskingPorts, askNow, type HeldAccount } from './session-ask';
import { noteFacts } from './session-key-facts';

/** What listing the keys at a provider leans on. */
export type ListingPorts = AskingPorts & { vault: Pick<Vault, 'updateRecord'>; clock: Clock };

/** The keys at a provider, and which of them are ours: provider's id -> our id. */
export type AtProvider = { listed: ListedKey[]; matched: Map<string, string> };

/**
 * Asks a provider for its keys, finds ours among them by their visible ends, and keeps what it told about those.
 *
 * Fails with `not-offered` where there is no list by API, `needs-monitor-key` where one is missing, and with the network's failures.
 */
export async function keysAtProvider(
  ports: ListingPorts,
  held: HeldAccount,
): Promise<Result<AtProvider, KnownFailure>> {
  const lists = held.provider.endpoints.filter(({ tells }) => tells === 'keys');
  if (lists.length === 0) return fail({ kind: 'not-offered', provider: held.provider.id, act: 'list' });
  const now = ports.clock();
  const listed: ListedKey[] = [];
  for (const endpoint of lists) {
    const page = await askNow(ports, held, { endpoint, now });
    if (!page.ok) return page;
    listed.push(...page.value.keys);
  }
  const matched = matchKeys(held.keys, listed);
  await noteFacts(ports.vault, { listed, matched, now });
  return ok({ listed, matched });
}
