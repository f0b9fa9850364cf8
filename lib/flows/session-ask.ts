import { baseOrigin } from '@/lib/browser/host-allowed';
import type { HttpAnswer, Send } from '@/lib/browser/http';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import type { Page } from '@/lib/providers/page';
import type { Endpoint, Provider, RequestSpec } from '@/lib/providers/provider';
import { providerById } from '@/lib/providers/registry';
import { targetOf } from '@/lib/providers/target-of';
import { fetchPages } from '@/lib/usage/fetch-pages';
import type { AccountRecord, KeyRecord } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';

/** What asking a provider leans on. */
export type AskingPorts = {
  vault: Pick<Vault, 'readRecord' | 'readRecords' | 'releaseKey'>;
  send: Send;
};

/** An account with its provider and keys; `base` is the account's own origin where the provider is self-hosted, else ''. */
export type HeldAccount = { account: AccountRecord; provider: Provider; keys: KeyRecord[]; base: string };

/** Reads an account. Fails as the vault does, with `not-offered` for an unknown provider, `host-refused` for an unusable own host. */
export async function readAccount(
  { vault }: AskingPorts,
  accountId: string,
): Promise<Result<HeldAccount, KnownFailure>> {
  const account = await vault.readRecord('account', accountId);
  if (!account.ok) return account;
  const provider = providerById(account.value.provider);
  if (!provider) return fail({ kind: 'not-offered', provider: account.value.provider, act: 'ask' });
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  const base = provider.selfHosted ? baseOrigin(account.value.baseUrl ?? '') : '';
  if (base === undefined) return fail({ kind: 'host-refused', host: '' });
  const own = keys.value.map(({ value }) => value).filter((key) => key.accountId === accountId);
  return ok({ account: account.value, provider, keys: own, base });
}

/** What one request with a key leans on. */
export type SendingPorts = {
  vault: {
    releaseKey: (release: { keyId: string; purpose: 'act' }) => Promise<Result<{ secret: Secret }, KnownFailure>>;
  };
  send: Send;
};

/** As much of an account as it takes to act on its keys. */
export type ActingAccount = {
  account: Pick<AccountRecord, 'baseUrl'>;
  provider: Provider;
  keys: readonly Pick<KeyRecord, 'id' | 'role'>[];
  base: string;
};

/** Sends one request with one key of the account; the key is wiped before the answer is handed back. */
export async function askWith(
  { vault, send }: SendingPorts,
  { account, provider }: Pick<ActingAccount, 'account' | 'provider'>,
  { keyId, spec }: { keyId: string; spec: RequestSpec },
): Promise<Result<HttpAnswer, KnownFailure>> {
  const released = await vault.releaseKey({ keyId, purpose: 'act' });
  if (!released.ok) return released;
  const answer = await send(targetOf(provider, account.baseUrl), spec, released.value.secret);
  released.value.secret.wipe();
  return answer;
}

/** The first key of a role; fails with `needs-monitor-key` or `record-missing` where the account has none. */
export function keyFor(
  { keys, provider }: Pick<ActingAccount, 'keys' | 'provider'>,
  role: KeyRecord['role'],
): Result<string, KnownFailure> {
  const key = keys.find((each) => each.role === role);
  if (key) return ok(key.id);
  return fail(role === 'monitor' ? { kind: 'needs-monitor-key', provider: provider.id } : { kind: 'record-missing' });
}

/** Asks an endpoint that knows only the present moment (lists, meters) and reads all its pages. */
export async function askNow(
  ports: AskingPorts,
  held: HeldAccount,
  { endpoint, now }: { endpoint: Endpoint; now: Parameters<Endpoint['request']>[0]['now'] },
): Promise<Result<Page, KnownFailure>> {
  return fetchPages(endpoint, { from: now, to: now, now, base: held.base }, async (spec) => {
    const keyId = keyFor(held, spec.key ?? endpoint.key);
    return keyId.ok ? askWith(ports, held, { keyId: keyId.value, spec }) : keyId;
  });
}
