const event = 'ringfence-palette';

/** Asks the palette to open, from anywhere on the page. */
export function openPalette(): void {
  document.dispatchEvent(new Event(event));
}

/** Calls back when the palette is asked for, by Ctrl+K, Cmd+K or a button. */
export function onPalette(open: () => void): () => void {
  const byKey = (key: KeyboardEvent) => {
    if (key.key.toLowerCase() !== 'k' || !(key.ctrlKey || key.metaKey)) return;
    key.preventDefault();
    open();
  };
  document.addEventListener(event, open);
  document.addEventListener('keydown', byKey);
  return () => {
    document.removeEventListener(event, open);
    document.removeEventListener('keydown', byKey);
  };
}
