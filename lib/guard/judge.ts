import { allowsKeys, isConsole } from './allow';
import type { Writing } from './attempt';
import { type Decision, decide } from './decide';
import { tellPlaced } from './placed';
import type { GuardState } from './state';

// Below this, a written text is left alone: a send that is held for nothing costs more than a paste that is.
const SURE_ENOUGH = 0.75;

/** Whether a text must be held where it is about to go; `undefined` lets it through. */
export function judge({ how, text, field }: Writing, state: GuardState): Decision | undefined {
  const decision = decide(text, state);
  const written = how === 'send' || how === 'typed';
  if (!decision || (written && decision.surest.confidence < SURE_ENOUGH)) return undefined;
  if (!allowsKeys(field, location.hostname)) return decision;
  if (!isConsole(location.hostname)) tellPlaced(decision);
  return undefined;
}
