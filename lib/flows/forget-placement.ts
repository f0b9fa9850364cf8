import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

/** Answers 'site.forget': the user took the key out of that site; the key may no longer be filled there without asking again. */
export const forgetPlacement =
  (vault: Vault): Handlers['site.forget'] =>
  async ({ keyId, origin }) => {
    const key = await vault.readRecord('key', keyId);
    if (!key.ok) return key;
    const placements = await vault.readRecords('placement');
    if (!placements.ok) return placements;
    const here = placements.value.filter(({ value }) => value.keyId === keyId && value.origin === origin);
    const origins = key.value.origins.filter((one) => one !== origin);
    const written = await vault.writeRecords([
      ...here.map(({ id }) => ({ act: 'remove' as const, kind: 'placement' as const, id })),
      { act: 'put', kind: 'key', id: keyId, value: { ...key.value, origins } },
    ]);
    if (!written.ok) return written;
    await vault.audit({ act: 'site.forget', keyId, accountId: key.value.accountId, origin, outcome: 'done' });
    return ok(null);
  };
