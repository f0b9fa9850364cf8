import { ringAt } from '@/lib/browser/alarms';
import {
  type ClipboardOutcome,
  canReadClipboard,
  clearClipboardIf,
  closeClipboardPage,
  openClipboardPage,
} from '@/lib/browser/clipboard';
import { readSession, removeSession, writeSession } from '@/lib/browser/session';
import { log } from '@/lib/core/log';
import { ok } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import type { Handlers } from '@/lib/messaging/serve';
import { toBase64url } from '@/lib/vault/base64url';
import { sha256 } from '@/lib/vault/digest';

const ITEM = 'clipboard.copied';
/** The least an alarm can wait: https://developer.chrome.com/docs/extensions/reference/api/alarms, checked 2026-11-25. */
const WAIT_MS = 30_000;

/** What was copied last: a salted hash, so that the text itself is kept nowhere. */
const Copied = z.object({ salt: z.string(), hash: z.string() });

/**
 * Sees to it that the clipboard is cleared half a minute from now, if it still holds this text then.
 *
 * Gives the time, or `null` where the user has not allowed it. Survives the end of the background: the alarm and the hash do; both end with
 * the browser.
 */
export async function armClearing(text: string, now: number): Promise<number | null> {
  if (!(await canReadClipboard())) return null;
  const salt = toBase64url(crypto.getRandomValues(new Uint8Array(16)));
  await writeSession(ITEM, { salt, hash: await hashOf(salt, text) });
  await ringAt('clipboard', now + WAIT_MS);
  return now + WAIT_MS;
}

/** Runs at the alarm: here where the background has a document, else through the hidden page, which asks for the rest. */
export async function clearClipboard(): Promise<void> {
  const copied = await readCopied();
  if (!copied || !(await canReadClipboard())) return;
  if (!(await openClipboardPage())) await finish(await clearHeld(copied));
}

/** What the hidden page and the background do alike. */
export const clearHeld = ({ salt, hash }: z.infer<typeof Copied>): Promise<ClipboardOutcome> =>
  clearClipboardIf(async (text) => (await hashOf(salt, text)) === hash);

/** Answers the hidden page: what to look for, and that it is done. */
export const clipboardHandlers: Pick<Handlers, 'clipboard.expected' | 'clipboard.done'> = {
  'clipboard.expected': async () => ok((await readCopied()) ?? null),
  'clipboard.done': async ({ outcome }) => {
    await finish(outcome);
    await closeClipboardPage();
    return ok(null);
  },
};

async function finish(outcome: ClipboardOutcome): Promise<void> {
  await removeSession(ITEM);
  if (outcome === 'unreadable') log('clipboard.unreadable', {});
}

async function readCopied(): Promise<z.infer<typeof Copied> | undefined> {
  const copied = z.safeParse(Copied, await readSession(ITEM));
  return copied.success ? copied.data : undefined;
}

const hashOf = (salt: string, text: string): Promise<string> => sha256(new TextEncoder().encode(`${salt}${text}`));
