import { between, factor, put, type World, whole } from './world-parts.ts';

/** Spend nobody wanted: `excess` is the amount by hour, `end` the hour after the last. `alien` says an unused model carries it. */
export type Incident = {
  kind: string;
  alien: boolean;
  start: number;
  end: number;
  total: number;
  excess: Map<number, number>;
};

/** Puts none, one or two incidents into a series, at any time from the third day on. */
export function addIncidents(world: World): void {
  const r = world.random;
  if (r() > 0.6) return;
  const count = r() < 0.25 && world.days > 20 ? 2 : 1;
  for (let k = 0; k < count; k++) {
    const start = whole(
      r,
      k === 0 ? 60 : Math.floor(world.H * 0.6),
      Math.floor(world.H * (k === 0 && count === 2 ? 0.5 : 0.9)),
    );
    const plan = draw(world, start);
    const total = plan.hours.reduce((sum, [, amount]) => sum + amount, 0);
    if (total < Math.max(1, 0.5 * world.D)) continue;
    const excess = new Map<number, number>();
    for (const [hour, amount, model] of plan.hours) {
      put(world, hour, amount, model);
      excess.set(hour, (excess.get(hour) ?? 0) + amount);
    }
    const last = Math.max(...excess.keys());
    world.inc.push({
      kind: plan.kind,
      alien: plan.hours.some((one) => one[2] !== undefined),
      start: Math.min(...excess.keys()),
      end: last + 1,
      total,
      excess,
    });
  }
}

type Hours = [hour: number, amount: number, model?: string][];

function draw(world: World, start: number): { kind: string; hours: Hours } {
  const r = world.random;
  const hourly = Math.max(world.ua, 0.05);
  const daily = Math.max(world.D, 2 * hourly);
  const alien = r() < 0.35 ? 'alien' : undefined;
  const hours: Hours = [];
  const add = (hour: number, amount: number, model = alien) => {
    if (hour < world.H) hours.push(model === undefined ? [hour, amount] : [hour, amount, model]);
  };
  const kind =
    ['burst', 'burst', 'hour', 'trickle', 'trickle', 'nights', 'pulse', 'ramp', 'probe', 'workday'][whole(r, 0, 9)] ??
    'burst';
  if (kind === 'burst') {
    const n = whole(r, 2, 16);
    const size = 2 * Math.exp(between(r, 0, 2.3));
    for (let q = 0; q < n; q++) add(start + q, hourly * size * factor(r, 0.5));
  }
  if (kind === 'hour') add(start, Math.max(hourly * between(r, 10, 60), daily * between(r, 0.5, 3)));
  if (kind === 'trickle') {
    const n = whole(r, 48, 300);
    const size = between(r, 0.7, 4);
    for (let q = 0; q < n; q++) if (r() < 0.95) add(start + q, (daily / 24) * size * factor(r, 0.5));
  }
  if (kind === 'nights') {
    const first = Math.floor(start / 24) * 24 + whole(r, -1, 4);
    const n = whole(r, 1, 5);
    const long = whole(r, 1, 6);
    const size = between(r, 0.8, 3);
    for (let d = 0; d < n; d++) for (let q = 0; q < long; q++) add(first + d * 24 + q, hourly * size * factor(r, 0.3));
  }
  if (kind === 'pulse') {
    const every = whole(r, 2, 8);
    const n = whole(r, 4, 24);
    const size = between(r, 1, 8);
    for (let q = 0; q < n; q++) add(start + q * every, hourly * size * factor(r, 0.3));
  }
  if (kind === 'ramp') {
    const n = whole(r, 24, 120);
    const top = between(r, 3, 10);
    for (let q = 0; q < n; q++) add(start + q, (daily / 24) * top * (q / n) * factor(r, 0.3));
  }
  if (kind === 'probe') {
    add(start, between(r, 0.002, 0.05), 'alien');
    const wait = whole(r, 3, 48);
    const n = whole(r, 1, 5);
    for (let q = 0; q < n; q++) add(start + wait + q, (daily * between(r, 1, 6)) / n, 'alien');
  }
  if (kind === 'workday') {
    const n = whole(r, 2, 6);
    const size = between(r, 1.5, 4);
    for (let d = 0; d < n; d++)
      for (let q = 9; q < 18; q++)
        if (r() < 0.7) add(Math.floor(start / 24) * 24 + d * 24 + q, (daily / 9) * size * factor(r, 0.4));
  }
  return { kind, hours };
}
