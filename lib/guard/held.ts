import { redact } from '@/lib/leaks/redact';
import { sendFromPage } from '@/lib/messaging/send-from-page';
import { type Decision, printsOf } from './decide';
import { type FieldKind, isControl, type TextField } from './field';
import { ask } from './popover';
import type { GuardState } from './state';
import { type Choice, choices, headline, type Situation, subline } from './words';

/** How a text was about to enter the page. */
export type How = 'paste' | 'drop' | 'typed' | 'inserted' | 'file' | 'send';

/** Something that was stopped: what, where, and what to do with the answer. */
export type Held = {
  text: string;
  decision: Decision;
  field: TextField;
  fieldKind: FieldKind;
  how: How;
  situation: Situation;
  /** Lets the given text through: redacted, or as it was. */
  go: (text: string) => void;
  /** Called instead of `go` when nothing is to happen. */
  drop?: () => void;
};

const REPEATED_MS = 60_000;

/** Shows the card for something that was stopped, acts on the choice and tells the background of it: rule and choice, never text. */
export async function hold(held: Held, state: GuardState): Promise<void> {
  const { decision, situation } = held;
  const before = state.stopped.get(decision.print) ?? 0;
  const quiet = Date.now() - before < REPEATED_MS;
  state.stopped.set(decision.print, Date.now());
  const choice = await ask({
    headline: headline(decision),
    subline: subline(situation),
    choices: choices(situation),
    near: nearCaret(held.field),
    quiet,
  });
  act(choice, held, state);
  tell(choice, held, state);
}

function act(choice: Choice, { text, decision, go, drop }: Held, state: GuardState): void {
  if (choice === 'redacted') {
    go(redact(text, decision.findings));
    return;
  }
  if (choice === 'cancelled' || choice === 'revoke') {
    drop?.();
    return;
  }
  if (choice === 'never-here') state.off = true;
  const prints = printsOf(text, decision.findings, state.key);
  for (const print of prints) (choice === 'not-a-key' ? state.learned : state.allowed).add(print);
  go(text);
  // 'Once' covers the send that follows a paste, not the next hour.
  if (choice === 'once') setTimeout(() => forget(prints, state), ONCE_MS);
}

function forget(prints: readonly string[], state: GuardState): void {
  for (const print of prints) state.allowed.delete(print);
}

const ONCE_MS = 120_000;

function tell(choice: Choice, { decision, how, fieldKind }: Held, state: GuardState): void {
  const rule = decision.surest.rule.replace(/[^a-z0-9-]/g, '-').slice(0, 40);
  const fingerprint = choice === 'not-a-key' && state.key ? { fingerprint: decision.print } : {};
  void sendFromPage('leak.seen', { rule, fieldKind, how, choice, ...fingerprint });
}

/** The caret's rectangle, or the field's own where the caret cannot be measured. */
function nearCaret(field: TextField): { left: number; top: number; bottom: number } {
  const selection = isControl(field) ? null : getSelection();
  const caret = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
  return caret && caret.height > 0 ? caret : field.getBoundingClientRect();
}
