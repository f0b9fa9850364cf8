import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Handlers } from '@/lib/messaging/serve';
import { providerById } from '@/lib/providers/registry';
import { stopActOf } from '@/lib/providers/stop-act';
import type { Vault } from '@/lib/vault/vault';
import { fillCompartment, type SessionItems } from './session-compartment';
import { readStops, STOPS_RECORD } from './session-stops';

/** Answers the messages about the keys that a spend out of control switches off. None is armed unless its owner does it. */
export function stopHandlers({
  vault,
  items,
}: {
  vault: Vault;
  items: SessionItems;
}): Pick<Handlers, 'stops.list' | 'stops.arm'> {
  return {
    'stops.list': () => readStops(vault),
    'stops.arm': async ({ keyId, armed }) => {
      const possible = armed ? await canStop(vault, keyId) : ok(null);
      if (!possible.ok) return possible;
      const kept = await readStops(vault);
      if (!kept.ok) return kept;
      const others = kept.value.filter((id) => id !== keyId);
      const written = await vault.writeRecord('settings', STOPS_RECORD, {
        keyIds: armed ? [...others, keyId] : others,
      });
      if (written.ok)
        await vault.audit({
          act: armed ? 'stop.armed' : 'stop.disarmed',
          keyId,
          accountId: null,
          origin: null,
          outcome: 'done',
        });
      await fillCompartment({ vault, items });
      return written;
    },
  };
}

/** Fails with `not-offered` where the provider has no such act, and with `needs-monitor-key` where nobody could do it. */
async function canStop(vault: Vault, keyId: string): Promise<Result<null, KnownFailure>> {
  const key = await vault.readRecord('key', keyId);
  if (!key.ok) return key;
  if (key.value.role !== 'inference') return fail({ kind: 'key-wrong-role', expected: 'inference' });
  const account = await vault.readRecord('account', key.value.accountId);
  if (!account.ok) return account;
  const provider = providerById(account.value.provider);
  const act = provider && stopActOf(provider);
  if (!act) return fail({ kind: 'not-offered', provider: account.value.provider, act: 'disable' });
  const keys = await vault.readRecords('key');
  if (!keys.ok) return keys;
  const hasMonitor = keys.value.some(
    ({ value }) => value.accountId === key.value.accountId && value.role === 'monitor',
  );
  return act.key === 'inference' || hasMonitor
    ? ok(null)
    : fail({ kind: 'needs-monitor-key', provider: account.value.provider });
}
