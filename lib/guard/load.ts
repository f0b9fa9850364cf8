import { sendFromPage } from '@/lib/messaging/send-from-page';
import { allParts, type Parts } from './parts';
import { type GuardState, learn } from './state';

const TRIES = 4;
const PAUSE_MS = 250;

/**
 * A function that brings the detector and the card into this document, once; later calls wait for the same.
 *
 * Resolves to `undefined` where the guard is off, or the extension was updated or removed under the page: then `end` was called as well.
 * The background may be asleep or starting: it is asked a few times, and again at the next call.
 */
export function loader(state: GuardState, end: () => void): () => Promise<Parts | undefined> {
  let loading: Promise<Parts | undefined> | undefined;
  const bring = async (): Promise<Parts | undefined> => {
    for (let attempt = 0; attempt < TRIES && isHere(); attempt++) {
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
      const config = await sendFromPage('guard.config', {});
      if (config) learn(state, config);
      if (state.off) end();
      if (state.off || allParts()) return state.off ? undefined : allParts();
    }
    if (!isHere()) {
      state.off = true;
      end();
    }
    // The next text tries again.
    loading = undefined;
    return undefined;
  };
  return () => (loading ??= bring());
}

/** Whether the extension that put this script here is still there. */
const isHere = (): boolean => Boolean(globalThis.chrome?.runtime?.id);
