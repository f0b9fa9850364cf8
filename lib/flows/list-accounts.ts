import { ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { AccountViewT } from '@/lib/messaging/views';
import type { AccountRecord, KeyRecord, PlacementRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

/** Whether the hosts an account is polled at are granted now. */
export type HostGranted = (provider: string, baseUrl: string | null) => Promise<boolean>;

/** Answers 'accounts.list': accounts in the order they were added, each with its keys and where those stand. Opens no secret. */
export const listAccounts =
  (vault: Vault, hostGranted: HostGranted): Handlers['accounts.list'] =>
  async () => {
    const accounts = await vault.readRecords('account');
    if (!accounts.ok) return accounts;
    const keys = await vault.readRecords('key');
    if (!keys.ok) return keys;
    const placements = await vault.readRecords('placement');
    if (!placements.ok) return placements;
    const views = accounts.value.map(({ value }) =>
      viewOf(value, { keys: values(keys.value), placements: values(placements.value), hostGranted }),
    );
    return ok((await Promise.all(views)).sort((a, b) => a.createdAt - b.createdAt));
  };

type Rest = { keys: KeyRecord[]; placements: PlacementRecord[]; hostGranted: HostGranted };

async function viewOf(account: AccountRecord, { keys, placements, hostGranted }: Rest): Promise<AccountViewT> {
  const own = keys.filter((key) => key.accountId === account.id).sort((a, b) => a.createdAt - b.createdAt);
  return {
    ...account,
    hostGranted: await hostGranted(account.provider, account.baseUrl),
    keys: own.map(({ fingerprint: _, ...key }) => ({
      ...key,
      placements: placements.filter((placement) => placement.keyId === key.id),
    })),
  };
}

const values = <T>(listed: { value: T }[]): T[] => listed.map(({ value }) => value);
