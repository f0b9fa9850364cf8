import { matchSite } from '@/lib/builders/match-site';
import type { Clock } from '@/lib/core/clock';
import { fail, ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

/**
 * Answers 'site.note': the user put a key there by hand. It stands on the map from then on; filling there still asks once.
 *
 * Fails with `page-not-fillable` for what is no site a key could stand on, and with `key-not-injectable` for a monitor key.
 */
export const notePlacement =
  (vault: Vault, clock: Clock): Handlers['site.note'] =>
  async ({ keyId, origin }) => {
    const key = await vault.readRecord('key', keyId);
    if (!key.ok) return key;
    if (key.value.role !== 'inference') return fail({ kind: 'key-not-injectable' });
    const site = matchSite(origin);
    if (!site.ok) return site;
    const placements = await vault.readRecords('placement');
    if (!placements.ok) return placements;
    const before = placements.value.find(({ value }) => value.keyId === keyId && value.origin === site.value.origin);
    const [builderId, now] = [site.value.builder?.id ?? before?.value.builderId ?? null, clock()];
    const written = await vault.writeRecords([
      {
        act: 'put',
        kind: 'placement',
        id: before?.id ?? crypto.randomUUID(),
        value: {
          ...{ keyId, origin: site.value.origin, builderId, since: before?.value.since ?? now },
          ...{ lastSeen: now, stale: false },
        },
      },
    ]);
    if (!written.ok) return written;
    await vault.audit({
      act: 'site.note',
      keyId,
      accountId: key.value.accountId,
      origin: site.value.origin,
      outcome: 'done',
    });
    return ok(null);
  };
