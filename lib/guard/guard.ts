import { sendFromPage } from '@/lib/messaging/send-from-page';
import { fieldOf } from './field';
import { learn, newState } from './state';
import { onChange, onFileDrop } from './stop-file';
import { onBeforeInput, onDrop, onPaste } from './stop-insertion';
import { onClick, onEnter, onInput, onSubmit } from './stop-send';
import { onTyping } from './watch-typing';

/**
 * Stands guard over one document until the site turns out to be off.
 *
 * Listens on the window while events are still on their way down, so it must run before the page's own scripts. Touches nothing
 * and asks the background nothing until a text field gets the focus.
 */
export function standGuard(): void {
  const state = newState();
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  const ask = async (): Promise<void> => {
    const config = await sendFromPage('guard.config', {});
    if (config) learn(state, config);
    if (state.off) ended.abort();
  };
  let asked = false;
  const onFocus = (event: Event): void => {
    if (asked || !fieldOf(event)) return;
    asked = true;
    void ask();
  };
  addEventListener('focusin', onFocus, options);
  addEventListener('paste', (event) => onPaste(event, state), options);
  addEventListener('beforeinput', (event) => onBeforeInput(event, state), options);
  addEventListener('drop', (event) => (event.dataTransfer?.files.length ? onFileDrop : onDrop)(event, state), options);
  addEventListener('change', (event) => onChange(event, state), options);
  addEventListener('keydown', (event) => onEnter(event, state), options);
  addEventListener('submit', (event) => onSubmit(event, state), options);
  addEventListener('click', (event) => onClick(event, state), options);
  const onText = (event: Event): void => {
    onInput(event);
    onTyping(event, state);
  };
  addEventListener('input', onText, options);
}
