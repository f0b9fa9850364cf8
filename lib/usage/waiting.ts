import type { AlertRow } from '@/lib/storage/usage-rows';

/**
 * Whether an alert waits for the user to look at it: everywhere alerts are counted, they are counted by this. Unusual spend waits for an
 * answer even when it is over; a budget's warning ends with its period, an old key's with the key.
 */
export const isWaiting = ({ kind, state, closedAt }: Pick<AlertRow, 'kind' | 'state' | 'closedAt'>): boolean =>
  state === 'open' && ((kind !== 'budget' && kind !== 'age') || closedAt === null);
