import { describe, expect, test } from 'vitest';
import type { SpendPoll } from '@/lib/usage/spikes/poll';
import { alertsOf } from '@/lib/usage/spikes/series';

// Incidents people have written down, each replayed hour by hour on a key with an ordinary past.

type Hour = Record<string, number>;
const USUAL = 'gpt-5-mini';

/** Three weeks of a key that spends about `perDay` in office hours, then nothing; amounts vary but are the same every run. */
function ordinary(perDay: number, days = 21): Hour[] {
  return Array.from({ length: days * 24 }, (_, h) => {
    const isWorking = h % 24 >= 9 && h % 24 < 18 && Math.floor(h / 24) % 7 < 5 && (h * 7) % 10 < 6;
    return isWorking ? { [USUAL]: (perDay / 5) * (0.5 + ((h * 37) % 100) / 100) } : {};
  });
}

const sum = (hour: Hour) => Object.values(hour).reduce((a, b) => a + b, 0);

/** Adds one hour's spend of an incident. */
function add(hours: Hour[], at: number, spend: Hour): void {
  while (hours.length <= at) hours.push({});
  const hour = { ...hours[at] };
  for (const [model, amount] of Object.entries(spend)) hour[model] = (hour[model] ?? 0) + amount;
  hours[at] = hour;
}

const asBuckets = (hours: readonly Hour[]): SpendPoll[] =>
  hours.map((hour, h) => ({ t: h + 1, gap: 1, mode: 'buckets', buckets: sum(hour) > 0 ? [[h, sum(hour), hour]] : [] }));

function asBalance(hours: readonly Hour[], recharge: number): SpendPoll[] {
  let balance = 2 * recharge;
  return hours.map((hour, h) => {
    balance -= sum(hour);
    while (balance < 0.2 * recharge) balance += recharge;
    return { t: h + 1, gap: 1, mode: 'balance', balance: Math.round(balance * 100) / 100 };
  });
}

const alerts = (polls: readonly SpendPoll[]) => {
  const [first] = polls;
  return alertsOf({ id: 'x', mode: first?.mode ?? 'buckets', startDow: 0, tz: 0, polls });
};
const NIGHT = 21 * 24 + 2;

describe('a stolen key: one tiny probe on an alien model, the next day an hour-long burst on two', () => {
  const hours = ordinary(2.5);
  add(hours, NIGHT, { 'claude-opus-x': 0.002 });
  add(hours, NIGHT + 25, { 'claude-opus-x': 60, 'o-pro': 22 });
  const seen = alerts(asBuckets(hours));

  test('the probe itself is told, a day before the burst', () => {
    expect(seen[0]?.t).toBe(NIGHT + 1);
  });

  test('the alert names the alien model', () => {
    expect(seen[0]?.reason).toContain('first use of claude-opus-x');
  });

  test('the burst is a stronger alert than the probe', () => {
    expect(Math.max(...seen.map((one) => one.score))).toBeGreaterThan(seen[0]?.score ?? 9);
  });
});

test('$1,771 in four hours against a $25 limit is told in the first hour, though recharges hide most of it', () => {
  const hours = ordinary(3);
  for (let q = 0; q < 4; q++) add(hours, NIGHT + q, { [USUAL]: 442.75 });
  expect(alerts(asBalance(hours, 25))[0]?.t).toBe(NIGHT + 1);
  expect(alerts(asBuckets(hours))[0]?.reason).toContain('$443 in 1 h on a key that spends $2.');
});

test('an account that recharges three times in a day, once in eight days before, is told with the count', () => {
  // two recharges before show their size
  const hours = ordinary(3, 35);
  for (let q = 0; q < 4; q++) add(hours, 35 * 24 + 2 + q, { [USUAL]: 19.37 });
  const reasons = alerts(asBalance(hours, 25)).map((one) => one.reason);
  expect(reasons.some((reason) => /[34] automatic recharges in a day/.test(reason))).toBe(true);
});

test('a key asleep since 2024 that spends $758 overnight is told in the first hour', () => {
  const hours = ordinary(1, 14);
  for (let q = 0; q < 8; q++) add(hours, 50 * 24 + q, { [USUAL]: 95 });
  const seen = alerts(asBuckets(hours));
  expect(seen[0]?.t).toBe(50 * 24 + 1);
  expect(seen[0]?.reason).toContain('silent for 3');
});

test('an agent loop of one hour in the middle of a working day is told at the next poll', () => {
  const hours = ordinary(4);
  const noon = 17 * 24 + 12;
  add(hours, noon, { [USUAL]: 38 });
  expect(alerts(asBuckets(hours)).find((one) => one.t > noon)?.t).toBe(noon + 1);
});

test('a slow drain around the clock is told within two days, with the hours that never pause', () => {
  const hours = ordinary(6, 20);
  for (let q = 0; q < 6 * 24; q++) add(hours, 20 * 24 + q, { [USUAL]: 0.25 });
  const drained = alerts(asBuckets(hours)).find((one) => one.t > 20 * 24);
  expect((drained?.t ?? 9999) - 20 * 24).toBeLessThanOrEqual(48);
});

test('the ordinary past before all this raises nothing after its first week', () => {
  expect(alerts(asBuckets(ordinary(2.5, 42))).filter((one) => one.t > 168)).toEqual([]);
  expect(alerts(asBalance(ordinary(2.5, 42), 10)).filter((one) => one.t > 168)).toEqual([]);
});

test('a model the user has long used is not called new', () => {
  const hours = ordinary(2.5);
  add(hours, 30, { 'claude-opus-x': 0.5 });
  add(hours, 20 * 24 + 11, { 'claude-opus-x': 0.5 });
  expect(alerts(asBuckets(hours)).some((one) => one.t > 400 && one.reason.includes('first use'))).toBe(false);
});
