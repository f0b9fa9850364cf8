import { useState } from 'react';
import { requestClipboard } from '@/lib/browser/permissions';
import type { KnownFailure } from '@/lib/core/failures';
import { send } from '@/lib/messaging/send';
import type { Owner } from './use-reveal';

/**
 * Copies a key. `clearsAt` is when the clipboard is cleared if it still holds it, null when the browser has not been allowed to look.
 * `asks` is the key for which the settings want the passphrase first.
 */
export function useCopy() {
  const [copied, setCopied] = useState<{ keyId: string; clearsAt: number | null }>();
  const [failure, setFailure] = useState<KnownFailure>();
  const [asks, setAsks] = useState<string>();

  const copy = async (keyId: string, owner?: Owner) => {
    const opened = await send('key.copy', { keyId, ...(owner && { owner }) });
    const needsPassphrase = !opened.ok && opened.failure.kind === 'passphrase-needed';
    setAsks(needsPassphrase ? keyId : undefined);
    setFailure(undefined);
    setCopied(undefined);
    if (!opened.ok) return needsPassphrase ? undefined : setFailure(opened.failure);
    try {
      await navigator.clipboard.writeText(opened.value.text);
    } catch {
      // The browser refuses while the page has no focus; that is a person's to repeat, not a bug.
      return setFailure({ kind: 'cancelled' });
    }
    setCopied({ keyId, clearsAt: opened.value.clearsAt });
  };
  /** Asks for leave to clear, inside the click, and copies once more so that it holds for this key too. */
  const allowClearing = async (keyId: string) => {
    if (await requestClipboard()) await copy(keyId);
  };

  return { copied, failure, asks, copy, allowClearing, cancel: () => setAsks(undefined) };
}
