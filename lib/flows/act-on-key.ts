import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/serve';
import type { Vault } from '@/lib/vault/vault';
import { type HeldAccount, readAccount } from './session-ask';
import { noteDone, performAct, type Target } from './session-perform-act';
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
