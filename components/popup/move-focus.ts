/** Puts the focus on the first button of the list's row `index`, where there is one; the key that asked for it then does nothing else. */
export function moveFocus(list: HTMLUListElement | null, index: number, event?: { preventDefault: () => void }): void {
  const button = list?.children[index]?.querySelector('button');
  if (!button) return;
  event?.preventDefault();
  button.focus();
}
