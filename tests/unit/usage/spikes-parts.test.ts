import { describe, expect, test } from 'vitest';
import { createBalanceFlow } from '@/lib/usage/spikes/balance-flow';
import { EVIDENCE } from '@/lib/usage/spikes/evidence';
import { logOdds } from '@/lib/usage/spikes/forest';
import { judge } from '@/lib/usage/spikes/judge';
import { ModelBook } from '@/lib/usage/spikes/model-book';
import type { SpendPoll } from '@/lib/usage/spikes/poll';
import { plainWording, sayWhy } from '@/lib/usage/spikes/say-why';
import { alertsOf } from '@/lib/usage/spikes/series';
import { SpendGrid } from '@/lib/usage/spikes/spend-grid';
import weights from '@/lib/usage/spikes/weights.json' with { type: 'json' };

const settings = (mode: 'buckets' | 'balance' | 'daily') => ({ mode, startDow: 0, tz: 0 });

describe('a prepaid balance', () => {
  test('that falls was spent', () => {
    const read = createBalanceFlow();
    read(20);
    expect(read(18.5).spent).toBeCloseTo(1.5);
  });

  test('that rises by a little less than the usual recharge hides the difference as spend', () => {
    const read = createBalanceFlow();
    let balance = 20;
    const spent: number[] = [];
    for (let k = 0; k < 60; k++) {
      balance -= 1.25;
      if (balance < 5) balance += 20;
      const flow = read(balance);
      if (flow.recharges > 0) spent.push(flow.spent);
    }
    expect(spent.length).toBeGreaterThan(2);
    for (const amount of spent.slice(1)) expect(Math.abs(amount - 1.25)).toBeLessThan(1.5);
  });

  test('that rises by a few dollars long before it is low was refunded: no spend and no recharge', () => {
    const read = createBalanceFlow();
    let balance = 20;
    for (let k = 0; k < 60; k++) {
      balance -= 1.25;
      if (balance < 5) balance += 20;
      read(balance);
    }
    read(24.5);
    expect(read(27.5)).toEqual({ spent: 0, recharges: 0 });
  });

  test('that is topped up by hand, each time by another whole amount, hides next to nothing', () => {
    const read = createBalanceFlow();
    let balance = 12;
    const hidden: number[] = [];
    for (const paid of [20, 5, 50, 10, 25, 20, 100]) {
      for (let k = 0; k < 12; k++) {
        balance -= 0.35;
        read(balance);
      }
      balance += paid;
      hidden.push(read(balance).spent);
    }
    for (const amount of hidden) expect(amount).toBeLessThan(0.5);
  });

  test('whose recharge shows a third of its usual size was spent beside it', () => {
    const read = createBalanceFlow();
    let balance = 20;
    for (let k = 0; k < 80; k++) {
      balance -= 1.25;
      if (balance < 5) balance += 20;
      read(balance);
    }
    while (balance > 6) {
      balance -= 1.25;
      read(balance);
    }
    const flow = read(balance + 6.4);
    expect(flow.recharges).toBe(1);
    expect(Math.abs(flow.spent - 13.6)).toBeLessThan(1.1);
  });

  test('that is corrected upwards by a few cents was not paid into', () => {
    const read = createBalanceFlow();
    read(15.53);
    expect(read(15.91)).toEqual({ spent: 0, recharges: 0 });
  });
});

describe('the book of models', () => {
  test('calls a model new only after two days of history', () => {
    const book = new ModelBook();
    book.take(1, [[0, 1, { a: 1 }]]);
    book.take(20, [[19, 1, { b: 1 }]]);
    book.take(60, [[59, 1, { c: 0.001 }]]);
    expect(book.fresh(60, 100).map((use) => use.model)).toEqual(['c']);
  });

  test('counts a bucket that is still growing once', () => {
    const book = new ModelBook();
    book.take(1, [[0, 1, { a: 1 }]]);
    book.take(60, [[59, 2, { c: 2 }]]);
    book.take(61, [[59, 5, { c: 5 }]]);
    expect(book.fresh(61, 24)[0]?.amount).toBe(5);
  });
});

describe('the grid', () => {
  test('replaces a bucket that is restated and counts only what is new', () => {
    const grid = new SpendGrid(settings('buckets'));
    grid.take({ t: 5, gap: 5, mode: 'buckets', buckets: [[3, 2, {}]] });
    grid.take({ t: 6, gap: 1, mode: 'buckets', buckets: [[3, 1.5, {}]] });
    expect(grid.delta).toBeCloseTo(-0.5);
    expect(grid.hours[3]).toBe(1.5);
  });

  test('shares what it finds after a gap equally among the hours it did not watch', () => {
    const grid = new SpendGrid(settings('balance'));
    grid.take({ t: 10, gap: 10, mode: 'balance', balance: 50 });
    grid.take({ t: 20, gap: 10, mode: 'balance', balance: 45 });
    expect(grid.hours.slice(10, 20)).toEqual(new Array(10).fill(0.5));
  });

  test('puts the running totals of two UTC days on their own hours', () => {
    const grid = new SpendGrid(settings('daily'));
    grid.take({ t: 20, gap: 20, mode: 'daily', days: [[2, 1, {}]] });
    grid.take({
      t: 26,
      gap: 6,
      mode: 'daily',
      days: [
        [2, 5, {}],
        [3, 6, {}],
      ],
    });
    expect(grid.hours.slice(20, 26)).toEqual([1, 1, 1, 1, 3, 3]);
  });

  test('sees several polls within an hour as one look at it', () => {
    const grid = new SpendGrid(settings('balance'));
    grid.take({ t: 10, gap: 10, mode: 'balance', balance: 50 });
    grid.take({ t: 15, gap: 5, mode: 'balance', balance: 50 });
    for (const balance of [49.9, 49.7, 49.7]) grid.take({ t: 16, gap: 1, mode: 'balance', balance });
    expect(grid.hours[15]).toBeCloseTo(0.3);
    expect(grid.delta).toBeCloseTo(0.3);
    expect(grid.news).toBe(0);
    for (let poll = 0; poll < 500; poll++) grid.take({ t: 17, gap: 1, mode: 'balance', balance: 49.7 });
    expect(grid.take({ t: 18, gap: 1, mode: 'balance', balance: 49 }).silence).toBe(2);
  });

  test('does not take what was spent before the first look for spend of that hour', () => {
    const grid = new SpendGrid(settings('daily')).take({ t: 20, gap: 20, mode: 'daily', days: [[2, 9, {}]] });
    expect(grid.delta).toBe(0);
  });
});

describe('the forest', () => {
  test('asks only for evidence that exists', () => {
    expect(weights.evidence.filter((name) => !(name in EVIDENCE))).toEqual([]);
  });

  test('never scores more of any rising evidence lower', () => {
    const rising = weights.evidence.map(
      (name) => Object.entries(EVIDENCE).find(([known]) => known === name)?.[1] === 'up',
    );
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    for (let trial = 0; trial < 400; trial++) {
      const row = rising.map(() => random() * 8 - 3);
      const more = row.map((value, f) => (rising[f] && random() < 0.3 ? value + random() * 3 : value));
      expect(logOdds(weights.forest, more)).toBeGreaterThanOrEqual(logOdds(weights.forest, row) - 1e-9);
    }
  });
});

describe('a judgement', () => {
  const polls = (last: number): SpendPoll[] =>
    Array.from({ length: 500 }, (_, h) => {
      const amount = h === 499 ? last : h % 24 > 8 && h % 24 < 18 && h % 3 > 0 ? 0.3 + (h % 7) / 10 : 0;
      return { t: h + 1, gap: 1, mode: 'buckets', buckets: amount > 0 ? [[h, amount, { a: amount }]] : [] };
    });
  const scoreOf = (last: number) => {
    const grid = new SpendGrid(settings('buckets'));
    for (const poll of polls(last)) grid.take(poll);
    return judge(grid)?.score ?? 0;
  };

  test('never falls when the last hour costs more', () => {
    const scores = [0.1, 0.5, 1, 2, 4, 8, 16, 32, 64].map(scoreOf);
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
  });

  test('does not depend on what comes later', () => {
    const whole = {
      id: 'x',
      ...settings('buckets'),
      polls: [...polls(30), ...polls(9).map((poll) => ({ ...poll, t: poll.t + 500 }))],
    };
    const cut = { ...whole, polls: whole.polls.slice(0, 500) };
    expect(alertsOf(whole).filter((one) => one.t <= 500)).toEqual(alertsOf(cut));
  });

  test('is silent when a poll brings nothing new', () => {
    const grid = new SpendGrid(settings('buckets'));
    for (const poll of polls(30)) grid.take(poll);
    expect(judge(grid.take({ t: 501, gap: 1, mode: 'buckets', buckets: [] }))).toBeUndefined();
  });
});

test('every kind of reason has words with its numbers', () => {
  const said = sayWhy(
    [
      { kind: 'spent', amount: 41, hours: 3, usualDay: 2, since: 26 },
      { kind: 'record', amount: 41, hours: 3, before: 4 },
      { kind: 'new-model', model: 'm', amount: 0.004, since: 26 },
      { kind: 'quiet-hours', amount: 41, since: 26 },
      { kind: 'never-pauses', busy: 24, of: 24, before: 9 },
      { kind: 'woke-up', silentDays: 40 },
      { kind: 'recharges', count: 3, before: 1 },
      { kind: 'unwatched', hours: 11 },
    ],
    plainWording,
  );
  expect(said).toContain('$41.00 in 3 h on a key that spends $2.00 a day');
  expect(said).toContain('first use of m ($0.004 since 02:00)');
  expect(said.split('; ')).toHaveLength(9);
});
