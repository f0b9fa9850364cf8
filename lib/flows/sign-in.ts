import type { Send } from '@/lib/browser/http';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs, nanos } from '@/lib/core/units';
import type { Handlers } from '@/lib/messaging/serve';
import type { Provider } from '@/lib/providers/provider';
import { providerById } from '@/lib/providers/registry';
import type { SignIn } from '@/lib/providers/sign-in';
import { targetOf } from '@/lib/providers/target-of';
import { toBase64url } from '@/lib/vault/base64url';
import type { Vault } from '@/lib/vault/vault';

/** What signing in leans on; `add` stores the key that came of it. */
export type SignInPorts = { vault: Pick<Vault, 'readRecords'>; send: Send; add: Handlers['accounts.add'] };

const VERIFIER_BYTES = 32;

/**
 * Answers 'accounts.sign-in-page' and 'accounts.sign-in': a provider's own page makes the key, which goes from its answer into the vault.
 *
 * Between the two, the page holds the verifier in memory; the code alone, which passes through the browser, is worth nothing. Fails with
 * `not-offered`, `sign-in-ended` (closed or refused; nothing was made), with the network's failures and as 'accounts.add' does. The vault
 * is asked first, so that no key is made that a locked vault could not keep.
 */
export const signInHandlers = (ports: SignInPorts): Pick<Handlers, 'accounts.sign-in-page' | 'accounts.sign-in'> => ({
  'accounts.sign-in-page': async ({ provider: id, callback, name, limit, period, expiresAt }) => {
    const offered = offerOf(id);
    if (!offered.ok) return offered;
    const verifier = toBase64url(crypto.getRandomValues(new Uint8Array(VERIFIER_BYTES)));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    const url = offered.value.signIn.page({
      ...{ callback, name, period, challenge: toBase64url(new Uint8Array(digest)) },
      limit: limit === null ? null : nanos(limit),
      expiresAt: expiresAt === null ? null : epochMs(expiresAt),
    });
    return ok({ url, verifier });
  },
  'accounts.sign-in': async ({ provider: id, label, verifier, led }) => {
    const offered = offerOf(id);
    if (!offered.ok) return offered;
    const code = led && new URL(led).searchParams.get('code');
    if (!code) return fail({ kind: 'sign-in-ended', provider: id });
    const open = await ports.vault.readRecords('account');
    if (!open.ok) return open;
    const key = await keyFor(ports, offered.value, { code, verifier });
    return key.ok ? ports.add({ provider: id, label, apiKey: key.value }, undefined) : key;
  },
});

type Offer = { provider: Provider; signIn: SignIn };

function offerOf(id: string): Result<Offer, KnownFailure> {
  const provider = providerById(id);
  if (!provider?.signIn) return fail({ kind: 'not-offered', provider: id, act: 'sign in' });
  return ok({ provider, signIn: provider.signIn });
}

async function keyFor(
  { send }: { send: Send },
  { provider, signIn }: Offer,
  { code, verifier }: { code: string; verifier: string },
): Promise<Result<string, KnownFailure>> {
  const secret = Secret.fromText(verifier);
  const answer = await send({ ...targetOf(provider, null), auth: null }, signIn.exchange(code), secret);
  secret.wipe();
  return answer.ok ? signIn.key(answer.value.body) : answer;
}
