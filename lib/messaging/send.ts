import { runtime } from '@/lib/browser/runtime';
import { FailureSchema, type KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { z } from '@/lib/core/zod';
import { type MessageIn, type MessageName, type MessageOut, protocol } from './protocol';

const Answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: FailureSchema }),
]);

/**
 * Sends one message from an extension page to the background and parses the answer.
 *
 * Never throws for an expected reason: a background that answers nonsense or not at all is `unexpected`.
 */
export async function send<N extends MessageName>(
  name: N,
  payload: MessageIn<N>,
): Promise<Result<MessageOut<N>, KnownFailure>> {
  const raw: unknown = await runtime.sendMessage({ name, payload }).catch(() => undefined);
  const answer = z.safeParse(Answer, raw);
  if (!answer.success) return fail({ kind: 'unexpected' });
  if (!answer.data.ok) return answer.data;
  const value = z.safeParse(protocol[name].out, answer.data.value);
  // The table ties the schema to the name; TypeScript cannot follow an indexed access through inference.
  return value.success ? ok(value.data as MessageOut<N>) : fail({ kind: 'unexpected' });
}
