import { expect, test } from 'vitest';
import { cadence } from '@/lib/usage/cadence';
import { coalescer } from '@/lib/usage/coalesce';

const now = 1_000_000_000;
const quiet = { usualMinutes: 30, openAlerts: 0, watchedAt: null, now };

test('without a reason the user’s own pause holds', () => {
  expect(cadence(quiet)).toEqual({ minutes: 30, why: 'usual' });
  expect(cadence({ ...quiet, watchedAt: now - 5 * 60_000 }).why).toBe('usual');
});

test('an open alert or an open dashboard makes it faster, never slower than the user wants', () => {
  expect(cadence({ ...quiet, openAlerts: 1 })).toEqual({ minutes: 5, why: 'alert-open' });
  expect(cadence({ ...quiet, openAlerts: 1, watchedAt: now })).toEqual({ minutes: 2, why: 'watched' });
  expect(cadence({ ...quiet, usualMinutes: 1, watchedAt: now }).minutes).toBe(1);
});

/** Tasks that end when told to. */
function manual() {
  const ends: (() => void)[] = [];
  const started: string[] = [];
  const task = (name: string) => () => {
    started.push(name);
    return new Promise<string>((resolve) => ends.push(() => resolve(name)));
  };
  return { ends, started, task };
}

test('the same wish twice is one task, and the alarm joins whatever runs', async () => {
  const { ends, started, task } = manual();
  const run = coalescer<string>();
  const all = [
    run({ key: 'a', joins: false }, task('a')),
    run({ key: 'a', joins: false }, task('again')),
    run({ key: 'due', joins: true }, task('due')),
  ];
  await Promise.resolve();
  ends[0]?.();
  expect(await Promise.all(all)).toEqual(['a', 'a', 'a']);
  expect(started).toEqual(['a']);
});

test('another wish waits for its turn, also when the one before fails', async () => {
  const run = coalescer<string>();
  const failing = run({ key: 'a', joins: false }, () => Promise.reject(new Error('broken')));
  const next = run({ key: 'b', joins: false }, async () => 'b');
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('b');
});
