import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';
import { fillCompartment, type SessionItems } from './session-compartment';

/** Answers 'accounts.watch-locked': the owner lets the monitor key of one account stay in memory while the vault is locked, or takes it back. */
export const watchLocked =
  (ports: { vault: Vault; items: SessionItems }): Handlers['accounts.watch-locked'] =>
  async ({ accountId, on }) => {
    const changed = await ports.vault.updateRecord('account', accountId, (account) => ({
      ...account,
      watchLocked: on,
    }));
    if (!changed.ok) return changed;
    await fillCompartment(ports);
    await ports.vault.audit({
      ...{ act: 'account.watch-locked', keyId: null, accountId, origin: null, outcome: on ? 'on' : 'off' },
    });
    return ok(null);
  };
