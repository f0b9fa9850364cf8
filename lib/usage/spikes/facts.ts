import type { Evidence } from './evidence';
import type { Fact, Severity } from './fact';
import { type Past, windowSum } from './past';
import type { SpendGrid } from './spend-grid';

/** Turns the evidence of one poll into reasons a person can check, strongest first. Never empty. */
export function factsOf(grid: SpendGrid, past: Past, evidence: Evidence): Fact[] {
  const width = telling(evidence);
  const amount = windowSum(past.sums, past.length, width);
  const facts: Fact[] = grid.models
    .fresh(grid.t, 24)
    .map((use) => ({ kind: 'new-model', model: use.model, amount: use.amount, since: use.first - 1 }));
  facts.push({
    kind: 'spent',
    amount,
    hours: Math.min(width, past.length),
    usualDay: past.meanDay,
    since: startOf(past, width),
  });
  const before = largestBefore(past, width);
  if (before > 0 && amount > 1.2 * before) facts.push({ kind: 'record', amount, hours: width, before });
  if (evidence.quietSpend > 0.4) facts.push(quietHours(grid, past));
  const mostBusy = mostBusyBefore(past);
  const busy = windowSum(past.busy, past.length, 24);
  if (!grid.summed && busy >= 8 && busy > mostBusy)
    facts.push({ kind: 'never-pauses', busy, of: 24, before: mostBusy });
  if (grid.silence >= 14 * 24) facts.push({ kind: 'woke-up', silentDays: Math.floor(grid.silence / 24) });
  if (evidence.recharges >= 2 && evidence.rechargeRecord > 0) {
    facts.push({ kind: 'recharges', count: evidence.recharges, before: evidence.recharges - evidence.rechargeRecord });
  }
  if (grid.gap > 3) facts.push({ kind: 'unwatched', hours: grid.gap });
  return facts;
}

/** Says how loudly to speak: by what the last day cost beyond the usual, in money and in usual days. */
export function severityOf(past: Past, evidence: Evidence): Severity {
  const excess = windowSum(past.sums, past.length, 24) - past.meanDay;
  const scale = Math.max(past.meanDay, 2 * past.meanHour);
  if (excess >= 10 && excess >= 4 * scale) return 'critical';
  if (evidence.recharges >= 3 && evidence.rechargeRecord >= 2) return 'critical';
  return excess < 1 ? 'notice' : 'warning';
}

// the window whose spend stands out most, the shorter one when in doubt
function telling(evidence: Evidence): number {
  const windows: [number, number][] = [
    [1, evidence.record1 + evidence.peak],
    [3, evidence.record3 + evidence.mean3],
    [8, evidence.record8 + evidence.mean8],
    [24, evidence.record24 + evidence.mean24],
    [72, evidence.record72 + evidence.mean72],
    [168, evidence.record168 + evidence.mean168],
  ];
  return windows.reduce((best, next) => (next[1] > best[1] + 0.2 ? next : best))[0];
}

function startOf(past: Past, width: number): number {
  let index = Math.max(0, past.length - width);
  while (index < past.length - 1 && !((past.hours[index] ?? 0) > 0)) index++;
  return past.start + index;
}

function largestBefore(past: Past, width: number): number {
  let largest = 0;
  for (let end = width; end <= past.length - Math.max(width, 24); end++) {
    largest = Math.max(largest, windowSum(past.sums, end, width));
  }
  return largest;
}

function mostBusyBefore(past: Past): number {
  let most = 0;
  for (let end = 24; end <= past.length - 24; end++) most = Math.max(most, windowSum(past.busy, end, 24));
  return most;
}

function quietHours(grid: SpendGrid, past: Past): Fact {
  const used = new Set<number>();
  for (let index = 0; index < past.length - 24; index++) {
    if ((past.busy[index + 1] ?? 0) > (past.busy[index] ?? 0)) used.add((past.start + index) % 24);
  }
  let amount = 0;
  let since = grid.t - 1;
  for (let index = Math.max(0, past.length - 24); index < past.length; index++) {
    const spent = past.hours[index] ?? 0;
    if (used.has((past.start + index) % 24) || spent <= 0) continue;
    if (amount === 0) since = past.start + index;
    amount += spent;
  }
  return { kind: 'quiet-hours', amount, since };
}
