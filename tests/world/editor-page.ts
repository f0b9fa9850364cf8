import { learnFrom } from './learning';
import { publishState } from './page-state';

/** A mounted editor: what its own model holds, and how to give it the focus. */
export type Editor = { read: () => string; focus: () => void };

/**
 * Shows one editor as an application has it: Enter with Ctrl sends, every change is saved over the network, and everything that any
 * event brings to the page is kept, so that a test can ask what the page ever learned.
 */
export function startEditor(mount: (place: HTMLElement) => Editor): void {
  const sent: string[] = [];
  const { read } = startPage((place) => mount(place), sent);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter' || !event.ctrlKey) return;
      event.preventDefault();
      event.stopPropagation();
      sent.push(read());
    },
    true,
  );
}

/** The same without a way to send: `sent` is filled by the page itself. `hear` makes the page listen in a frame of its own too. */
export function startPage(
  mount: (place: HTMLElement, hear: (frame: Window) => void) => Editor,
  sent: readonly string[],
): Editor {
  const place = document.querySelector<HTMLElement>('#root');
  if (!place) throw new Error('no place for an editor');
  const learned = { heard: new Set<string>(), files: [] };
  const hear = (frame: Window): void => learnFrom(frame, learned);
  hear(window);
  const editor = mount(place, hear);
  let saved = '';
  setInterval(() => {
    const text = editor.read();
    if (text === saved || text.length > SAVED) return;
    saved = text;
    learned.heard.add(text);
    void fetch('/save', { method: 'POST', body: text });
  }, 30);
  publishState(() => ({ text: editor.read(), heard: [...learned.heard].join('\n'), files: learned.files, sent }));
  Object.assign(window, { __focus: editor.focus });
  return editor;
}

const SAVED = 20_000;
