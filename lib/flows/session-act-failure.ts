import type { KnownFailure } from '@/lib/core/failures';
import type { Act } from '@/lib/providers/act';

/**
 * What a failed act means for the key: the provider refused, in its own sense where the act names one, or nobody knows whether it was
 * done, because the answer never came. An act is tried once: unlike a question it is not asked again by itself.
 */
export function actFailure({ refusals = {} }: Act, provider: string, failure: KnownFailure): KnownFailure {
  if (failure.kind === 'timeout' || failure.kind === 'offline') return { kind: 'key-act-unsure', provider };
  if (failure.kind !== 'provider-unavailable') return failure;
  const { status } = failure;
  if (status < 400 || status >= 500) return { kind: 'key-act-unsure', provider };
  return { ...(refusals[status] ? { kind: refusals[status] } : { kind: 'key-act-refused', status }), provider };
}
