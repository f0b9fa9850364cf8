import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

/**
 * Answers 'key.copied': notes it. `clearsAt` is null: clearing somebody's clipboard without having seen that it still holds our key would
 * need the permission to read the clipboard, which is not asked for.
 */
export const copiedKey =
  (vault: Vault): Handlers['key.copied'] =>
  async ({ keyId }) => {
    const noted = await vault.audit({ act: 'key.copy', keyId, accountId: null, origin: null, outcome: 'done' });
    return noted.ok ? ok({ clearsAt: null }) : noted;
  };
