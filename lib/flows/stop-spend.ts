import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import type { Act } from '@/lib/providers/act';
import { providerById } from '@/lib/providers/registry';
import { stopActOf } from '@/lib/providers/stop-act';
import type { AlertRow, StoppedKey } from '@/lib/storage/usage-rows';
import { type StopPorts, stopLine } from './session-stop-ports';

/**
 * Stops keys because the user armed it: switched off where that can be undone, else the cap lowered to what is spent, else nothing but the
 * alert. Each key leaves its outcome on the row and a line in the audit log. Gives back the row as it is then.
 */
export async function stopSpend(ports: StopPorts, row: AlertRow, keyIds: readonly string[]): Promise<AlertRow> {
  let stopped = row.stopped ?? [];
  for (const keyId of keyIds) {
    const one = await stopKey(ports, row, keyId);
    const isLogged = await ports.log(stopLine(row, one));
    stopped = [...stopped.filter((each) => each.keyId !== keyId), { ...one, ...(!isLogged && { unlogged: true }) }];
  }
  const after = { ...row, stopped };
  await ports.alerts.put(after);
  return after;
}

/** Answers 'alerts.undo': switches on again what this alert switched off, and gives capped keys their old cap. The first failure is told. */
export async function undoStop(ports: StopPorts, alertId: string): Promise<Result<null, KnownFailure>> {
  const row = await ports.alerts.get(alertId);
  if (!row) return fail({ kind: 'record-missing' });
  let failure: KnownFailure | undefined;
  const stopped: StoppedKey[] = [];
  for (const one of row.stopped ?? []) {
    const undone = one.act === null || one.undoneAt !== null ? undefined : await undoKey(ports, one);
    if (undone && !undone.ok) failure ??= undone.failure;
    stopped.push(undone?.ok ? { ...one, undoneAt: ports.clock() } : one);
  }
  await ports.alerts.put({ ...row, stopped });
  return failure ? fail(failure) : ok(null);
}

async function stopKey(ports: StopPorts, row: AlertRow, keyId: string): Promise<StoppedKey> {
  const none = { keyId, at: ports.clock(), act: null, before: null, undoneAt: null };
  const found = await actFor(ports, keyId);
  if (!found.ok) return { ...none, failure: found.failure };
  const { act, limitNanos: before } = found.value;
  // a cap that was never told could not be given back
  if (act.name === 'cap' && before === undefined)
    return { ...none, failure: { kind: 'not-offered', provider: '', act: 'disable' } satisfies KnownFailure };
  const isCap = act.name === 'cap';
  const limit = isCap ? Math.min(before ?? Number.POSITIVE_INFINITY, Math.max(0, row.nanos ?? 0)) : null;
  const done = await ports.act({
    of: { keyId },
    act: isCap ? 'cap' : 'disable',
    limit,
    period: isCap ? periodOf(act) : null,
  });
  if (!done.ok) return { ...none, failure: done.failure };
  return { ...none, act: isCap ? 'cap' : 'disable', before: before ?? null, failure: null };
}

async function undoKey(ports: StopPorts, { keyId, act, before }: StoppedKey): Promise<Result<null, KnownFailure>> {
  if (act === 'disable') return ports.act({ of: { keyId }, act: 'enable', limit: null, period: null });
  const found = await actFor(ports, keyId);
  if (!found.ok) return found;
  return ports.act({ of: { keyId }, act: 'cap', limit: before, period: periodOf(found.value.act) });
}

async function actFor(
  { find }: StopPorts,
  keyId: string,
): Promise<Result<{ act: Act; limitNanos: number | null | undefined }, KnownFailure>> {
  const found = await find(keyId);
  if (!found.ok) return found;
  const provider = providerById(found.value.provider);
  const act = provider && stopActOf(provider);
  if (!act) return fail({ kind: 'not-offered', provider: found.value.provider, act: 'disable' });
  return ok({ act, limitNanos: found.value.limitNanos });
}

const periodOf = (act: Act) => act.periods?.[0] ?? null;
