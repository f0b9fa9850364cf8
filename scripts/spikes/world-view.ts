import type { SpendPoll, Total } from '../../lib/usage/spikes/poll.ts';
import { mulberry } from './boost.ts';
import { between, type World } from './world-parts.ts';

/** What a client sees of a series, poll by poll, in the reference simulator's format. */
export function* observe(world: World): Generator<SpendPoll> {
  const { total, frac, mode } = world;
  const last = new Float64Array(world.H);
  const readBalance = prepaid(world);
  let spent = 0;
  let before = 0;
  for (const t of world.polls) {
    if (t <= 0) continue;
    const changed: number[] = [];
    for (let h = Math.max(0, before - 96); h < t; h++) {
      const value = (total[h] ?? 0) * frac(h, t);
      if (value === last[h]) continue;
      spent += value - (last[h] ?? 0);
      last[h] = value;
      changed.push(h);
    }
    const poll = { t, gap: t - before };
    before = t;
    const row = (h: number): Total => [h, last[h] ?? 0, Object.fromEntries(modelsAt(world, h, t))];
    if (mode === 'balance') yield { ...poll, mode, balance: readBalance(spent) };
    else if (mode === 'buckets') yield { ...poll, mode, buckets: changed.map(row) };
    else yield { ...poll, mode, days: runningTotals(world, { changed, last, t }) };
  }
}

// recharges of a usual or of a varying size whenever little is left
function prepaid(world: World): (spent: number) => number {
  const r = mulberry(world.H * 31 + world.polls.length);
  const usual = Math.max(5, Math.ceil(world.D * between(r, 2, 8)));
  const size = [5, 10, 20, 25, 50, 100, 250, 500].find((x) => x >= usual) ?? usual;
  const varied = r() < 0.3;
  let credit = size * between(r, 0.5, 2);
  return (spent) => {
    while (credit - spent < size * 0.2) credit += varied ? Math.ceil(size * between(r, 0.5, 2)) : size;
    return Math.round((credit - spent) * 100) / 100;
  };
}

const modelsAt = ({ byModel, frac }: World, h: number, t: number): (readonly [string, number])[] =>
  Object.entries(byModel)
    .filter(([, row]) => (row[h] ?? 0) > 0)
    .map(([model, row]) => [model, (row[h] ?? 0) * frac(h, t)]);

function runningTotals(
  world: World,
  { changed, last, t }: { changed: number[]; last: Float64Array; t: number },
): Total[] {
  const { tz } = world;
  const days = new Set(changed.map((h) => Math.floor((h - tz + 48) / 24)));
  return [...days].map((day): Total => {
    let sum = 0;
    const models: Record<string, number> = {};
    for (let h = Math.max(0, day * 24 + tz - 48); h < Math.min(t, day * 24 + tz - 24); h++) {
      sum += last[h] ?? 0;
      for (const [model, amount] of modelsAt(world, h, t)) models[model] = (models[model] ?? 0) + amount;
    }
    return [day, sum, models];
  });
}
