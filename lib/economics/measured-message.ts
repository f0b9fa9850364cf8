import { fail, ok, type Result } from '@/lib/core/result';
import { divide, type Exact, exact } from './exact';
import type { Message } from './plan';
import { TOKEN_TYPES, type TokenCounts } from './token-cost';

/**
 * The user's average message: everything measured in a stretch of time divided by the messages sent in it. `spent` is what those
 * tokens cost at the provider, billed where known, so the mix of models and cache reads is the user's own.
 * Fails with `no-messages` when there are none to divide by.
 */
export function measuredMessage(
  measured: { tokens: TokenCounts; spent: Exact },
  messages: number,
): Result<Message, { kind: 'no-messages' }> {
  if (messages <= 0) return fail({ kind: 'no-messages' });
  const tokens = { ...measured.tokens };
  for (const type of TOKEN_TYPES) tokens[type] = divide(measured.tokens[type], exact(messages));
  return ok({ tokens, raw: divide(measured.spent, exact(messages)) });
}
