declare global {
  interface Window {
    /** Firefox only: the window as the page itself sees it. */
    wrappedJSObject?: Window & typeof globalThis;
  }
  /** Firefox only: a copy of an object that the page may read. */
  function cloneInto<T>(value: T, into: Window): T;
}

/** An event as the browser's own are. */
export const TRAVELS = { bubbles: true, cancelable: true, composed: true } as const;

/** Only there an extension sees the page's own window beside the browser's. */
export const isFirefox = (): boolean => window.wrappedJSObject !== undefined;

/**
 * A new DataTransfer that the page may read. In Firefox only who has the rights of the writer reads what was written, so there it is made
 * and filled as the page itself would (source: Gecko bug 1654724, tried in 153 ESR, checked 2026-11-25).
 */
export function newTransfer(): DataTransfer {
  const { DataTransfer: Transfer } = window.wrappedJSObject ?? window;
  return new Transfer();
}

/** What a paste or a drop carries, kept where no page reads: whoever made the classes of the page would hear what is put into one of them. */
export type Carried = { texts: (readonly [type: string, text: string])[]; files: File[] };

/** Everything a paste or a drop carries, to be read when its event is over. */
export const carriedBy = (transfer: DataTransfer): Carried => ({
  texts: [...transfer.types].filter((type) => type !== 'Files').map((type) => [type, transfer.getData(type)]),
  files: [...transfer.files],
});

/** Files as a drop carries them. */
export function transferOfFiles(files: readonly File[]): DataTransfer {
  const transfer = newTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

/**
 * A paste of plain text, or of everything that was copied: for an answer that lets the page have it. Throws where a page broke its own
 * constructors in Firefox.
 */
export function pasteOf(content: Carried | string): ClipboardEvent {
  const carried: Carried = typeof content === 'string' ? { texts: [['text/plain', content]], files: [] } : content;
  const page = window.wrappedJSObject;
  if (!page) {
    const clipboardData = newTransfer();
    fill(clipboardData, carried);
    return new ClipboardEvent('paste', { ...TRAVELS, clipboardData });
  }
  // Firefox does not take `clipboardData` from outside, but lets the event's own be filled.
  const paste = new page.ClipboardEvent('paste', cloneInto(TRAVELS, window));
  if (paste.clipboardData) fill(paste.clipboardData, carried);
  return paste;
}

function fill(into: DataTransfer, { texts, files }: Carried): void {
  for (const [type, text] of texts) into.setData(type, text);
  for (const file of files) into.items.add(file);
}
