import { expect, test } from 'vitest';
import { QUIET_MS, type RotatingKey, rotationOf } from '@/lib/builders/rotation';

const HOUR = 3_600_000;
const now = 100 * QUIET_MS;
const place = (origin: string, since = 1) => ({ origin: `https://${origin}`, builderId: null, since });
const key = (id: string, more: Partial<RotatingKey> = {}): RotatingKey => ({
  id,
  createdAt: 0,
  placements: [],
  ...more,
});
const facts = (lastUsedAt: number | null, active = true) => ({ facts: { active, lastUsedAt, seenAt: now } });
const at = (old: RotatingKey, next?: RotatingKey, lastSpendAt: number | null = null) =>
  rotationOf(old, next ? [old, next] : [old], { now, lastSpendAt });

const old = key('old', { replacedBy: 'new', placements: [place('a.example'), place('b.example')] });

test('a key without a successor needs one, and so does one whose successor was deleted', () => {
  expect(at(key('old')).step).toBe('make');
  expect(at(old).step).toBe('make');
});

test('the new key goes to every site of the old one, one after another', () => {
  const half = at(old, key('new', { placements: [place('a.example')] }));
  expect(half).toMatchObject({ step: 'fill', waiting: [{ origin: 'https://b.example' }] });
  expect(at({ ...old, placements: [] }, key('new')).step).not.toBe('fill');
});

const moved = (hoursAgo: number) =>
  key('new', { placements: [place('a.example'), place('b.example', now - hoursAgo * HOUR)] });

test('a day without use after the last site was filled is quiet enough to end the old key', () => {
  expect(at({ ...old, ...facts(now - 40 * HOUR) }, moved(30)).step).toBe('end');
  expect(at({ ...old, ...facts(now - 40 * HOUR) }, moved(3))).toMatchObject({
    step: 'quiet',
    quiet: { state: 'waiting' },
  });
});

test('an old key that somebody still uses is not quiet, by the provider’s word or by its spend', () => {
  expect(at({ ...old, ...facts(now - HOUR) }, moved(30))).toMatchObject({ step: 'quiet', quiet: { state: 'used' } });
  expect(at(old, moved(30), now - 2 * HOUR).quiet).toEqual({
    state: 'used',
    lastUsedAt: now - 2 * HOUR,
    until: now - 2 * HOUR + QUIET_MS,
  });
});

test('where nobody tells of use, nothing is called quiet', () => {
  expect(at(old, moved(999))).toMatchObject({ step: 'quiet', quiet: { state: 'unknown' } });
});

test('a key that is off is done once nothing waits for its successor', () => {
  expect(at({ ...old, ...facts(null, false) }, moved(1)).step).toBe('done');
  expect(at({ ...old, ...facts(null, false) }, key('new')).step).toBe('fill');
});
