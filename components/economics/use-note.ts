import { useEffect, useRef, useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { MessageIn } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { vault } from '../hooks/answers';

/** What a page keeps in the vault. `failure` beside a value: it is on the screen but not kept. */
export type Note<T> =
  | { state: 'loading' }
  | { state: 'failed'; failure: KnownFailure; retry: () => void }
  | { state: 'ready'; value: T; change: (value: T) => void; failure: KnownFailure | undefined };

/** `read` gives undefined for text that is not ours: it is then a failure, never overwritten. */
type Terms<T> = { name: MessageIn<'notes.read'>['name']; read: (text: string | null) => T | undefined };

/** Reads a note once, and writes it after every change, one write at a time, the newest last. */
export function useNote<T>({ name, read }: Terms<T>): Note<T> {
  const [tries, setTries] = useState(0);
  const [value, setValue] = useState<{ now: T }>();
  const [failure, setFailure] = useState<KnownFailure>();
  const queue = useRef<{ next: string | undefined; busy: boolean }>({ next: undefined, busy: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks again
  useEffect(() => {
    let gone = false;
    void send('notes.read', { name }).then((answer) => {
      if (gone) return;
      if (answer.ok) {
        const now = read(answer.value.text);
        setFailure(now === undefined ? { kind: 'vault-corrupt', what: 'note' } : undefined);
        if (now !== undefined) setValue({ now });
        return;
      }
      setFailure(answer.failure);
      if (answer.failure.kind === 'locked') void vault.refresh();
    });
    return () => {
      gone = true;
    };
  }, [name, read, tries]);

  const change = (next: T) => {
    setValue({ now: next });
    queue.current.next = JSON.stringify(next);
    if (queue.current.busy) return;
    queue.current.busy = true;
    void write(name, queue.current).then((refused) => {
      queue.current.busy = false;
      setFailure(refused);
      if (refused?.kind === 'locked') void vault.refresh();
    });
  };

  if (value) return { state: 'ready', value: value.now, change, failure };
  if (failure) return { state: 'failed', failure, retry: () => setTries(tries + 1) };
  return { state: 'loading' };
}

async function write(name: MessageIn<'notes.write'>['name'], queue: { next: string | undefined }) {
  let refused: KnownFailure | undefined;
  while (queue.next !== undefined) {
    const text = queue.next;
    queue.next = undefined;
    const answer = await send('notes.write', { name, text });
    refused = answer.ok ? undefined : answer.failure;
  }
  return refused;
}
