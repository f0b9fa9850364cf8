import { fail, ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

/** Answers 'audit.list', newest first. Fails with `vault-corrupt` when the chain of the log is broken. */
export const listAudit =
  (vault: Vault): Handlers['audit.list'] =>
  async () => {
    const log = await vault.readAudit();
    if (!log.ok) return log;
    const { lines, brokenAt } = log.value;
    return brokenAt === null ? ok(lines) : fail({ kind: 'vault-corrupt', what: `audit log from part ${brokenAt}` });
  };
