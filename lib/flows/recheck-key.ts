import type { KnownFailure } from '@/lib/core/failures';
import { ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';

type Check = (key: {
  provider: string;
  role: 'inference' | 'monitor';
  secret: Secret;
  baseUrl: string | null;
}) => Promise<Result<{ restricted: boolean }, KnownFailure>>;

/** Answers 'keys.check': asks the key's provider whether it is still alive. `note` is 'restricted' for a live key that may not list things. */
export const recheckKey =
  ({ vault, check }: { vault: Vault; check: Check }): Handlers['keys.check'] =>
  async ({ keyId }) => {
    const released = await vault.releaseKey({ keyId, purpose: 'act' });
    if (!released.ok) return released;
    const { key, secret } = released.value;
    const account = await vault.readRecord('account', key.accountId);
    if (!account.ok) return account;
    const { provider, baseUrl } = account.value;
    const checked = await check({ provider, role: key.role, secret, baseUrl });
    secret.wipe();
    return checked.ok ? ok({ note: checked.value.restricted ? 'restricted' : null }) : checked;
  };
