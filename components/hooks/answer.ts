import type { KnownFailure } from '@/lib/core/failures';
import type { MessageIn, MessageName, MessageOut } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';

/** What is known of an answer right now. `failure` beside a value means the value is older than the last try. */
export type Answered<T> =
  | { state: 'loading'; value?: undefined; failure?: undefined }
  | { state: 'failed'; value?: undefined; failure: KnownFailure }
  | { state: 'ready'; value: T; failure?: KnownFailure };

/** One question to the background, asked once for all components that show it and again on `refresh()`. */
export type Answer<T> = {
  get: () => Answered<T>;
  subscribe: (listener: () => void) => () => void;
  refresh: () => Promise<void>;
};

/** Makes a question; it is first asked when the first component subscribes. */
export function answerOf<N extends MessageName>(name: N, payload: MessageIn<N>): Answer<MessageOut<N>> {
  let current: Answered<MessageOut<N>> = { state: 'loading' };
  let asked = 0;
  const listeners = new Set<() => void>();

  const refresh = async () => {
    asked += 1;
    const mine = asked;
    const result = await send(name, payload);
    // A slower, older answer must not overwrite a newer one.
    if (mine !== asked) return;
    current = result.ok ? { state: 'ready', value: result.value } : afterFailure(current, result.failure);
    for (const listener of listeners) listener();
  };

  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      if (asked === 0) void refresh();
      return () => listeners.delete(listener);
    },
    refresh,
  };
}

/** After a lock nothing that came out of the vault stays on the screen; after any other failure the old value does, marked. */
function afterFailure<T>(before: Answered<T>, failure: KnownFailure): Answered<T> {
  return before.state === 'ready' && failure.kind !== 'locked'
    ? { state: 'ready', value: before.value, failure }
    : { state: 'failed', failure };
}
