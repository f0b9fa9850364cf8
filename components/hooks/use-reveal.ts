import { useEffect, useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import { send } from '@/lib/messaging/send';
import { vault } from './answers';

const SHOWN_MS = 20_000;

/** Shows a key to its owner for twenty seconds; it goes at once when the page is hidden or the vault locks. */
export function useReveal(keyId: string) {
  const [text, setText] = useState<string>();
  const [failure, setFailure] = useState<KnownFailure>();

  useEffect(() => {
    const hide = () => setText(undefined);
    if (text === undefined) return;
    const timer = setTimeout(hide, SHOWN_MS);
    const onVisibility = () => document.hidden && hide();
    const leave = vault.subscribe(() => vault.get().value?.state !== 'unlocked' && hide());
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      clearTimeout(timer);
      leave();
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [text]);

  const reveal = async () => {
    const result = await send('key.reveal', { keyId });
    setFailure(result.ok ? undefined : result.failure);
    setText(result.ok ? result.value.text : undefined);
  };

  return { text, failure, reveal, hide: () => setText(undefined) };
}
