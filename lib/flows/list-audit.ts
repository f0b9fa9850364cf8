import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

/** Answers 'audit.list', newest first; `brokenAt` is the part of the log that does not follow from the one before it. */
export const listAudit =
  (vault: Vault): Handlers['audit.list'] =>
  () =>
    vault.readAudit();
