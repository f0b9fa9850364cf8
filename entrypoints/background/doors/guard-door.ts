import { fail } from '@/lib/core/result';
import { answerGuard, knownKeys } from '@/lib/flows/answer-guard';
import { noteLeak } from '@/lib/flows/note-leak';
import { noteWhenOpen } from '@/lib/flows/note-when-open';
import { setGuard, viewGuard } from '@/lib/flows/set-guard';
import type { guardMessages } from '@/lib/messaging/guard-messages';
import type { House } from '../house';
import type { Door } from './door';

/** The guard: our pages set it, its script in web pages asks and tells. */
export function guardDoor({ vault }: House): Door<keyof typeof guardMessages> {
  return {
    'guard.view': viewGuard,
    'guard.set': setGuard,
    'guard.known': knownKeys,
    'guard.config': async (_, sender) => (sender ? answerGuard(sender) : fail({ kind: 'sender-refused' })),
    'leak.seen': async (seen, sender) =>
      sender ? noteLeak(noteWhenOpen(vault), seen, sender) : fail({ kind: 'sender-refused' }),
  };
}
