import { browser } from 'wxt/browser';
import { optionalHere } from './optional-here';

const PAGE = '/clipboard.html';

/**
 * What happened to the clipboard: `cleared`, `other` (somebody copied something else meanwhile, which was left alone), `unreadable`.
 */
export type ClipboardOutcome = 'cleared' | 'other' | 'unreadable';

/**
 * Opens the hidden page that can reach the clipboard, where the background has no document (Chromium); it sends its own messages and is
 * closed by `closeClipboardPage`. `false` where the background can do it itself (Firefox).
 */
export async function openClipboardPage(): Promise<boolean> {
  if (typeof document !== 'undefined') return false;
  await closeClipboardPage();
  await chrome.offscreen.createDocument({
    url: PAGE,
    reasons: [chrome.offscreen.Reason.CLIPBOARD],
    justification: 'Clears a copied key from the clipboard, if it still holds it.',
  });
  return true;
}

/** Closes the hidden page; nothing where there is none. */
export async function closeClipboardPage(): Promise<void> {
  await chrome.offscreen?.closeDocument().catch(() => undefined);
}

/** Clears the clipboard if it still holds what `isOurs` knows. Needs a document; never throws. */
export async function clearClipboardIf(isOurs: (text: string) => Promise<boolean>): Promise<ClipboardOutcome> {
  const text = await readText();
  if (text === undefined) return 'unreadable';
  if (!(await isOurs(text))) return 'other';
  return (await writeNothing()) ? 'cleared' : 'unreadable';
}

/** Whether the user has allowed all that clearing needs; asked before each use, because it can be taken back. */
export function canReadClipboard(): Promise<boolean> {
  return browser.permissions.contains({ permissions: clipboardPermissions() }).catch(() => false);
}

/** The optional permissions of this browser's manifest that clearing needs: `offscreen` is Chromium's alone. */
export const clipboardPermissions = (): ('clipboardRead' | 'offscreen')[] =>
  optionalHere(['clipboardRead', 'offscreen'] as const);

/** The clipboard API wants a focused page, which a hidden one never is; the old command does not. */
async function readText(): Promise<string | undefined> {
  const modern = await navigator.clipboard.readText().catch(() => undefined);
  if (modern !== undefined) return modern;
  return withBox((box) => (document.execCommand('paste') ? box.value : undefined));
}

async function writeNothing(): Promise<boolean> {
  const isWritten = await navigator.clipboard.writeText('').then(
    () => true,
    () => false,
  );
  if (isWritten) return true;
  return withBox((box) => {
    // The command copies a selection and refuses an empty one; one blank is what remains.
    box.value = ' ';
    box.select();
    return document.execCommand('copy');
  });
}

function withBox<T>(use: (box: HTMLTextAreaElement) => T): T {
  const box = document.createElement('textarea');
  document.body.append(box);
  box.focus();
  try {
    return use(box);
  } finally {
    box.remove();
  }
}
