import { publishState } from './page-state';

/** A mounted editor: what its own model holds, and how to give it the focus. */
export type Editor = { read: () => string; focus: () => void };

/**
 * Shows one editor as an application has it: Enter with Ctrl sends, every change is saved over the network, and everything that any
 * event brings to the page is kept, so that a test can ask what the page ever learned.
 */
export function startEditor(mount: (place: HTMLElement) => Editor): void {
  const place = document.querySelector<HTMLElement>('#root');
  if (!place) throw new Error('no place for an editor');
  const heard = new Set<string>();
  const files: string[] = [];
  const sent: string[] = [];
  const spy = (event: Event): void => {
    for (const text of textsOf(event)) heard.add(text);
    if (event instanceof ClipboardEvent)
      for (const file of event.clipboardData?.files ?? []) files.push(`${file.type} ${file.size}`);
  };
  for (const type of ['paste', 'drop', 'beforeinput', 'input', 'textInput']) {
    addEventListener(type, spy, true);
    addEventListener(type, spy);
  }
  const { read, focus } = mount(place);
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
  let saved = '';
  setInterval(() => {
    const text = read();
    if (text === saved || text.length > SAVED) return;
    saved = text;
    heard.add(text);
    void fetch('/save', { method: 'POST', body: text });
  }, 30);
  publishState(() => ({ text: read(), heard: [...heard].join('\n'), files, sent }));
  Object.assign(window, { __focus: focus });
}

const SAVED = 20_000;

function textsOf(event: Event): string[] {
  const transfer =
    event instanceof ClipboardEvent
      ? event.clipboardData
      : event instanceof DragEvent || event instanceof InputEvent
        ? event.dataTransfer
        : null;
  const carried = transfer ? [...transfer.types].map((type) => transfer.getData(type)) : [];
  const typed = event instanceof InputEvent ? (event.data ?? '') : '';
  return [...carried, typed].map((text) => text.slice(0, SAVED)).filter((text) => text !== '');
}
