import { expect, test } from 'vitest';
import { type Placement, recordPlacement, removePlacement, staleAfterRotation } from '@/lib/builders/placement';
import { keyId } from '@/lib/core/ids';
import { epochMs } from '@/lib/core/units';

const at = (lastSeen: number, origin = 'https://a.example'): Omit<Placement, 'since'> => ({
  keyId: keyId('k'),
  builderId: null,
  origin,
  lastSeen: epochMs(lastSeen),
  state: 'filled',
});

test('a key put again where it stands keeps its first day', () => {
  expect(recordPlacement(recordPlacement([], at(1)), at(5))).toEqual([{ ...at(5), since: 1 }]);
});

test('a key put where it had gone stale or was removed begins anew', () => {
  const stale = staleAfterRotation(recordPlacement([], at(1)), keyId('k'));
  expect(stale[0]?.state).toBe('stale');
  expect(recordPlacement(stale, at(7))[0]?.since).toBe(7);
});

test('a rotation makes every place stale but those already emptied, and no other key’s', () => {
  const both = recordPlacement(recordPlacement([], at(1)), at(2, 'https://b.example'));
  const one = removePlacement(both, { keyId: keyId('k'), origin: 'https://a.example' });
  expect(
    staleAfterRotation(one, keyId('k'))
      .map(({ state }) => state)
      .toSorted(),
  ).toEqual(['removed', 'stale']);
  expect(staleAfterRotation(both, keyId('other'))).toEqual(both);
});
