import type { Evidence } from './evidence';
import { type Past, recall, windowSum } from './past';
import { rhythm } from './rhythm';
import type { SpendGrid } from './spend-grid';
import { cushion, logRatio, oneWindow, standing, weekly } from './volume';

/** Draws all evidence from what a grid holds after its latest poll; depends on nothing later. */
export function gather(grid: SpendGrid): { evidence: Evidence; past: Past } {
  const past = recall(grid);
  const beat = rhythm(past);
  return {
    past,
    evidence: {
      ...volumes(past),
      ...amounts(grid, past),
      ...beat,
      ...windows(grid, past),
      ...models(grid, past),
      ...setting(grid, past),
    },
  };
}

function volumes(past: Past) {
  const h1 = standing(past, 1);
  const h3 = standing(past, 3);
  const h8 = standing(past, 8);
  const h24 = standing(past, 24);
  const h72 = standing(past, 72);
  const h168 = standing(past, 168);
  return {
    record1: h1.record,
    record3: h3.record,
    record8: h8.record,
    record24: h24.record,
    record72: h72.record,
    record168: h168.record,
    same1: h1.sameHours,
    same3: h3.sameHours,
    same8: h8.sameHours,
    mean3: h3.mean,
    mean8: h8.mean,
    mean24: h24.mean,
    mean72: h72.mean,
    mean168: h168.mean,
    deviation3: h3.deviation,
    deviation8: h8.deviation,
    deviation24: h24.deviation,
    deviation72: h72.deviation,
    deviation168: h168.deviation,
    week3: weekly(past, 3),
    week24: weekly(past, 24),
  };
}

function amounts(grid: SpendGrid, past: Past) {
  const day = windowSum(past.sums, past.length, 24);
  let peak = 0;
  for (let hour = Math.max(grid.touchedFrom, grid.t - 24); hour < grid.t; hour++)
    peak = Math.max(peak, grid.hours[hour] ?? 0);
  const floor = cushion(past);
  return {
    peak: logRatio(peak, past.meanHour, floor),
    peakScore: peak > 0 ? Math.max(-3, Math.min(8, (Math.log(peak) - past.logMean) / past.logSpread)) : -3,
    day: logRatio(day, past.meanDay, floor),
    dayAmount: Math.log(day + 0.05),
    newAmount: Math.log(grid.delta + 0.01),
  };
}

function windows(grid: SpendGrid, past: Past) {
  const sinceGap = oneWindow(past, grid.gap, windowSum(past.sums, past.length, grid.gap));
  const span = Math.max(1, Math.min(grid.silence, past.length >> 1));
  const sinceSilence = oneWindow(past, span, windowSum(past.sums, past.length, span));
  return {
    gapRecord: sinceGap.largest,
    gapMean: sinceGap.mean,
    gapDeviation: sinceGap.deviation,
    silenceRecord: sinceSilence.largest,
    silenceMean: sinceSilence.mean,
    gap: Math.log(grid.gap),
    silence: Math.log1p(grid.silence),
  };
}

function models(grid: SpendGrid, past: Past) {
  const fresh = grid.models.fresh(grid.t, 24);
  const amount = fresh.reduce((sum, use) => sum + use.amount, 0);
  const recharges = countRecharges(grid, grid.t, 24);
  let most = 0;
  for (let end = grid.t - 24; end > 0; end -= 12) most = Math.max(most, countRecharges(grid, end, 24));
  const week = grid.models.fresh(grid.t, 168);
  return {
    freshAmount: fresh.length === 0 ? -3 : Math.log(amount / Math.max(0.05, past.meanHour) + 0.05),
    freshShare: amount / Math.max(0.05, windowSum(past.sums, past.length, 24)),
    freshNow: fresh.length,
    freshWeek: week.length,
    adopted: grid.models.fresh(grid.t, Number.POSITIVE_INFINITY).length - week.length,
    recharges,
    rechargeRecord: recharges - most,
  };
}

function countRecharges(grid: SpendGrid, end: number, hours: number): number {
  let count = 0;
  for (const one of grid.recharges) if (one.t > end - hours && one.t <= end) count += one.count;
  return count;
}

function setting(grid: SpendGrid, past: Past) {
  let squares = 0;
  let days = 0;
  for (let end = past.length - 24; end >= 24; end -= 24) {
    squares += windowSum(past.sums, end, 24) ** 2;
    days += 1;
  }
  return {
    age: Math.log1p(Math.min(10, past.length / 24)),
    busyHours: Math.log1p(Math.min(150, past.busyHours)),
    activity: past.busyHours / Math.max(24, past.length - 24),
    meanHour: Math.log(past.meanHour + 0.02),
    logSpread: past.logSpread,
    dayVariation: days > 2 ? Math.sqrt(squares / days) / (past.meanDay + 0.05) : 0,
    ...wildness(past),
    summed: grid.summed ? 1 : 0,
    balance: grid.balance ? 1 : 0,
    weekend: (grid.startDow + Math.floor((grid.t - 1) / 24)) % 7 >= 5 ? 1 : 0,
  };
}

// how far this key has gone beyond itself before: its largest hour, and the largest step from one record day to the next
function wildness(past: Past): { tail: number; jump: number } {
  let largest = 0;
  for (let index = 0; index < past.length - 24; index++) largest = Math.max(largest, past.hours[index] ?? 0);
  const floor = cushion(past);
  let record = 0;
  let jump = 0;
  for (let end = ((past.length - 24) % 24) + 24; end <= past.length - 24; end += 24) {
    const day = windowSum(past.sums, end, 24);
    // the first days of a key are all records
    if (end > 120) jump = Math.max(jump, logRatio(day, record, floor));
    record = Math.max(record, day);
  }
  return { tail: logRatio(largest, past.meanHour, floor), jump };
}
