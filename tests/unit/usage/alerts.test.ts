import { expect, test } from 'vitest';
import { alertId } from '@/lib/core/ids';
import { epochMs, HOUR_MS } from '@/lib/core/units';
import { type Episode, type Observation, step } from '@/lib/usage/alerts';
import { deliver, isQuiet } from '@/lib/usage/delivery';

const hour = (count: number) => epochMs(count * HOUR_MS);
const firing = (at: number, severity: 'notice' | 'warning' | 'critical' = 'warning'): Observation => ({
  subject: 'spike k1',
  at: hour(at),
  state: 'firing',
  severity,
  score: 1.1,
  reason: `seen at ${at}`,
});
const healthy = (at: number): Observation => ({ subject: 'spike k1', at: hour(at), state: 'healthy' });
const unknown = (at: number): Observation => ({ subject: 'spike k1', at: hour(at), state: 'unknown' });

/** Plays observations of one subject; gives the hours at which the user heard of it. */
function play(seen: Observation[]): number[] {
  let open: Episode | undefined;
  let count = 0;
  const heard: number[] = [];
  for (const one of seen) {
    const after = step(open, one, () => alertId(`a${count++}`));
    if (after.announce) heard.push(one.at / HOUR_MS);
    open = after.episode?.closedAt === undefined ? after.episode : undefined;
  }
  return heard;
}

test('an episode is announced once, however long it lasts', () => {
  expect(play([firing(0), firing(1), firing(30), firing(100)])).toEqual([0]);
});

test('time alone does not repeat an alert', () => {
  expect(play([firing(0), unknown(50), unknown(200), firing(300)])).toEqual([0]);
});

test('only a healthy observation re-arms', () => {
  expect(play([firing(0), healthy(20), firing(21)])).toEqual([0, 21]);
  expect(play([firing(0), unknown(20), firing(21)])).toEqual([0]);
});

test('a score that flickers around the threshold stays one episode', () => {
  expect(play([firing(0), healthy(1), firing(2), healthy(3), firing(4)])).toEqual([0]);
});

test('an episode that turns critical is announced once more', () => {
  expect(play([firing(0), firing(1, 'critical'), firing(2, 'critical'), firing(3)])).toEqual([0, 1]);
});

test('the healthy poll that ends an episode dates its end', () => {
  const opened = step(undefined, firing(0), () => alertId('a'));
  expect(step(opened.episode, healthy(13), () => alertId('b')).episode?.closedAt).toBe(hour(13));
});

const wish = { utcOffsetMinutes: 0, snoozed: {} };
const night = { from: 22 * 60, to: 7 * 60 };
const warning = { subject: 'spike k1', severity: 'warning' } as const;

test('quiet hours may span midnight', () => {
  expect(isQuiet(night, 0, hour(23))).toBe(true);
  expect(isQuiet(night, 0, hour(6.5))).toBe(true);
  expect(isQuiet(night, 0, hour(7))).toBe(false);
  expect(isQuiet(night, 120, hour(21))).toBe(true);
  expect(isQuiet({ from: 60, to: 60 }, 0, hour(1))).toBe(false);
});

test('a warning in quiet hours waits for the morning, a critical one does not', () => {
  expect(deliver(warning, { ...wish, quietHours: night }, hour(23))).toEqual({ kind: 'at', at: hour(31) });
  expect(deliver({ ...warning, severity: 'critical' }, { ...wish, quietHours: night }, hour(23))).toEqual({
    kind: 'now',
  });
});

test('with a digest warnings wait for its minute', () => {
  expect(deliver(warning, { ...wish, digestAt: 9 * 60 }, hour(8))).toEqual({ kind: 'at', at: hour(9) });
  expect(deliver(warning, { ...wish, digestAt: 9 * 60 }, hour(10))).toEqual({ kind: 'at', at: hour(33) });
});

test('a snoozed subject is silent until the snooze is over, critical or not', () => {
  const snoozed = { ...wish, snoozed: { 'spike k1': hour(48) } };
  expect(deliver({ ...warning, severity: 'critical' }, snoozed, hour(47))).toEqual({ kind: 'silent' });
  expect(deliver(warning, snoozed, hour(48))).toEqual({ kind: 'now' });
  expect(deliver({ ...warning, subject: 'spike k2' }, snoozed, hour(47))).toEqual({ kind: 'now' });
});
