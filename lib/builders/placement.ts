import type { BuilderId, KeyId } from '@/lib/core/ids';
import type { EpochMs } from '@/lib/core/units';

/**
 * Where one key stands. `filled`: we wrote it. `noticed`: the user pasted it by hand and told us. `stale`: the key was rotated
 * or deleted since, so the place needs the new one. `removed`: the user took it out there.
 */
export type Placement = {
  keyId: KeyId;
  builderId: BuilderId | null;
  origin: string;
  since: EpochMs;
  lastSeen: EpochMs;
  state: 'filled' | 'noticed' | 'stale' | 'removed';
};

/** The places after a key was put somewhere: one row for each key and origin, `since` kept when it already stood there. */
export function recordPlacement(placements: readonly Placement[], placed: Omit<Placement, 'since'>): Placement[] {
  const before = placements.find((one) => isSame(one, placed));
  const stood = before && (before.state === 'filled' || before.state === 'noticed');
  const row = { ...placed, since: stood ? before.since : placed.lastSeen };
  return [...placements.filter((one) => !isSame(one, placed)), row];
}

/** The places after a key was rotated or deleted: wherever it stood is stale now; where it was removed stays removed. */
export const staleAfterRotation = (placements: readonly Placement[], keyId: KeyId): Placement[] =>
  placements.map((one) => (one.keyId === keyId && one.state !== 'removed' ? { ...one, state: 'stale' } : one));

/** The places after the user took a key out of one. */
export const removePlacement = (
  placements: readonly Placement[],
  where: Pick<Placement, 'keyId' | 'origin'>,
): Placement[] => placements.map((one) => (isSame(one, where) ? { ...one, state: 'removed' } : one));

const isSame = (one: Pick<Placement, 'keyId' | 'origin'>, other: Pick<Placement, 'keyId' | 'origin'>): boolean =>
  one.keyId === other.keyId && one.origin === other.origin;
