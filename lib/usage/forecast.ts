import { DAY_MS, type EpochMs, type Nanos, nanos } from '@/lib/core/units';

/** Spend of one whole day (UTC, or any day the caller keeps to): when it began and its amount. */
export type DaySpend = { readonly day: EpochMs; readonly nanos: Nanos };

/** What a period will have cost at its end, with the bounds that hold four times out of five. */
export type Forecast = {
  readonly expected: Nanos;
  readonly low: Nanos;
  readonly high: Nanos;
  /** Spent in the period so far, and how many days of past the forecast rests on. */
  readonly soFar: Nanos;
  readonly daysSeen: number;
};

/** How fast old days fade, and how many imaginary mean days stand beside the days of one weekday. */
const FADE_DAYS = 21;
const SHRINK = 0.6;
/** Days of a silence this long say little about the days to come: a holiday ends. */
const HOLIDAY_DAYS = 5;
const HOLIDAY_WEIGHT = 0.1;
/** Keys that live on grow more often than they shrink. */
const DRIFT = 1.05;

/**
 * Forecasts the end of a period from whole past days, by a weekday profile shrunk to the mean.
 *
 * `days` holds the closed days, oldest first, also from before the period; missing days count as zero from the first day on.
 * `today` is what the day under way has cost already: the forecast never expects less of it. Gives `undefined` with fewer than three
 * closed days, when any figure would be a guess. Measured on the reference series at day 10: see tests/unit/usage/forecast.test.ts.
 */
export function forecast(
  days: readonly DaySpend[],
  period: { from: EpochMs; to: EpochMs },
  today: DaySpend,
): Forecast | undefined {
  const past = wholePast(days, today.day);
  if (past.length < 3) return undefined;
  const profile = weekdayProfile(past);
  const first = Math.round((today.day - period.from) / DAY_MS);
  const left = Math.max(0, Math.round((period.to - today.day) / DAY_MS));
  let remaining = 0;
  for (let ahead = 0; ahead < left; ahead++) {
    const usual = DRIFT * profile.of((past.length + ahead) % 7);
    remaining += ahead === 0 ? Math.max(usual, today.nanos) : usual;
  }
  const closed = past.slice(Math.max(0, past.length - Math.max(0, first))).reduce((sum, amount) => sum + amount, 0);
  const certain = left > 0 ? closed + today.nanos : closed;
  const { low, high } = bounds(past, profile, { left, remaining });
  const amount = (value: number) => nanos(Math.round(value));
  return {
    expected: amount(closed + remaining),
    low: amount(Math.max(certain, closed + low)),
    high: amount(Math.max(certain, closed + high)),
    soFar: amount(certain),
    daysSeen: past.length,
  };
}

type Profile = { of: (place: number) => number; weights: readonly number[]; weight: number };

// amounts of the last ten weeks up to yesterday; index 0 is the oldest
function wholePast(days: readonly DaySpend[], until: EpochMs): number[] {
  const known = days.filter((one) => one.day < until);
  const first = known[0]?.day;
  if (first === undefined) return [];
  const past = new Array<number>(Math.round((until - first) / DAY_MS)).fill(0);
  for (const one of known) {
    const place = Math.round((one.day - first) / DAY_MS);
    past[place] = (past[place] ?? 0) + one.nanos;
  }
  return past.slice(-70);
}

function weekdayProfile(past: readonly number[]): Profile {
  const sums = new Array<number>(7).fill(0);
  const weights = new Array<number>(7).fill(0);
  const dayWeights = weightsOf(past);
  past.forEach((amount, place) => {
    const weight = dayWeights[place] ?? 0;
    sums[place % 7] = (sums[place % 7] ?? 0) + weight * amount;
    weights[place % 7] = (weights[place % 7] ?? 0) + weight;
  });
  const weight = weights.reduce((a, b) => a + b, 0);
  const mean = sums.reduce((a, b) => a + b, 0) / weight;
  return {
    of: (place) => ((sums[place] ?? 0) + SHRINK * mean) / ((weights[place] ?? 0) + SHRINK),
    weights: dayWeights,
    weight,
  };
}

function weightsOf(past: readonly number[]): number[] {
  const isHoliday = past.map(() => false);
  for (let from = 0; from < past.length; from++) {
    let to = from;
    while (to < past.length && past[to] === 0) to++;
    if (to - from >= HOLIDAY_DAYS) isHoliday.fill(true, from, to);
    from = Math.max(from, to);
  }
  return past.map((_, place) => Math.exp(-(past.length - place) / FADE_DAYS) * (isHoliday[place] ? HOLIDAY_WEIGHT : 1));
}

/** Standard errors below and above the middle: spend falls short by little and runs over by a lot; measured, see the test. */
const BELOW = 1.6;
const ABOVE = 1.9;
/** What a change of habit or price adds to the relative error for each day ahead. */
const UNREST = 0.006;

function bounds(past: readonly number[], profile: Profile, ahead: { left: number; remaining: number }) {
  let squares = 0;
  past.forEach((amount, place) => {
    squares += (profile.weights[place] ?? 0) * (amount - profile.of(place % 7)) ** 2;
  });
  const spread = Math.sqrt(squares / profile.weight);
  // the error of the mean counts for every day ahead, the error of single days only once
  const error = spread * Math.sqrt(ahead.left + ahead.left ** 2 / Math.max(1, profile.weight));
  const ratio = ahead.remaining > 0 ? Math.min(2, Math.hypot(error / ahead.remaining, UNREST * ahead.left)) : 0;
  return { low: ahead.remaining * Math.exp(-BELOW * ratio), high: ahead.remaining * Math.exp(ABOVE * ratio) };
}
