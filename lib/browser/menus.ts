import { browser } from 'wxt/browser';

/** The entries of the context menu and the keyboard commands, by the same names. */
export type Command = 'lock' | 'open-popup' | 'open-dashboard' | 'check-selection';

/** Makes the context menu anew; call it when the extension is installed or updated. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'open-popup', title: 'Fill key…', contexts: ['editable'] });
  browser.contextMenus.create({ id: 'check-selection', title: 'Does this contain a key?', contexts: ['selection'] });
  browser.contextMenus.create({ id: 'lock', title: 'Lock the vault', contexts: ['action'] });
}

/** Calls back for a chosen menu entry or a pressed keyboard command; `selection` is the selected text of a menu on a selection. */
export function onCommand(listener: (command: Command, selection: string | undefined) => void | Promise<void>): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }) => {
    if (isCommand(menuItemId)) void listener(menuItemId, selectionText);
  });
  browser.commands.onCommand.addListener((name) => {
    if (isCommand(name)) void listener(name, undefined);
  });
}

/** Opens the popup over the current tab; where the browser cannot, opens nothing and says so. */
export async function openPopup(): Promise<boolean> {
  return browser.action.openPopup().then(
    () => true,
    () => false,
  );
}

const isCommand = (name: unknown): name is Command =>
  name === 'lock' || name === 'open-popup' || name === 'open-dashboard' || name === 'check-selection';
