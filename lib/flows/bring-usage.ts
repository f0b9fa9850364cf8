import type { Clock } from '@/lib/core/clock';
import { fail, ok } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import type { Database } from '@/lib/storage/database';
import { forgetManual, storeManual } from '@/lib/usage/manual-rows';
import type { Vault } from '@/lib/vault/vault';

type Names = 'usage.bring' | 'usage.forget-brought';

/** What bringing usage by hand leans on; the vault proves that the account is there and keeps the log. */
export type BringPorts = { database: Database; vault: Pick<Vault, 'readRecord' | 'audit'>; clock: Clock };

/** Answers the messages about usage that no provider tells: lines of a file or typed ones, and taking all of them back. */
export function bringHandlers({ database, vault, clock }: BringPorts): Pick<Handlers, Names> {
  return {
    'usage.bring': async ({ accountId, keyId, lines }) => {
      const account = await vault.readRecord('account', accountId);
      if (!account.ok) return account;
      const stored = await storeManual(database, { accountId, keyId, lines, now: clock() });
      if (!stored.ok) return fail({ kind: 'bad-request', what: 'days the provider has billed itself' });
      const outcome = `${stored.value} lines`;
      await vault.audit({ act: 'usage.bring', keyId, accountId, origin: null, outcome });
      return ok({ changed: stored.value });
    },
    'usage.forget-brought': async ({ accountId }) => {
      const gone = await forgetManual(database, accountId, clock());
      await vault.audit({ act: 'usage.forget', keyId: null, accountId, origin: null, outcome: `${gone} lines` });
      return ok({ changed: gone });
    },
  };
}
