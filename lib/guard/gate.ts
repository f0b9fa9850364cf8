import type { FileAttempt, TextAttempt } from './attempt';
import { fieldOf } from './field';
import { takeChosenFiles, takeDroppedFiles } from './from-files';
import { takeDrop, takeInsertion, takePaste } from './from-insertion';
import { takeClick, takeEnter, takePress, takeSubmit, wroteIn } from './from-send';
import { type Listeners, listen } from './listen';
import { loader } from './load';
import { mayHoldKey } from './may-hold-key';
import { allParts, type Parts } from './parts';
import { newState } from './state';
import { onTyping } from './watch-typing';

declare global {
  // Ends the gate of a document. In the world that the extension's scripts share there, which no script of the page can see.
  var ringfenceGate: (() => void) | undefined;
}

/**
 * Stands at the gate of one document until the site turns out to be off.
 *
 * Listens on the window while events are still on their way down, so it must run before the page's own scripts. Touches nothing and
 * asks the background nothing until a text field gets the focus; then the detector is brought in. Should a paste be faster than
 * that, it is held when it could hold a key, and let go or shown once the detector is there: never let through unseen, never lost.
 */
export function standGate(): void {
  // put into open documents too, where one may stand already
  if (globalThis.ringfenceGate) return;
  const state = newState();
  const load = loader(state, () => globalThis.ringfenceGate?.());
  let waiting = 0;

  const take = (event: Event, attempt: TextAttempt | undefined): void => {
    if (!attempt || state.off) return;
    const parts = allParts();
    const decision = parts?.judge(attempt, state);
    if (parts ? !decision : !mayHoldKey(attempt.text)) return;
    stop(event);
    attempt.keep(waiting > 0);
    if (parts && decision) void parts.hold(attempt, decision, state);
    else {
      waiting += 1;
      void load().then((late) => decideLate(attempt, late));
    }
  };
  const decideLate = (attempt: TextAttempt, parts: Parts | undefined): unknown => {
    waiting -= 1;
    const decision = parts?.judge(attempt, state);
    if (parts && decision) return parts.hold(attempt, decision, state);
    return parts || state.off || confirm(UNSEEN) ? attempt.go() : attempt.drop();
  };
  const takeFiles = (event: Event, attempt: FileAttempt | undefined): void => {
    if (!attempt || state.off) return;
    stop(event);
    void load().then((parts) => {
      if (parts) return parts.inspect(attempt, state);
      return state.off || confirm(UNSEEN) ? attempt.go(attempt.files) : attempt.drop();
    });
  };

  const on: Listeners = {
    focusin: (event) => void (fieldOf(event) && load()),
    paste: (event) => take(event, takePaste(event)),
    beforeinput: (event) => take(event, takeInsertion(event)),
    drop: (event) =>
      event.dataTransfer?.files.length ? takeFiles(event, takeDroppedFiles(event)) : take(event, takeDrop(event)),
    change: (event) => takeFiles(event, takeChosenFiles(event)),
    keydown: (event) => take(event, takeEnter(event)),
    submit: (event) => take(event, takeSubmit(event)),
    pointerdown: (event) => take(event, takePress(event)),
    click: (event) => take(event, takeClick(event)),
    input: (event) => {
      wroteIn(event);
      onTyping(event, state);
    },
  };
  const stopListening = listen(on);
  globalThis.ringfenceGate = () => {
    stopListening();
    globalThis.ringfenceGate = undefined;
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const UNSEEN = 'Ringfence could not look into this text. It may hold an API key. Go on?';
