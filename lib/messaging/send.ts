import { runtime } from '@/lib/browser/runtime';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, type Result } from '@/lib/core/result';
import type { MessageIn, MessageName, MessageOut } from './protocol';

/**
 * Sends one message from an extension page to the background.
 *
 * Only our own background can answer, and `serve` has parsed both the payload and the answer by the table; the page checks no more
 * than that there is an answer, which keeps every schema out of the popup's first paint. Never throws for an expected reason: a
 * background that does not answer is `unexpected`.
 */
export async function send<N extends MessageName>(
  name: N,
  payload: MessageIn<N>,
): Promise<Result<MessageOut<N>, KnownFailure>> {
  const answer: unknown = await runtime.sendMessage({ name, payload }).catch(() => undefined);
  return isAnswer<MessageOut<N>>(answer) ? answer : fail({ kind: 'unexpected' });
}

function isAnswer<T>(answer: unknown): answer is Result<T, KnownFailure> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'value' in answer : answer.ok === false && 'failure' in answer;
}
