import { type Past, windowSum } from './past';
import { cushion, logRatio } from './volume';

/** What is unusual about when a key spends, whatever the amounts. */
export type Rhythm = {
  /** Hours with spend in the last day and three days: logarithm of the ratio to the most ever, and to the mean. */
  busyDay: number;
  busyDayMean: number;
  busyThreeDays: number;
  busyWeek: number;
  /** Unbroken hours with spend up to now, against the longest such run before. */
  unbroken: number;
  /** The least of the last three and nine blocks of eight hours, against the past: spend that never pauses. */
  floorDay: number;
  floorThreeDays: number;
  /** Surprise of the last day's hours, given how seldom each hour of the day is used; against the most surprising day before. */
  surprise: number;
  surpriseRecord: number;
  /** Surprise of the last eight hours, and of the last twelve weighted by amount in mean busy hours. */
  surpriseNow: number;
  oddAmount: number;
  /** Spend in seldom used hours of the last day and of the last three hours, in mean busy hours. */
  quietSpend: number;
  quietSpendNow: number;
  /** Spend in seldom used hours of the last day against the most of any day before. */
  quietRecord: number;
  /** Hours with spend in the last day at hours of the day never used before, neighbours included; and their spend. */
  novelHours: number;
  novelSpend: number;
  /** Share of the day's hours this key ever uses, 0 to 1. */
  spreadOverDay: number;
  /** Hours of the day used exactly once so far, per hour with spend: how often this key does something for the first time. */
  oneOffHours: number;
};

/** Reads the rhythm of the last day against the remembered past. */
export function rhythm(past: Past): Rhythm {
  const floor = cushion(past);
  const chance = hourChances(past);
  const days = surprises(past, chance);
  const now = quietSpend(past, chance, past.length, 24);
  const novel = novelty(past);
  const day = busyStanding(past, 24);
  return {
    busyDay: day.record,
    busyDayMean: day.mean,
    busyThreeDays: busyStanding(past, 72).record,
    busyWeek: busyStanding(past, 168).record,
    unbroken: unbrokenRun(past),
    floorDay: blockFloor(past, 3, floor),
    floorThreeDays: blockFloor(past, 9, floor),
    surprise: days.now,
    surpriseRecord: days.now - days.most,
    surpriseNow: surpriseOf(past, chance, 8),
    oddAmount: oddAmount(past, chance),
    quietSpend: Math.log1p(now / Math.max(0.05, past.meanHour)),
    quietSpendNow: Math.log1p(quietSpend(past, chance, past.length, 3) / Math.max(0.05, past.meanHour)),
    quietRecord: logRatio(now, mostQuietSpend(past, chance), floor),
    novelHours: novel.hours,
    novelSpend: Math.log1p(novel.spend / Math.max(0.05, past.meanHour)),
    oneOffHours: novel.oneOff,
    spreadOverDay: chance.filter((value) => value > 0.03).length / 24,
  };
}

// spend of the hours before `end`, each counted the more the more seldom its hour of the day is used
function quietSpend(past: Past, chance: readonly number[], end: number, hours: number): number {
  let amount = 0;
  for (let index = Math.max(0, end - hours); index < end; index++) {
    amount += Math.max(0, 1 - chanceAt(past, chance, index) / 0.08) * (past.hours[index] ?? 0);
  }
  return amount;
}

function mostQuietSpend(past: Past, chance: readonly number[]): number {
  let most = 0;
  for (let end = past.length - 24; end >= 24; end -= 24) most = Math.max(most, quietSpend(past, chance, end, 24));
  return most;
}

const chanceAt = (past: Past, chance: readonly number[], index: number): number =>
  chance[(past.start + index) % 24] ?? 0;

// share of past days (the last one left out) on which the hour or a neighbour was used
function hourChances(past: Past): number[] {
  const used = new Array<number>(24).fill(0);
  const end = Math.max(0, past.length - 24);
  for (let index = 0; index < end; index++) {
    if ((past.busy[index + 1] ?? 0) <= (past.busy[index] ?? 0)) continue;
    const hour = (past.start + index) % 24;
    used[hour] = (used[hour] ?? 0) + 1;
  }
  const days = end / 24;
  const overall = (used.reduce((a, b) => a + b, 0) / 24 + 0.3) / (days + 1);
  return used.map((count, hour) => {
    const around = 0.25 * (used[(hour + 23) % 24] ?? 0) + 0.5 * count + 0.25 * (used[(hour + 1) % 24] ?? 0);
    return Math.min(0.98, (around + overall) / (days + 1));
  });
}

function novelty(past: Past): { hours: number; spend: number; oneOff: number } {
  const used = new Array<number>(24).fill(0);
  const end = Math.max(0, past.length - 24);
  const isBusy = (index: number) => (past.busy[index + 1] ?? 0) > (past.busy[index] ?? 0);
  for (let index = 0; index < end; index++) {
    const hour = (past.start + index) % 24;
    if (isBusy(index)) used[hour] = (used[hour] ?? 0) + 1;
  }
  let hours = 0;
  let spend = 0;
  for (let index = end; index < past.length; index++) {
    const hour = (past.start + index) % 24;
    const around = (used[(hour + 23) % 24] ?? 0) + (used[hour] ?? 0) + (used[(hour + 1) % 24] ?? 0);
    if (around > 0 || !isBusy(index)) continue;
    hours += 1;
    spend += past.hours[index] ?? 0;
  }
  const total = used.reduce((a, b) => a + b, 0);
  const oneOff = used.filter((count) => count === 1).length / Math.max(1, total);
  return total < 5 ? { hours: 0, spend: 0, oneOff } : { hours, spend, oneOff };
}

function surprises(past: Past, chance: readonly number[]): { now: number; most: number } {
  const dayEnding = (end: number) => {
    let total = 0;
    for (let index = Math.max(0, end - 24); index < end; index++) {
      if ((past.busy[index + 1] ?? 0) <= (past.busy[index] ?? 0)) continue;
      total -= Math.log(chanceAt(past, chance, index));
    }
    return total;
  };
  let most = 0;
  for (let end = past.length - 24; end >= 24; end -= 24) most = Math.max(most, dayEnding(end));
  return { now: Math.min(60, dayEnding(past.length)), most: Math.min(60, most) };
}

function surpriseOf(past: Past, chance: readonly number[], hours: number): number {
  let total = 0;
  for (let index = Math.max(0, past.length - hours); index < past.length; index++) {
    if ((past.busy[index + 1] ?? 0) > (past.busy[index] ?? 0)) total -= Math.log(chanceAt(past, chance, index));
  }
  return total;
}

function oddAmount(past: Past, chance: readonly number[]): number {
  let total = 0;
  for (let index = Math.max(0, past.length - 12); index < past.length; index++) {
    total -= (past.hours[index] ?? 0) * Math.log(chanceAt(past, chance, index));
  }
  return Math.log1p(total / Math.max(0.05, past.meanHour));
}

function busyStanding(past: Past, width: number): { record: number; mean: number } {
  const latest = past.length - width;
  if (latest < width) return { record: 0, mean: 0 };
  let most = 0;
  let total = 0;
  let count = 0;
  for (let end = width; end <= latest; end++) {
    const hours = windowSum(past.busy, end, width);
    most = Math.max(most, hours);
    total += hours;
    count += 1;
  }
  const now = windowSum(past.busy, past.length, width);
  return { record: Math.log((now + 1) / (most + 1)), mean: Math.log((now + 1) / (total / count + 1)) };
}

function unbrokenRun(past: Past): number {
  let longest = 0;
  let run = 0;
  const isBusy = (index: number) => (past.busy[index + 1] ?? 0) > (past.busy[index] ?? 0);
  let now = 0;
  while (now < past.length && isBusy(past.length - 1 - now)) now++;
  for (let index = 0; index < past.length - Math.max(now, 24); index++) {
    run = isBusy(index) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return Math.log((Math.min(now, 240) + 1) / (longest + 1));
}

function blockFloor(past: Past, blocks: number, floor: number): number {
  const span = blocks * 8;
  const leastBlock = (end: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (let block = 0; block < blocks; block++) least = Math.min(least, windowSum(past.sums, end - block * 8, 8));
    return least;
  };
  if (past.length < 2 * span) return 0;
  let most = 0;
  for (let end = past.length - span; end >= span; end -= 8) most = Math.max(most, leastBlock(end));
  return logRatio(leastBlock(past.length), most, 0.5 * floor);
}
