/** A listener for each kind of event it is to hear. */
export type Listeners = Partial<{ [K in keyof WindowEventMap]: (event: WindowEventMap[K]) => void }>;

/**
 * Listens on the window, before anything further down; returns what ends it. Without an AbortSignal, whose classes every document would have
 * to make first: a sixth of what the gate costs a page.
 *
 * `document.open()` takes away every listener of the window: the document then gets a new root, and the listeners are put back. Nothing
 * else ever calls the observer, so a page pays nothing for it.
 */
export function listen(listeners: Listeners): () => void {
  const hear = (event: Event): void => Reflect.get(listeners, event.type)?.(event);
  const stand = (): void => {
    for (const type of Object.keys(listeners)) addEventListener(type, hear, true);
  };
  stand();
  const opened = new MutationObserver(stand);
  opened.observe(document, { childList: true });
  return () => {
    opened.disconnect();
    for (const type of Object.keys(listeners)) removeEventListener(type, hear, true);
  };
}
