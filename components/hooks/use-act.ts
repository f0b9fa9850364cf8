import { useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { MessageIn, MessageName, MessageOut } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { refreshAll, vault } from './answers';

/** One act of a person: `run` sends it and then refreshes what it may have changed; `undefined` means it failed. */
export type Act<N extends MessageName> = {
  run: (payload: MessageIn<N>) => Promise<MessageOut<N> | undefined>;
  busy: boolean;
  failure: KnownFailure | undefined;
  clear: () => void;
};

/** Prepares an act that is sent as message `name`. */
export function useAct<N extends MessageName>(name: N): Act<N> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<KnownFailure>();

  const run = async (payload: MessageIn<N>) => {
    setBusy(true);
    setFailure(undefined);
    const result = await send(name, payload);
    setBusy(false);
    if (!result.ok) {
      setFailure(result.failure);
      if (result.failure.kind === 'locked') await vault.refresh();
      return undefined;
    }
    await refreshAll();
    return result.value;
  };

  return { run, busy, failure, clear: () => setFailure(undefined) };
}
