import { baseOrigin } from '@/lib/browser/host-allowed';
import type { Send } from '@/lib/browser/http';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Secret } from '@/lib/core/secret';
import type { KeyRole } from '@/lib/providers/provider';
import { providerById } from '@/lib/providers/registry';
import { targetOf } from '@/lib/providers/target-of';

/** A key to be checked: text in memory, not necessarily stored yet. */
export type KeyToCheck = { provider: string; role: KeyRole; secret: Secret; baseUrl: string | null };

/**
 * Asks the provider whether a key is alive, by a request that costs nothing. `restricted` is a live key that may not list things.
 *
 * Fails with `unauthorised` for a dead key, `not-offered` where the provider has no free check, and with the network's failures.
 * Sends the key to its own provider only: a key whose provider is doubtful must not come here.
 */
export async function checkKey(
  ports: { send: Send },
  { provider: id, role, secret, baseUrl }: KeyToCheck,
): Promise<Result<{ restricted: boolean }, KnownFailure>> {
  const provider = providerById(id);
  const check = provider?.check[role];
  if (!provider || !check) return fail({ kind: 'not-offered', provider: id, act: 'check' });
  const base = provider.selfHosted ? baseOrigin(baseUrl ?? '') : '';
  if (base === undefined) return fail({ kind: 'host-refused', host: '' });
  const answer = await ports.send(targetOf(provider, baseUrl), check.request(base), secret);
  if (answer.ok) {
    const verdict = check.verdict?.(answer.value.body) ?? 'alive';
    return verdict === 'dead'
      ? fail({ kind: 'unauthorised', provider: id })
      : ok({ restricted: verdict === 'restricted' });
  }
  const status = statusOf(answer.failure);
  if (check.dead.includes(status)) return fail({ kind: 'unauthorised', provider: id });
  if (check.alive.includes(status)) return ok({ restricted: true });
  return answer;
}

function statusOf(failure: KnownFailure): number {
  switch (failure.kind) {
    case 'unauthorised':
      return 401;
    case 'out-of-credit':
      return 402;
    case 'forbidden':
      return 403;
    case 'rate-limited':
      return 429;
    case 'provider-unavailable':
      return failure.status;
    default:
      return 0;
  }
}
