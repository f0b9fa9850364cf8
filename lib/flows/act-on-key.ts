import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { nanos } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/serve';
import type { Act } from '@/lib/providers/act';
import type { Vault } from '@/lib/vault/vault';
import { actFailure } from './session-act-failure';
import { type ActingAccount, askWith, type HeldAccount, keyFor, readAccount, type SendingPorts } from './session-ask';
import { keysAtProvider, type ListingPorts } from './session-provider-keys';

/** What acting on a key at its provider leans on. */
export type ActingPorts = ListingPorts & { vault: Pick<Vault, 'audit'> };

/**
 * Answers 'keys.act': disables, enables, deletes or caps one key at its provider. The page has asked its owner before.
 *
 * Fails with `not-offered` (no API for it there), `needs-monitor-key`, `key-unlinked` (we do not know which key there it is), with what
 * `actFailure` makes of the answer, and with the network's failures. Every try leaves an audit line with its outcome; what the provider
 * answered is never kept.
 */
export const actOnKey =
  (ports: ActingPorts): Handlers['keys.act'] =>
  async (request) => {
    const about = await findTarget(ports, request.of);
    if (!about.ok) return about;
    const { held, target } = about.value;
    const done = await performAct(ports, { held, target, request });
    await ports.vault.audit({
      act: request.act === 'delete' ? 'key.revoke' : `key.${request.act}`,
      keyId: target.keyId,
      accountId: held.account.id,
      origin: null,
      outcome: done.ok ? 'done' : done.failure.kind,
    });
    if (done.ok && target.keyId) await noteDone(ports, target.keyId, { ...request, currency: done.value.currency });
    return done.ok ? ok(null) : done;
  };

type Request = MessageIn<'keys.act'>;
type Target = { keyId: string | null; providerKeyId: string; groupId: string };
type About = { held: HeldAccount; target: Target };

async function findTarget(ports: ActingPorts, of: Request['of']): Promise<Result<About, KnownFailure>> {
  if ('providerKeyId' in of) {
    const held = await readAccount(ports, of.accountId);
    if (!held.ok) return held;
    const ours = held.value.keys.find((key) => key.providerKeyId === of.providerKeyId);
    const groupId = of.groupId ?? ours?.facts?.groupId ?? '';
    return ok({
      held: held.value,
      target: { keyId: ours?.id ?? null, providerKeyId: of.providerKeyId, groupId },
    });
  }
  const key = await ports.vault.readRecord('key', of.keyId);
  if (!key.ok) return key;
  const held = await readAccount(ports, key.value.accountId);
  if (!held.ok) return held;
  const { providerKeyId, facts } = key.value;
  if (providerKeyId !== null)
    return ok({ held: held.value, target: { keyId: of.keyId, providerKeyId, groupId: facts?.groupId ?? '' } });
  return linkNow(ports, held.value, of.keyId);
}

/** The key was never seen in a list: look now, or go without where the act is done with the key itself. */
async function linkNow(ports: ActingPorts, held: HeldAccount, keyId: string): Promise<Result<About, KnownFailure>> {
  const found = await keysAtProvider(ports, held);
  if (!found.ok && found.failure.kind === 'not-offered')
    return ok({ held, target: { keyId, providerKeyId: '', groupId: '' } });
  if (!found.ok) return found;
  const listed = found.value.listed.find((each) => found.value.matched.get(each.id) === keyId);
  if (!listed) return fail({ kind: 'key-unlinked', provider: held.provider.id });
  return ok({ held, target: { keyId, providerKeyId: listed.id, groupId: listed.groupId ?? '' } });
}

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
