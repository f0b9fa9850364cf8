import { readSession, writeSession } from '@/lib/browser/session';
import type { KnownFailure } from '@/lib/core/failures';
import { inTurn } from '@/lib/core/in-turn';
import { ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { GuardEvent, type GuardEventT } from '@/lib/messaging/guard-messages';
import type { Handlers } from '@/lib/messaging/serve';
import { changeGuardConfig, readGuardConfig } from '@/lib/storage/guard-config';
import type { Vault } from '@/lib/vault/vault';

type Keeper = Pick<Vault, 'readRecord' | 'writeRecord' | 'deleteRecord' | 'audit'>;
type HistoryHandlers = Pick<Handlers, 'guard.history' | 'guard.clear-history' | 'guard.forget'>;

const Events = z.array(GuardEvent);
const RECORD = 'guard.history';
const WAITING = 'guard.waiting';
const MOST_WAITING = 200;
const MOST = 500;

/** One at a time: two frames that tell at once would each write a list without the other's line. */
const keeping = inTurn();

/**
 * Keeps what the guard saw: the newest 500 events, in a sealed record of the vault. While the vault is locked they wait in memory that ends
 * with the browser, with their times: which sites were visited must not lie on the disk in clear.
 */
export const noteSeen = (vault: Keeper, event: GuardEventT): Promise<void> =>
  keeping(async () => {
    await writeSession(WAITING, [...(await readWaiting()), event].slice(-MOST_WAITING));
    await settle(vault);
  });

/** Writes what waited for the vault to open; does nothing while it is locked. */
export const flushSeen = (vault: Keeper): Promise<void> => keeping(() => settle(vault));

/** Answers the messages about the guard's history and what it learned. */
export function historyHandlers(vault: Keeper): HistoryHandlers {
  return {
    'guard.history': () =>
      keeping(async () => {
        await settle(vault);
        const events = await readEvents(vault);
        if (!events.ok) return events;
        const { learned } = await readGuardConfig();
        return ok({ events: events.value.toReversed(), learned });
      }),
    'guard.clear-history': () =>
      keeping(async () => {
        await writeSession(WAITING, []);
        const removed = await vault.deleteRecord('settings', RECORD);
        return removed.ok || removed.failure.kind === 'record-missing' ? ok(null) : removed;
      }),
    'guard.forget': async ({ print }) => {
      await changeGuardConfig(({ learned }) => ({ learned: learned.filter((each) => each !== print) }));
      return ok(null);
    },
  };
}

/** Moves what waits into the vault, if it is open; own keys that were let out also leave a line in the log. */
async function settle(vault: Keeper): Promise<void> {
  const waiting = await readWaiting();
  if (waiting.length === 0) return;
  const before = await readEvents(vault);
  if (!before.ok) return;
  const events = [...before.value, ...waiting].slice(-MOST);
  const written = await vault.writeRecord('settings', RECORD, { events });
  if (!written.ok) return;
  await writeSession(WAITING, []);
  for (const { at, origin, keys, choice, reason } of waiting.filter(letsOut))
    for (const keyId of keys)
      await vault.audit({ at, act: 'key.let-out', keyId, accountId: null, origin, outcome: reason ?? choice });
}

/** Whether the choice let the text go where it was going. */
export const letsOut = ({ choice }: Pick<GuardEventT, 'choice'>): boolean =>
  choice === 'once' || choice === 'not-a-key' || choice === 'never-here';

async function readWaiting(): Promise<GuardEventT[]> {
  const parsed = z.safeParse(Events, await readSession(WAITING));
  return parsed.success ? parsed.data : [];
}

/** Oldest first. A record of another version counts as none. */
async function readEvents(vault: Keeper): Promise<Result<GuardEventT[], KnownFailure>> {
  const kept = await vault.readRecord('settings', RECORD);
  if (!kept.ok) return kept.failure.kind === 'record-missing' ? ok([]) : kept;
  const parsed = z.safeParse(Events, kept.value['events']);
  return ok(parsed.success ? parsed.data : []);
}
