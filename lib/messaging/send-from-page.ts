import type { MessageIn, MessageOut } from './protocol';

type ContentMessage = 'leak.seen' | 'key.pasted' | 'guard.config';

/**
 * Sends one message from a script inside a web page to the background. No zod and no polyfill: the script must stay small, and
 * the background parses what arrives. Resolves to `undefined` when the extension was updated or removed meanwhile.
 */
export async function sendFromPage<N extends ContentMessage>(
  name: N,
  payload: MessageIn<N>,
): Promise<MessageOut<N> | undefined> {
  try {
    const answer = await chrome.runtime.sendMessage({ name, payload });
    return answer?.ok ? answer.value : undefined;
  } catch {
    return undefined;
  }
}
