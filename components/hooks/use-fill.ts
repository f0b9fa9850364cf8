import { useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import { send } from '@/lib/messaging/send';
import { vault } from './answers';

/** How the last attempt to fill a key stands. */
export type Filling =
  | { state: 'idle' }
  | { state: 'busy'; keyId: string }
  | { state: 'asks'; keyId: string; origin: string }
  | { state: 'done'; keyId: string; origin: string; saveHint: string | null }
  | { state: 'failed'; keyId: string; failure: KnownFailure };

type Options = { consentOrigin?: string; replace?: boolean };

/** Fills one key into the tab; an unknown origin comes back as a question first. */
export function useFill(tabId: number | undefined) {
  const [filling, setFilling] = useState<Filling>({ state: 'idle' });

  const fill = async (keyId: string, options: Options = {}) => {
    if (tabId === undefined || filling.state === 'busy') return;
    setFilling({ state: 'busy', keyId });
    const result = await send('key.inject', { keyId, tabId, ...options });
    if (result.ok) {
      setFilling({ state: 'done', keyId, origin: result.value.origin, saveHint: result.value.saveHint });
    } else if (result.failure.kind === 'consent-needed') {
      setFilling({ state: 'asks', keyId, origin: result.failure.origin });
    } else {
      setFilling({ state: 'failed', keyId, failure: result.failure });
      if (result.failure.kind === 'locked') await vault.refresh();
    }
  };

  return { filling, fill, dismiss: () => setFilling({ state: 'idle' }) };
}
