import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { nanos } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Act } from '@/lib/providers/act';
import type { Vault } from '@/lib/vault/vault';
import { actFailure } from './session-act-failure';
import { type ActingAccount, askWith, keyFor, type SendingPorts } from './session-ask';

type Request = MessageIn<'keys.act'>;

/** Which key at the provider: ours where it is one, and how the provider calls it. */
export type Target = { keyId: string | null; providerKeyId: string; groupId: string };

/** Does an act whose target is known; the account may be one of an open vault or of the lower compartment. Fails as 'keys.act' does. */
export async function performAct(
  ports: SendingPorts,
  { held, target, request }: { held: ActingAccount; target: Target; request: Request },
): Promise<Result<Act, KnownFailure>> {
  const { provider, base } = held;
  const act = provider.acts.find(({ name }) => name === request.act);
  if (!act) return fail({ kind: 'not-offered', provider: provider.id, act: request.act });
  if (act.needs.includes('limit') && request.limit === null)
    return fail({ kind: 'not-offered', provider: provider.id, act: act.name });
  if (!isNamed(act, target)) return fail({ kind: 'key-unlinked', provider: provider.id });
  const keyId = act.key === 'inference' && target.keyId ? ok(target.keyId) : keyFor(held, act.key);
  if (!keyId.ok) return keyId;
  const limit = request.limit === null ? null : nanos(request.limit);
  const { providerKeyId, groupId } = target;
  const named = { base, keyId: providerKeyId, groupId, name: '', expiresAt: null };
  const spec = act.request({ ...named, limit, period: request.period });
  const answer = await askWith(ports, held, { keyId: keyId.value, spec });
  return answer.ok ? ok(act) : fail(actFailure(act, provider.id, answer.failure));
}

const isNamed = ({ needs }: Act, { providerKeyId, groupId }: Target): boolean =>
  (!needs.includes('keyId') || providerKeyId !== '') && (!needs.includes('groupId') || groupId !== '');

/** What the act changed is known at once; the next list from the provider confirms it. */
export async function noteDone(
  { vault, clock }: { vault: Pick<Vault, 'updateRecord'>; clock: Clock },
  keyId: string,
  { act, limit, currency }: Pick<Request, 'act' | 'limit'> & { currency?: Act['currency'] | undefined },
): Promise<void> {
  await vault.updateRecord('key', keyId, (key) => {
    const known = key.facts ?? { active: true, createdAt: null, lastUsedAt: null, seenAt: clock() };
    if (act === 'cap')
      return { ...key, facts: { ...known, limitNanos: limit, ...(currency && { limitCurrency: currency }) } };
    return { ...key, facts: { ...known, active: act === 'enable' } };
  });
}
