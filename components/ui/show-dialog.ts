/** For `ref`: a dialog that exists is open, modal. Whoever wants it closed takes it away. */
export function showDialog(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
