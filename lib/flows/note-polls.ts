import type { SourceRow } from '@/lib/storage/usage-rows';
import type { Vault } from '@/lib/vault/vault';

/** What the flow needs. `sources` are the sources as they stand after the poll. */
export type NotePorts = { vault: Pick<Vault, 'auditDaily'>; sources: readonly SourceRow[] };

/**
 * Writes to the audit log whose keys were used for asking their provider, once an account and UTC day; `before` are the sources as they
 * stood before. Polls of a locked vault leave no line: the log is in the vault.
 */
export async function notePolls({ vault, sources }: NotePorts, before: readonly SourceRow[]): Promise<void> {
  const tries = new Map(before.map(({ key, lastTryAt }) => [key, lastTryAt ?? 0]));
  const asked = sources.filter(({ key, lastTryAt }) => (lastTryAt ?? 0) > (tries.get(key) ?? 0));
  const accounts = [...new Set(asked.map(({ accountId }) => accountId))];
  if (accounts.length === 0) return;
  await vault.auditDaily(
    accounts.map((accountId) => ({ act: 'account.poll', keyId: null, accountId, origin: null, outcome: 'done' })),
  );
}
