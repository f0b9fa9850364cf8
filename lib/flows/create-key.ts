import type { KnownFailure } from '@/lib/core/failures';
import { newId } from '@/lib/core/ids';
import { fail, ok, type Result } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs, nanos } from '@/lib/core/units';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { Handlers } from '@/lib/messaging/serve';
import type { Act, ActTarget } from '@/lib/providers/act';
import { targetOf } from '@/lib/providers/target-of';
import { keyFingerprint, maskKey } from '@/lib/vault/key-fingerprint';
import type { KeyRecord } from '@/lib/vault/records';
import type { Change } from '@/lib/vault/write';
import type { ActingPorts } from './act-on-key';
import { actFailure } from './session-act-failure';
import { type HeldAccount, keyFor, readAccount } from './session-ask';

/** What making a key leans on beside acting on one. */
export type CreatingPorts = ActingPorts & {
  vault: { writeRecords: (changes: Change[]) => Promise<Result<null, KnownFailure>> };
  onKeysChanged: () => Promise<void>;
};

/**
 * Answers 'keys.create': makes a key at the provider and keeps it in the vault; its text is never shown on the way.
 *
 * With `replaces`, it takes the label and the allowed sites of that key, which is marked as replaced and stays valid until it is
 * disabled. Should the vault not take the new key (locked, disk full), it is deleted at the provider again, so that no key is left that
 * nobody holds. Fails with `not-offered`, `needs-monitor-key`, `schema-drift` and with the network's failures.
 */
export const createKey =
  (ports: CreatingPorts): Handlers['keys.create'] =>
  async (request) => {
    const held = await readAccount(ports, request.accountId);
    if (!held.ok) return held;
    const act = held.value.provider.acts.find(({ name }) => name === 'create');
    if (!act) return fail({ kind: 'not-offered', provider: held.value.provider.id, act: 'create' });
    const old = held.value.keys.find((key) => key.id === request.replaces);
    const made = await make(ports, { held: held.value, act, old, request });
    await ports.vault.audit({
      act: old ? 'key.rotate' : 'key.create',
      keyId: made.ok ? made.value : (old?.id ?? null),
      accountId: request.accountId,
      origin: null,
      outcome: made.ok ? 'done' : made.failure.kind,
    });
    if (!made.ok) return made;
    await ports.onKeysChanged();
    return ok({ keyId: made.value });
  };

type Making = {
  held: HeldAccount;
  act: Act;
  old: KeyRecord | undefined;
  request: MessageIn<'keys.create'>;
};

async function make(ports: CreatingPorts, making: Making): Promise<Result<string, KnownFailure>> {
  const { held, act } = making;
  const maker = keyFor(held, act.key);
  if (!maker.ok) return maker;
  const target = whatToMake(making);
  if (act.needs.includes('groupId') && target.groupId === '')
    return fail({ kind: 'key-unlinked', provider: held.provider.id });
  // held until the end: undoing must work although the vault has locked meanwhile
  const released = await ports.vault.releaseKey({ keyId: maker.value, purpose: 'act' });
  if (!released.ok) return released;
  const { secret } = released.value;
  const to = targetOf(held.provider, held.account.baseUrl);
  const answer = await ports.send(to, act.request(target), secret);
  const created = answer.ok && act.created ? act.created(answer.value.body) : answer;
  if (!created.ok || !('text' in created.value)) {
    secret.wipe();
    if (created.ok) return fail({ kind: 'not-offered', provider: held.provider.id, act: 'create' });
    return fail(actFailure(act, held.provider.id, created.failure));
  }
  const kept = await keep(ports, making, { ...created.value, groupId: target.groupId });
  const undo = held.provider.acts.find(({ name }) => name === act.undo);
  if (!kept.ok && undo) await ports.send(to, undo.request({ ...target, keyId: created.value.keyId }), secret);
  secret.wipe();
  return kept;
}

function whatToMake({ held, old, request }: Making): ActTarget {
  return {
    base: held.base,
    keyId: '',
    groupId:
      request.groupId ?? old?.facts?.groupId ?? held.keys.find((key) => key.facts?.groupId)?.facts?.groupId ?? '',
    name: request.name,
    limit: request.limit === null ? null : nanos(request.limit),
    period: request.period,
    expiresAt: request.expiresAt === null ? null : epochMs(request.expiresAt),
  };
}

async function keep(
  { vault, clock }: CreatingPorts,
  { held, act, old, request }: Making,
  created: { keyId: string; text: string; groupId: string },
): Promise<Result<string, KnownFailure>> {
  const secret = Secret.fromText(created.text);
  const [id, now] = [newId(), clock()];
  const record: KeyRecord = {
    ...{ id, accountId: held.account.id, role: 'inference', label: request.name, createdAt: now, lastUsedAt: null },
    ...{ masked: maskKey(created.text), fingerprint: await keyFingerprint(secret), origins: old?.origins ?? [] },
    providerKeyId: created.keyId,
    facts: {
      ...{ active: true, createdAt: now, lastUsedAt: null, limitNanos: request.limit, seenAt: now },
      ...{ expiresAt: request.expiresAt, ...(created.groupId !== '' && { groupId: created.groupId }) },
      ...(act.currency && { limitCurrency: act.currency }),
    },
  };
  const stored = await vault.writeRecords([
    { act: 'put', kind: 'key', id, value: record },
    { act: 'put-secret', id, secret },
    ...(old ? [{ act: 'put' as const, kind: 'key' as const, id: old.id, value: { ...old, replacedBy: id } }] : []),
  ]);
  secret.wipe();
  return stored.ok ? ok(id) : stored;
}
