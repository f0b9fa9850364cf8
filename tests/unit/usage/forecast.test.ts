import { describe, expect, test } from 'vitest';
import { DAY_MS, epochMs, nanos } from '@/lib/core/units';
import { type DaySpend, forecast } from '@/lib/usage/forecast';
import { hasReference, referencePath } from '../../fixtures/reference';

const NANO = 1e9;
const start = 20_000 * DAY_MS;
const days = (amounts: readonly number[], from = start): DaySpend[] =>
  amounts.map((amount, place) => ({ day: epochMs(from + place * DAY_MS), nanos: nanos(Math.round(amount * NANO)) }));
const month = { from: epochMs(start + 10 * DAY_MS), to: epochMs(start + 40 * DAY_MS) };
const at = (place: number, amount = 0) => ({ day: epochMs(start + place * DAY_MS), nanos: nanos(amount * NANO) });

test('two days of past are too few for a forecast', () => {
  expect(forecast(days([1, 1]), month, at(2))).toBeUndefined();
});

test('steady spend is forecast to go on, within a few percent', () => {
  const seen = forecast(days(new Array(20).fill(2)), month, at(20));
  expect((seen?.expected ?? 0) / NANO / 60).toBeCloseTo(1, 1);
  expect((seen?.soFar ?? 0) / NANO).toBe(20);
});

test('the bounds enclose the middle and never fall below what is spent already', () => {
  const seen = forecast(days([0, 9, 1, 0, 5, 0, 2, 8, 0, 1, 3, 0, 7, 2]), month, at(14, 50));
  if (!seen) throw new Error('no forecast');
  expect(seen.low).toBeLessThanOrEqual(seen.expected);
  expect(seen.high).toBeGreaterThanOrEqual(seen.expected);
  expect(seen.low).toBeGreaterThanOrEqual(seen.soFar);
});

test('a weekday that is always dear is expected to be dear again', () => {
  const weekly = Array.from({ length: 28 }, (_, place) => (place % 7 === 2 ? 30 : 1));
  const seen = forecast(days(weekly), { from: epochMs(start + 28 * DAY_MS), to: epochMs(start + 35 * DAY_MS) }, at(28));
  const onlyCheapDays = forecast(
    days(weekly),
    { from: epochMs(start + 28 * DAY_MS), to: epochMs(start + 30 * DAY_MS) },
    at(28),
  );
  expect((seen?.expected ?? 0) / NANO).toBeGreaterThan(25);
  expect((onlyCheapDays?.expected ?? 0) / NANO).toBeLessThan(8);
});

test('a holiday does not halve what is expected afterwards', () => {
  const before = new Array(14).fill(4);
  const seen = forecast(days([...before, 0, 0, 0, 0, 0, 0, 0]), month, at(21));
  expect((seen?.expected ?? 0) / NANO).toBeGreaterThan(16 + 19 * 3);
});

test('a period that is over is forecast as what it cost', () => {
  const seen = forecast(days(new Array(40).fill(1)), month, at(40));
  expect((seen?.expected ?? 0) / NANO).toBe(30);
  expect(seen?.low).toBe(seen?.high);
});

type Simulator = { makeSeries: (seed: number, i: number) => { days: number; startDow: number; base: Float64Array } };

async function measure(seed: number, day: number) {
  const { makeSeries }: Simulator = await import(referencePath('spikes/gen-dev.mjs'));
  const errors: number[] = [];
  let held = 0;
  for (let i = 0; i < 1500; i++) {
    const series = makeSeries(seed, i);
    if (series.days < 45) continue;
    const amounts = Array.from({ length: 45 }, (_, d) =>
      series.base.slice(d * 24, d * 24 + 24).reduce((a, b) => a + b, 0),
    );
    const truth = amounts.slice(10, 40).reduce((a, b) => a + b, 0);
    if (truth < 3) continue;
    // day 20,000 is a Friday; the series says on which weekday it begins
    const from = start + ((series.startDow + 3) % 7) * DAY_MS;
    const on = (place: number) => epochMs(from + place * DAY_MS);
    const today = { day: on(10 + day), nanos: nanos(0) };
    const seen = forecast(days(amounts.slice(0, 10 + day), from), { from: on(10), to: on(40) }, today);
    if (!seen) continue;
    errors.push(Math.abs(seen.expected / NANO - truth) / truth);
    if (truth >= seen.low / NANO && truth <= seen.high / NANO) held += 1;
  }
  errors.sort((a, b) => a - b);
  return { middle: errors[errors.length >> 1] ?? 1, coverage: held / errors.length };
}

describe.skipIf(!hasReference)('on the reference series', () => {
  test.each([1, 2, 3])(
    'seed %i: at day 10 half the forecasts are within 13 %, four of five hold their bounds',
    async (seed) => {
      const { middle, coverage } = await measure(seed, 10);
      expect(middle).toBeLessThan(0.13);
      expect(coverage).toBeGreaterThan(0.75);
      expect(coverage).toBeLessThan(0.88);
    },
  );
});
