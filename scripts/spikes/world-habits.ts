import { bell, between, factor, put, type World, whole } from './world-parts.ts';

type Habit = {
  /** Mean of a busy hour and the spread of its logarithm; `tail` is the Pareto exponent of agents that run as long as they like, or 0. */
  unit: number;
  spread: number;
  tail: number;
  /** Middle and half width of the working hours, the second ones, and how likely a working hour is busy. */
  middle: number;
  second: number | undefined;
  width: number;
  most: number;
  /** How likely any other hour is, a weekend counts, work goes on for another hour. */
  floor: number;
  weekend: number;
  keep: number;
  growth: number;
  /** Days of work and of rest that take turns; no turns if undefined. */
  turns: { work: number; rest: number } | undefined;
  /** The hours between which the owner is elsewhere, and by how many the day moves there. */
  travel: { from: number; to: number; by: number } | undefined;
};

/** Fills a series with what its owner spends on purpose: hours of work, jobs by the clock, bills by the month. */
export function habits(world: World): void {
  const r = world.random;
  const habit = drawn(world);
  let on = false;
  for (let h = 0; h < world.H; h++) {
    const p = chance(world, habit, h);
    on = r() < (on ? Math.max(p, habit.keep * (p > 0.005 ? 1 : 0.3)) : p);
    if (on) put(world, h, habit.unit * amount(r, habit) * (1 + (habit.growth * h) / 24));
  }
  if (r() < 0.25) jobs(world, habit.unit);
  if (r() < 0.08) bills(world, habit.unit);
}

function drawn(world: World): Habit {
  const r = world.random;
  const kind = r();
  const isWeekend = kind > 0.3 && kind < 0.38;
  world.archetype = kind < 0.3 ? 'sparse' : isWeekend ? 'weekend' : kind > 0.85 ? 'around_the_clock' : 'working';
  const middle = kind < 0.15 ? whole(r, 0, 23) : between(r, 11, 21);
  const turns = r() < 0.1 ? { work: whole(r, 1, 5), rest: whole(r, 1, 9) } : undefined;
  const from = whole(r, Math.floor(world.H * 0.3), Math.floor(world.H * 0.7));
  const travels = r() < 0.06;
  const travel = travels
    ? { from, to: from + whole(r, 4, 15) * 24, by: whole(r, 5, 10) * (r() < 0.5 ? -1 : 1) }
    : undefined;
  if (travel)
    for (const at of [travel.from, travel.to])
      world.ben.push({ kind: 'travel', start: at - 12, end: Math.min(world.H, at + 72), ambiguous: true });
  return {
    unit: 0.04 * Math.exp(between(r, 0, 4.6)),
    spread: between(r, 0.1, 1.2),
    tail: r() < 0.12 ? between(r, 1.4, 2.5) : 0,
    middle,
    second: r() < 0.12 ? middle + whole(r, 8, 14) : undefined,
    width: between(r, 2, 7),
    most: kind < 0.3 ? between(r, 0.01, 0.12) : between(r, 0.2, 0.95),
    floor: kind > 0.85 ? between(r, 0.1, 1) : r() < 0.3 ? between(r, 0, 0.04) : 0,
    weekend: between(r, 0.02, 1.3) * (isWeekend ? -1 : 1),
    keep: between(r, 0.05, 0.8),
    growth: r() < 0.2 ? between(r, -0.01, 0.025) : 0,
    turns,
    travel,
  };
}

function chance({ startDow }: World, habit: Habit, h: number): number {
  const { middle, second, width, most, floor, travel, turns, weekend } = habit;
  const day = Math.floor(h / 24);
  if (turns && day % (turns.work + turns.rest) >= turns.work) return 0;
  const local = travel && h >= travel.from && h < travel.to ? h + travel.by + 240 : h;
  const off = (centre: number) => Math.abs((((local % 24) - centre + 60) % 24) - 12);
  const isWorking = off(middle) < width || (second !== undefined && off(second) < width / 2);
  // a negative weight: the weekend is when this key is used
  const share = (startDow + day) % 7 >= 5 ? Math.abs(weekend) : 1;
  const onDay = weekend < 0 ? ((startDow + day) % 7 >= 5 ? 1 : 0.02 * share) : share;
  return Math.max(floor, (isWorking ? most : most * 0.02) * onDay);
}

// a Pareto amount of mean 1, cut where a month's work is in one hour
const amount = (r: () => number, { spread, tail }: Habit): number =>
  tail > 0 ? (Math.min(60, (1 - r()) ** (-1 / tail)) * (tail - 1)) / tail : factor(r, spread);

function jobs(world: World, unit: number): void {
  const r = world.random;
  const every = [1, 2, 3, 4, 6, 8, 12, 24, 24, 24, 48, 84][whole(r, 0, 11)] ?? 24;
  const at = whole(r, 0, every - 1);
  const size = between(r, 1, 4);
  const missed = between(r, 0, 0.1);
  world.archetype = `${world.archetype} + jobs`;
  for (let h = at; h < world.H; h += every) if (r() > missed) put(world, h, unit * size * factor(r, 0.2));
}

function bills(world: World, unit: number): void {
  const r = world.random;
  const every = (whole(r, 1, 4) === 1 ? 7 : whole(r, 13, 31)) * 24;
  const long = whole(r, 1, 5);
  const size = between(r, 2, 8) * Math.exp(0.3 * bell(r));
  const first = whole(r, 0, every - 1);
  world.ben.push({ kind: 'bill', start: 0, end: world.H, ambiguous: true });
  for (let h = first; h < world.H; h += every)
    for (let k = 0; k < long; k++) put(world, h + k, unit * size * factor(r, 0.2));
}
