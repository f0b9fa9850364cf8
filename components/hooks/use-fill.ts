import { useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { MessageIn, MessageOut } from '@/lib/messaging/protocol';
import { send } from '@/lib/messaging/send';
import { vault } from './answers';

/** A field of the page that the user may choose, by what the page calls it. */
export type OfferedField = MessageOut<'fill.fields'>[number];

/** How the last attempt to fill a key stands. */
export type Filling =
  | { state: 'idle' }
  | { state: 'busy'; keyId: string }
  | { state: 'asks'; keyId: string; origin: string }
  | { state: 'choosing'; keyId: string; fields: OfferedField[] }
  | { state: 'done'; keyId: string; origin: string; saveHint: string | null }
  | { state: 'failed'; keyId: string; failure: KnownFailure; pick: Options['pick'] };

type Options = Omit<MessageIn<'key.inject'>, 'keyId' | 'tabId'>;

/** Fills one key into the tab; an unknown origin comes back as a question first, and so do several fields that fit. */
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
    } else if (result.failure.kind === 'field-ambiguous') {
      await choose(keyId);
    } else {
      setFilling({ state: 'failed', keyId, failure: result.failure, pick: options.pick });
      if (result.failure.kind === 'locked') await vault.refresh();
    }
  };

  /** Lists the fields of the page that the key could go to. */
  const choose = async (keyId: string) => {
    if (tabId === undefined) return;
    const listed = await send('fill.fields', { keyId, tabId });
    if (listed.ok && listed.value.length > 0) setFilling({ state: 'choosing', keyId, fields: listed.value });
    else
      setFilling({
        state: 'failed',
        keyId,
        failure: listed.ok ? { kind: 'field-missing', hint: NOWHERE } : listed.failure,
        pick: undefined,
      });
  };

  /** Draws the user's eye to one of them, in the page. */
  const show = (field: OfferedField) => {
    if (tabId !== undefined) void send('fill.show', { tabId, pick: field.pick });
  };

  return { filling, fill, choose, show, dismiss: () => setFilling({ state: 'idle' }) };
}

const NOWHERE = 'This page has no empty field that could take this key.';
