import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import { readAccount } from './session-ask';
import { factsOf } from './session-key-facts';
import { keysAtProvider, type ListingPorts } from './session-provider-keys';

/** Answers 'keys.at-provider': every key of the account at its provider, ours marked, last used first. Asks the provider now. */
export const listProviderKeys =
  (ports: ListingPorts): Handlers['keys.at-provider'] =>
  async ({ accountId }) => {
    const held = await readAccount(ports, accountId);
    if (!held.ok) return held;
    const found = await keysAtProvider(ports, held.value);
    if (!found.ok) return found;
    const now = ports.clock();
    return ok(
      found.value.listed
        .map((key) => ({
          providerKeyId: key.id,
          keyId: found.value.matched.get(key.id) ?? null,
          name: key.name,
          head: key.head,
          tail: key.tail,
          facts: factsOf(key, now),
        }))
        .sort((a, b) => (b.facts.lastUsedAt ?? 0) - (a.facts.lastUsedAt ?? 0)),
    );
  };
