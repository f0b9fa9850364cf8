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

/** How fast old days fade; how many imaginary days stand beside those of one weekday, and beside those of week and weekend. */
const FADE_DAYS = 60;
const SHRINK = 0.5;
const SHRINK_KIND = 0.5;
/** No day counts for more than this many mean days: a launch does not come every week. */
const LARGEST_DAY = 4;
/** Days of a silence this long say little about the days to come: a holiday ends. */
const HOLIDAY_DAYS = 6;
const HOLIDAY_WEIGHT = 0.1;
/** Keys that live on grow more often than they shrink. */
const DRIFT = 1.04;
/** How much of its mean a key's day may grow or shrink daily before its own past has said so: one standard deviation. */
const USUAL_SLOPE = 0.003;

/**
 * Forecasts the end of a period from whole past days, by a weekday profile and a trend, both shrunk to none.
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
  const profile = weekdayProfile(past, weekday(today.day));
  const first = Math.round((today.day - period.from) / DAY_MS);
  const left = Math.max(0, Math.round((period.to - today.day) / DAY_MS));
  let remaining = 0;
  for (let ahead = 0; ahead < left; ahead++) {
    const usual = DRIFT * profile.of(past.length + ahead);
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

// 1970-01-01 was a Thursday; 0 = Monday
const weekday = (day: EpochMs): number => (Math.floor(day / DAY_MS) + 3) % 7;

// expected amount of a place in the past or ahead of it; `today` is the weekday of the first place ahead
function weekdayProfile(past: readonly number[], today: number): Profile {
  const weights = weightsOf(past);
  const weekdayOf = (place: number) => (((today + place - past.length) % 7) + 7) % 7;
  const plain = meanWhere(past, weights, () => true);
  const capped = past.map((amount) => Math.min(amount, LARGEST_DAY * plain.mean));
  const all = meanWhere(capped, weights, () => true);
  const byDay = Array.from({ length: 7 }, (_, day) => {
    const kind = meanWhere(capped, weights, (place) => weekdayOf(place) > 4 === day > 4);
    const same = meanWhere(capped, weights, (place) => weekdayOf(place) === day);
    return shrink(same, SHRINK, shrink(kind, SHRINK_KIND, all.mean));
  });
  const usual = (place: number) => byDay[weekdayOf(place)] ?? all.mean;
  const trend = trendOf(
    capped.map((amount, place) => amount - usual(place)),
    weights,
    all,
  );
  return { of: (place) => usual(place) * trend(place), weights, weight: all.weight };
}

/** What a place costs beside the profile, by a straight line through what the profile leaves over, shrunk to none. */
function trendOf(rest: readonly number[], weights: readonly number[], all: Mean): (place: number) => number {
  const middle = weights.reduce((sum, weight, place) => sum + weight * place, 0) / all.weight;
  const over = (of: (place: number, amount: number) => number) =>
    rest.reduce((sum, amount, place) => sum + (weights[place] ?? 0) * of(place - middle, amount), 0);
  const places = over((place) => place ** 2);
  const unsure = over((_, amount) => amount ** 2) / all.weight / places;
  const likely = (USUAL_SLOPE * all.mean) ** 2;
  const slope = (over((place, amount) => place * amount) / places) * (likely / (likely + unsure || 1));
  return (place) => (all.mean > 0 ? Math.max(0, 1 + (slope / all.mean) * (place - middle)) : 1);
}

type Mean = { mean: number; weight: number };

const shrink = (own: Mean, imaginary: number, towards: number): number =>
  (own.weight * own.mean + imaginary * towards) / (own.weight + imaginary);

function meanWhere(amounts: readonly number[], weights: readonly number[], counts: (place: number) => boolean): Mean {
  let sum = 0;
  let weight = 0;
  amounts.forEach((amount, place) => {
    if (!counts(place)) return;
    sum += (weights[place] ?? 0) * amount;
    weight += weights[place] ?? 0;
  });
  return { mean: weight > 0 ? sum / weight : 0, weight };
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
const ABOVE = 2;
/** What a change of habit or price adds to the relative error for each day ahead. */
const UNREST = 0.006;

function bounds(past: readonly number[], profile: Profile, ahead: { left: number; remaining: number }) {
  let squares = 0;
  past.forEach((amount, place) => {
    squares += (profile.weights[place] ?? 0) * (amount - profile.of(place)) ** 2;
  });
  const spread = Math.sqrt(squares / profile.weight);
  // the error of the mean counts for every day ahead, the error of single days only once
  const error = spread * Math.sqrt(ahead.left + ahead.left ** 2 / Math.max(1, profile.weight));
  const ratio = ahead.remaining > 0 ? Math.min(2, Math.hypot(error / ahead.remaining, UNREST * ahead.left)) : 0;
  return { low: ahead.remaining * Math.exp(-BELOW * ratio), high: ahead.remaining * Math.exp(ABOVE * ratio) };
}
