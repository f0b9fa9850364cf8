import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

/**
 * Answers 'key.reveal': the key's text for its owner's eyes, to one of our own pages only (the protocol table sees to that).
 *
 * The audit line is written before the text goes out: a key is never shown without a trace.
 */
export const revealKey =
  (vault: Vault): Handlers['key.reveal'] =>
  async ({ keyId }) => {
    const released = await vault.releaseKey({ keyId, purpose: 'reveal' });
    if (!released.ok) return released;
    const { key, secret } = released.value;
    const noted = await vault.audit({
      act: 'key.reveal',
      keyId,
      accountId: key.accountId,
      origin: null,
      outcome: 'shown',
    });
    const text = noted.ok ? secret.reveal() : '';
    secret.wipe();
    return noted.ok ? ok({ text }) : noted;
  };
