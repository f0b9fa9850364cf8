import { expect, test } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import { DAY_MS, type EpochMs, epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import { dryRun } from '@/lib/usage/dry-run';
import { isExpected, knownModels } from '@/lib/usage/spikes/expected';
import type { SpendHistory } from '@/lib/usage/spikes/history';
import { judgeSeries } from '@/lib/usage/spikes/judge-series';

const start = 20_000 * DAY_MS;
const at = (hour: number): EpochMs => epochMs(start + hour * HOUR_MS);
const dollars = (amount: number) => nanos(Math.round(amount * 1e9));

type Bucket = { from: EpochMs; nanos: ReturnType<typeof dollars>; byModel: Record<string, ReturnType<typeof dollars>> };

const bucket = (hour: number, amount: number, model = 'usual'): Bucket => ({
  from: at(hour),
  nanos: dollars(amount),
  byModel: { [model]: dollars(amount) },
});

/** About $3 a day in office hours. */
function ordinary(days: number): Bucket[] {
  const buckets: Bucket[] = [];
  for (let h = 0; h < days * 24; h++) {
    if (h % 24 >= 9 && h % 24 < 18 && (h * 7) % 10 < 6) buckets.push(bucket(h, 0.3 + ((h * 37) % 100) / 200));
  }
  return buckets;
}

const NIGHT = 21 * 24 + 2;
const hours = (buckets: Bucket[]): SpendHistory => ({ kind: 'hours', buckets });
const stolen = hours([...ordinary(21), bucket(NIGHT, 41, 'gpt-5.6-pro')]);

test('a verdict says how much, since when, on which new model, in words and as data', () => {
  const verdict = judgeSeries(stolen, { now: at(NIGHT + 0.5) });
  expect(verdict).toMatchObject({
    severity: 'critical',
    newModels: ['gpt-5.6-pro'],
    spent: dollars(41),
    since: at(NIGHT),
  });
  expect(verdict?.reason).toContain('first use of gpt-5.6-pro');
  expect(verdict?.reason).toContain('41.00 in 1 h on a key that spends 2.');
  expect(verdict?.reason).toContain('started 02:00');
});

test('the same past and occasion give the same verdict', () => {
  expect(judgeSeries(stolen, { now: at(NIGHT + 0.5) })).toEqual(judgeSeries(stolen, { now: at(NIGHT + 0.5) }));
});

test('an ordinary day, an empty past and a poll without news say nothing', () => {
  expect(judgeSeries(hours(ordinary(21)), { now: at(20 * 24 + 17.5) })).toBeUndefined();
  expect(judgeSeries(hours([]), { now: at(5) })).toBeUndefined();
  expect(judgeSeries(stolen, { now: at(NIGHT + 30), previousPoll: at(NIGHT + 29) })).toBeUndefined();
});

test('what lies after now is not looked at', () => {
  expect(judgeSeries(stolen, { now: at(20 * 24 + 17.5) })).toBeUndefined();
});

test('the same theft shows in readings of a balance', () => {
  let balance = 500;
  const readings = Array.from({ length: NIGHT + 1 }, (_, h) => {
    balance -= h === NIGHT ? 41 : (ordinary(21).find((one) => one.from === at(h))?.nanos ?? 0) / 1e9;
    return { at: at(h + 0.9), nanos: dollars(Math.round(balance * 100) / 100) };
  });
  const verdict = judgeSeries({ kind: 'balance', readings }, { now: at(NIGHT + 0.95) });
  expect(verdict?.spent).toBe(dollars(41));
});

test('the same theft shows in running totals of UTC days', () => {
  const readings = [];
  for (let h = 0; h <= NIGHT; h++) {
    const day = Math.floor(h / 24);
    const today = [...ordinary(21), bucket(NIGHT, 41)].filter((one) => one.from >= at(day * 24) && one.from <= at(h));
    readings.push({
      at: at(h + 0.9),
      day: at(day * 24),
      nanos: dollars(today.reduce((sum, one) => sum + one.nanos / 1e9, 0)),
    });
  }
  const verdict = judgeSeries({ kind: 'days', readings }, { now: at(NIGHT + 0.95) });
  expect(verdict?.severity).toBe('critical');
});

const oneReadingADay = (today: number, readAt: number, model = 'usual'): SpendHistory => ({
  kind: 'days',
  readings: Array.from({ length: 22 }, (_, day) => {
    const amount = day === 21 ? today : 2.5 + (day % 4) / 4;
    const name = day === 21 ? model : 'usual';
    return {
      at: at(day === 21 ? readAt : day * 24 + 23.9),
      day: at(day * 24),
      nanos: dollars(amount),
      byModel: { [name]: dollars(amount) },
    };
  }),
});

test('where only totals of days are known, a morning that cost a usual day is no spike, and ten days are', () => {
  const now = 21 * 24 + 5.5;
  expect(judgeSeries(oneReadingADay(2.6, now), { now: at(now) })).toBeUndefined();
  expect(judgeSeries(oneReadingADay(30, now), { now: at(now) })?.severity).toBe('critical');
});

test('where only totals of days are known, a new model is still told at any amount', () => {
  const now = 21 * 24 + 5.5;
  expect(judgeSeries(oneReadingADay(0.01, now, 'alien'), { now: at(now) })?.newModels).toEqual(['alien']);
});

test('spend called expected is not told again for a week unless it is far stronger', () => {
  const said = [{ at: at(0), score: 1.2, models: ['m'] }];
  expect(isExpected({ score: 1.5 }, said, at(100))).toBe(true);
  expect(isExpected({ score: 1.56 }, said, at(100))).toBe(false);
  expect(isExpected({ score: 1.5 }, said, at(168))).toBe(false);
});

test('a model called expected is never new again', () => {
  const said = [{ at: at(0), score: 1.2, models: ['gpt-5.6-pro'] }];
  expect(knownModels(said).has('gpt-5.6-pro')).toBe(true);
  expect(judgeSeries(stolen, { now: at(NIGHT + 0.5), expected: said })?.newModels).toEqual([]);
});

test('who wants fewer false alarms hears no more than who wants more', () => {
  const mild = hours([...ordinary(21), bucket(NIGHT, 1.2)]);
  const heard = (sensitivity: 'fewer' | 'usual' | 'more') =>
    judgeSeries(mild, { now: at(NIGHT + 0.5), sensitivity }) !== undefined;
  expect(heard('fewer') && !heard('more')).toBe(false);
});

const budget: Budget = {
  id: 'b',
  scope: { kind: 'total' },
  period: 'day',
  limit: dollars(20),
  currency: 'USD',
  warnAt: [],
  warnOnForecast: false,
  stop: false,
  createdAt: 0,
};

test('a dry run says when a spike would have disabled the key and what that would have saved', () => {
  const theft = [bucket(NIGHT, 41, 'alien'), bucket(NIGHT + 1, 50, 'alien'), bucket(NIGHT + 2, 50, 'alien')];
  const fired = dryRun([...ordinary(21), ...theft], { kind: 'critical-spike', sensitivity: 'usual' }, at(0));
  expect(fired).toHaveLength(1);
  expect(fired[0]).toMatchObject({ at: at(NIGHT + 1), after: dollars(100) });
});

test('a dry run of a budget fires once a period, at the hour that used it up', () => {
  const dear = [bucket(24, 15), bucket(25, 6), bucket(26, 5), bucket(50, 30)];
  const fired = dryRun(dear, { kind: 'budget', budget, percent: 100 }, at(0));
  expect(fired.map((one) => [one.at, one.after])).toEqual([
    [at(26), dollars(5)],
    [at(51), dollars(0)],
  ]);
});

test('a dry run does not fire in the past it only learns from', () => {
  const fired = dryRun([bucket(24, 30), bucket(50, 30)], { kind: 'budget', budget, percent: 100 }, at(49));
  expect(fired).toHaveLength(1);
});
