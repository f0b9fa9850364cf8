import { fieldOf, kindOf, type TextField, textIn } from './field';
import { isInserting } from './insert';
import { allParts } from './parts';
import type { GuardState } from './state';

const DEBOUNCE_MS = 250;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Looks at typed text once the typing pauses. Never deletes or interrupts: the first send is what gets held. */
export function onTyping(event: Event, state: GuardState): void {
  if (!event.isTrusted || isInserting() || state.off) return;
  clearTimeout(timer);
  const field = fieldOf(event);
  if (field) timer = setTimeout(() => look(field, state), DEBOUNCE_MS);
}

function look(field: TextField, state: GuardState): void {
  const writing = { how: 'typed', text: textIn(field), field, fieldKind: kindOf(field) } as const;
  const parts = allParts();
  const decision = parts?.judge(writing, state);
  if (parts && decision) parts.notice(writing, decision, state);
}
