import { redact } from '@/lib/leaks/redact';
import { sendFromPage } from '@/lib/messaging/send-from-page';
import type { How, TextAttempt } from './attempt';
import { nearCaret } from './caret';
import { type Decision, OWN, ownIn } from './decide';
import type { FieldKind } from './field';
import { ask } from './popover';
import type { GuardState } from './state';
import { type Choice, choices, headline, type Reason, reasons, situationOf, subline } from './words';

/** Something that was stopped: how, where, and what to do with the answer. */
export type Held = Omit<TextAttempt, 'how' | 'field' | 'fieldKind' | 'keep'> & {
  how: How;
  field: HTMLElement;
  fieldKind: FieldKind;
};

const REPEATED_MS = 60_000;

/** Shows the card for something that was stopped, acts on the choice and tells the background of it: rule and choice, never text. */
export async function hold(held: Held, decision: Decision, state: GuardState): Promise<void> {
  const before = state.stopped.get(decision.print) ?? 0;
  const quiet = Date.now() - before < REPEATED_MS;
  state.stopped.set(decision.print, Date.now());
  const situation = situationOf(held.how);
  const card = { headline: headline(decision), subline: subline(situation), near: nearCaret(held.field), quiet };
  const first = await ask({ ...card, choices: choices(situation) });
  const reason =
    first === 'once' ? await ask({ ...card, ...WHY, choices: reasons, quiet: false, follows: true }) : undefined;
  const choice = reason === 'cancelled' ? 'cancelled' : first;
  act(choice, { held, decision }, state);
  // asked again: a paste right after the focus is decided before the own keys are known, an answer is not
  const findings = [...decision.findings, ...ownIn(held.text, state)];
  tell(choice, { held, decision: { ...decision, findings } }, state, reason === 'cancelled' ? undefined : reason);
}

const WHY = { headline: 'Why may this key pass?', subline: 'It is let through once, and noted without the key.' };

/** Tells the background of a key that stands in a field, once: nobody is interrupted. */
export function notice(held: Pick<Held, 'how' | 'fieldKind'>, decision: Decision, state: GuardState): void {
  if (state.stopped.has(decision.print)) return;
  state.stopped.set(decision.print, 0);
  tell('shown', { held, decision }, state);
}

type Case<H = Held> = { held: H; decision: Decision };

function act(choice: Choice, { held, decision }: Case, state: GuardState): void {
  if (choice === 'redacted') held.go(redact(held.text, decision.findings));
  else if (choice === 'cancelled' || choice === 'revoke') held.drop();
  else {
    if (choice === 'never-here') state.off = true;
    for (const print of decision.prints) (choice === 'not-a-key' ? state.learned : state.allowed).add(print);
    held.go();
    // 'Once' covers the send that follows a paste, not the next hour.
    if (choice === 'once') setTimeout(() => forget(decision.prints, state), ONCE_MS);
  }
}

function forget(prints: readonly string[], state: GuardState): void {
  for (const print of prints) state.allowed.delete(print);
}

const ONCE_MS = 120_000;

function tell(
  choice: Choice | 'shown',
  { held: { how, fieldKind }, decision }: Case<Pick<Held, 'how' | 'fieldKind'>>,
  state: GuardState,
  reason?: Reason,
): void {
  const rule = decision.surest.rule.replace(/[^a-z0-9-]/g, '-').slice(0, 40);
  const fingerprint = choice === 'not-a-key' && state.key ? { fingerprint: decision.print } : {};
  const own = new Set(decision.findings.flatMap((found) => (found.rule === OWN ? [found.kind] : [])));
  const keys = [...own].slice(0, 8);
  void sendFromPage('leak.seen', { rule, fieldKind, how, choice, keys, ...fingerprint, ...(reason ? { reason } : {}) });
}
