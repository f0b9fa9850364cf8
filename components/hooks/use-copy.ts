import { useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import { send } from '@/lib/messaging/send';

/** Copies a key and tells the background, which notes it. `clearsAt` is when the clipboard is cleared, null when it is not. */
export function useCopy() {
  const [copied, setCopied] = useState<{ keyId: string; clearsAt: number | null }>();
  const [failure, setFailure] = useState<KnownFailure>();

  const copy = async (keyId: string) => {
    const opened = await send('key.reveal', { keyId });
    if (!opened.ok) return setFailure(opened.failure);
    try {
      await navigator.clipboard.writeText(opened.value.text);
    } catch {
      // The browser refuses while the page has no focus; that is a person's to repeat, not a bug.
      return setFailure({ kind: 'cancelled' });
    }
    const told = await send('key.copied', { keyId });
    setFailure(told.ok ? undefined : told.failure);
    setCopied(told.ok ? { keyId, clearsAt: told.value.clearsAt } : undefined);
  };

  return { copied, failure, copy };
}
