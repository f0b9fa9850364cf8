import { useEffect, useRef } from 'react';
import { send } from '@/lib/messaging/send';

const SAVE_AFTER_MS = 250;

/** What a form does with its draft. */
export type Draft = { keep: (text: string) => void; drop: () => void };

/**
 * Keeps what is being typed while the popup closes or the tab goes: in the browser's memory, as long as the vault is open. `onFound` gets
 * what was kept, when the form opens and when its page is seen again; it must not overwrite anything. Without a `form` nothing is kept.
 */
export function useDraft(form: string | undefined, onFound: (text: string) => void): Draft {
  const found = useRef(onFound);
  found.current = onFound;
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> }>(undefined);
  const take = () => {
    const { current } = waiting;
    clearTimeout(current?.timer);
    waiting.current = undefined;
    return current?.text;
  };

  useEffect(() => {
    if (form === undefined) return;
    let gone = false;
    const restore = async () => {
      const kept = await send('draft.read', { form });
      if (!gone && kept.ok && kept.value?.text) found.current(kept.value.text);
    };
    const flush = () => {
      const { current } = waiting;
      clearTimeout(current?.timer);
      waiting.current = undefined;
      if (current) void send('draft.save', { form, text: current.text });
    };
    const onVisibility = () => (document.hidden ? flush() : void restore());
    void restore();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      gone = true;
      flush();
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [form]);

  const save = (text: string) => {
    if (form !== undefined) void send('draft.save', { form, text });
  };
  return {
    keep: (text) => {
      take();
      waiting.current = { text, timer: setTimeout(() => save(take() ?? text), SAVE_AFTER_MS) };
    },
    drop: () => {
      take();
      save('');
    },
  };
}
