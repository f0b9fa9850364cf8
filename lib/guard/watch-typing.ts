import { sendFromPage } from '@/lib/messaging/send-from-page';
import { fieldOf, kindOf, type TextField } from './field';
import { isInserting } from './insert';
import type { GuardState } from './state';
import { judgeField } from './stop-send';

const DEBOUNCE_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Looks at typed text once the typing pauses and tells the background what stands there, so that the badge can show it.
 *
 * Never deletes or interrupts: the first send is what gets held.
 */
export function onTyping(event: Event, state: GuardState): void {
  if (!event.isTrusted || isInserting() || state.off) return;
  clearTimeout(timer);
  const field = fieldOf(event);
  if (field) timer = setTimeout(() => look(field, state), DEBOUNCE_MS);
}

function look(field: TextField, state: GuardState): void {
  const judged = judgeField(field, state);
  if (!judged || state.stopped.has(judged.decision.print)) return;
  state.stopped.set(judged.decision.print, 0);
  const rule = judged.decision.surest.rule.replace(/[^a-z0-9-]/g, '-').slice(0, 40);
  void sendFromPage('leak.seen', { rule, fieldKind: kindOf(field), how: 'typed', choice: 'shown' });
}
