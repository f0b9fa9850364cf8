import { fail } from '@/lib/core/result';
import { answerGuard, knownKeys } from '@/lib/flows/answer-guard';
import { historyHandlers, noteSeen } from '@/lib/flows/keep-guard-history';
import { noteLeak } from '@/lib/flows/note-leak';
import { placeGuard, setGuard, viewGuard } from '@/lib/flows/set-guard';
import type { GuardEventT, guardMessages } from '@/lib/messaging/guard-messages';
import type { House } from '../house';
import type { Door } from './door';

/** The guard: our pages set it, its script in web pages asks and tells. */
export function guardDoor({ vault, clock }: House): Door<keyof typeof guardMessages> {
  const leaking = { clock, place: placeGuard, note: (event: GuardEventT) => noteSeen(vault, event) };
  return {
    'guard.view': viewGuard,
    'guard.set': setGuard,
    'guard.known': knownKeys,
    ...historyHandlers(vault),
    'guard.config': async (_, sender) => (sender ? answerGuard(sender) : fail({ kind: 'sender-refused' })),
    'leak.seen': async (seen, sender) => (sender ? noteLeak(leaking, seen, sender) : fail({ kind: 'sender-refused' })),
  };
}
