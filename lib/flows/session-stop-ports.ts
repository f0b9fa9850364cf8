import { baseOrigin } from '@/lib/browser/host-allowed';
import type { Send } from '@/lib/browser/http';
import type { Clock } from '@/lib/core/clock';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { MessageIn } from '@/lib/messaging/protocol';
import { providerById } from '@/lib/providers/registry';
import type { AlertRow, StoppedKey } from '@/lib/storage/usage-rows';
import type { AuditLine } from '@/lib/vault/records';
import type { Vault } from '@/lib/vault/vault';
import { type LowerAccount, releaseLower } from './session-compartment';
import { noteDone, performAct } from './session-perform-act';

/**
 * What stopping keys leans on. `find` tells whose a key is and the cap its provider last told; `act` does one act on it there; `log` writes an
 * audit line and answers whether that was possible.
 */
export type StopPorts = {
  find: (keyId: string) => Promise<Result<Stoppable, KnownFailure>>;
  log: (line: Omit<AuditLine, 'at'>) => Promise<boolean>;
  alerts: { get(id: string): Promise<AlertRow | undefined>; put(row: AlertRow): Promise<unknown> };
  act: (request: MessageIn<'keys.act'>) => Promise<Result<null, KnownFailure>>;
  clock: Clock;
};

/** A key that may be stopped; `limitNanos` as in a key's facts. */
export type Stoppable = { provider: string; limitNanos?: number | null | undefined };

/** The audit line of a stopped key. */
export const stopLine = (row: AlertRow, { keyId, act }: StoppedKey): Omit<AuditLine, 'at'> => ({
  act: 'key.stopped',
  keyId,
  accountId: row.accountId || null,
  origin: null,
  outcome: act ?? 'not-possible',
});

type Shared = Pick<StopPorts, 'alerts' | 'clock'>;

/** How keys are stopped while the vault is open; `act` writes its own audit line. */
export const openStopPorts = (
  { alerts, clock, vault }: Shared & { vault: Pick<Vault, 'readRecord' | 'audit'> },
  act: StopPorts['act'],
): StopPorts => ({
  ...{ alerts, clock, act },
  find: async (keyId) => {
    const key = await vault.readRecord('key', keyId);
    if (!key.ok) return key;
    const account = await vault.readRecord('account', key.value.accountId);
    if (!account.ok) return account;
    return ok({ provider: account.value.provider, limitNanos: key.value.facts?.limitNanos });
  },
  log: async (line) => (await vault.audit(line)).ok,
});

/** How the keys of watched accounts are stopped while the vault is locked: with the monitor keys of the compartment; logged later. */
export function lockedStopPorts(
  { alerts, clock, send }: Shared & { send: Send },
  lower: readonly LowerAccount[],
): StopPorts {
  const known = new Map(lower.flatMap((held) => held.stoppable.map((key) => [key.id, { held, key }] as const)));
  return {
    ...{ alerts, clock },
    find: async (keyId) => {
      const found = known.get(keyId);
      if (!found) return fail({ kind: 'locked' });
      return ok({ provider: found.held.account.provider, limitNanos: found.key.limitNanos });
    },
    log: async () => false,
    act: async (request) => {
      const keyId = 'keyId' in request.of ? request.of.keyId : '';
      const found = known.get(keyId);
      const provider = found && providerById(found.held.account.provider);
      if (!found || !provider) return fail({ kind: 'locked' });
      const { held, key } = found;
      const base = provider.selfHosted ? baseOrigin(held.account.baseUrl ?? '') : '';
      if (base === undefined) return fail({ kind: 'host-refused', host: '' });
      const releaseKey = async ({ keyId: id }: { keyId: string }) => {
        const secret = releaseLower(lower, id);
        return secret.ok ? ok({ secret: secret.value }) : secret;
      };
      const done = await performAct(
        { send, vault: { releaseKey } },
        {
          held: { ...held, provider, base, keys: held.keys.map(({ id }) => ({ id, role: 'monitor' as const })) },
          target: { keyId, providerKeyId: key.providerKeyId ?? '', groupId: key.groupId ?? '' },
          request,
        },
      );
      return done.ok ? ok(null) : done;
    },
  };
}

/**
 * Writes what stopping left unlogged while the vault was locked, and notes it with the keys. What fails is tried at the next look. Gives
 * back the rows that changed.
 */
export async function logStops({
  vault,
  alerts,
  clock,
}: {
  vault: Pick<Vault, 'audit' | 'updateRecord'>;
  alerts: { toArray(): Promise<AlertRow[]>; put(row: AlertRow): Promise<unknown> };
  clock: Clock;
}): Promise<AlertRow[]> {
  const changed: AlertRow[] = [];
  for (const row of await alerts.toArray()) {
    if (!row.stopped?.some(({ unlogged }) => unlogged)) continue;
    const stopped: AlertRow['stopped'] = [];
    for (const one of row.stopped) {
      const isLogged = one.unlogged && (await vault.audit({ ...stopLine(row, one), at: one.at })).ok;
      if (isLogged && one.act === 'disable' && one.undoneAt === null)
        await noteDone({ vault, clock }, one.keyId, { act: 'disable', limit: null });
      const { unlogged: _, ...logged } = one;
      stopped.push(isLogged ? logged : one);
    }
    const after = { ...row, stopped };
    await alerts.put(after);
    changed.push(after);
  }
  return changed;
}
