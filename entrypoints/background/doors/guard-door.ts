import { limiter } from '@/lib/core/limiter';
import { fail, ok } from '@/lib/core/result';
import { answerGuard, knownKeys } from '@/lib/flows/answer-guard';
import { historyHandlers, noteSeen } from '@/lib/flows/keep-guard-history';
import { noteLeak } from '@/lib/flows/note-leak';
import { notePasted } from '@/lib/flows/session-pasted';
import { placeGuard, setGuard, viewGuard } from '@/lib/flows/set-guard';
import type { GuardEventT, guardMessages } from '@/lib/messaging/guard-messages';
import { keysGotOut } from '../alerting';
import type { House } from '../house';
import type { Door } from './door';

/** Answers that a person could give in one tab within a minute. More come from a script that took over the guard's process. */
const MOST_SAID = 30;

/** The guard: our pages set it, its script in web pages asks and tells. */
export function guardDoor(house: House): Door<keyof typeof guardMessages> {
  const { vault, clock } = house;
  const leaking = {
    clock,
    place: placeGuard,
    note: (event: GuardEventT) => noteSeen(vault, event),
    expose: (keyIds: readonly string[]) => keysGotOut(house, { keyIds, since: clock(), how: 'let-out' }),
  };
  const maySay = limiter({ most: MOST_SAID, withinMs: 60_000, clock });
  return {
    'guard.view': viewGuard,
    'guard.set': setGuard,
    'guard.known': knownKeys,
    ...historyHandlers(vault),
    'exposure.report': async ({ keyId, since }) => {
      const key = await vault.readRecord('key', keyId);
      if (!key.ok) return key;
      await keysGotOut(house, { keyIds: [keyId], since, how: 'reported' });
      await vault.audit({
        act: 'key.leaked',
        keyId,
        accountId: key.value.accountId,
        origin: null,
        outcome: 'reported',
      });
      return ok(null);
    },
    'guard.config': async (_, sender) => (sender ? answerGuard(sender) : fail({ kind: 'sender-refused' })),
    'key.pasted': async ({ keys }, sender) => {
      if (!sender || !maySay(sender.tabId)) return fail({ kind: 'sender-refused' });
      await notePasted(keys, sender.origin);
      return ok(null);
    },
    'leak.seen': async (seen, sender) =>
      sender && maySay(sender.tabId) ? noteLeak(leaking, seen, sender) : fail({ kind: 'sender-refused' }),
  };
}
