import { useEffect, useRef, useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import { send } from '@/lib/messaging/send';
import { vault } from './answers';

const SHOWN_MS = 20_000;

/** The passphrase slot and its key, where the settings ask for them before a key is shown. */
export type Owner = { slotId: string; kek: string };
/** What `useReveal` gives. */
export type Reveal = ReturnType<typeof useReveal>;

/**
 * Shows a key to its owner: while a button is held, or for twenty seconds (`show`). It goes at once when the page is hidden, loses the
 * window's focus, or the vault locks. `asks`: the settings want the passphrase first.
 */
export function useReveal(keyId: string) {
  const [text, setText] = useState<string>();
  const [failure, setFailure] = useState<KnownFailure>();
  const [asks, setAsks] = useState(false);
  // Whether the answer, which comes later, is still wanted.
  const isWanted = useRef(false);

  const hide = () => {
    isWanted.current = false;
    setText(undefined);
  };
  useEffect(() => {
    if (text === undefined) return;
    const end = () => {
      isWanted.current = false;
      setText(undefined);
    };
    const timer = setTimeout(end, SHOWN_MS);
    const onVisibility = () => document.hidden && end();
    const leave = vault.subscribe(() => vault.get().value?.state !== 'unlocked' && end());
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('blur', end);
    return () => {
      clearTimeout(timer);
      leave();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('blur', end);
    };
  }, [text]);

  const show = async (owner?: Owner) => {
    isWanted.current = true;
    const result = await send('key.reveal', { keyId, ...(owner && { owner }) });
    setAsks(!result.ok && result.failure.kind === 'passphrase-needed');
    setFailure(result.ok || result.failure.kind === 'passphrase-needed' ? undefined : result.failure);
    setText(result.ok && isWanted.current ? result.value.text : undefined);
  };

  return { text, failure, asks, show, hide, cancel: () => setAsks(false) };
}
