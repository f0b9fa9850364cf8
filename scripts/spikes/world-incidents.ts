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
    addIncident(world, start);
  }
}

function addIncident(world: World, start: number): void {
  const r = world.random;
  const kind = KINDS[whole(r, 0, KINDS.length - 1)] ?? 'burst';
  const hourly = Math.max(world.ua, 0.05);
  const alien = r() < 0.35 || kind === 'swap' ? 'alien' : undefined;
  const hours: Hours = [];
  SHAPES[kind](
    { world, r, start, hourly, daily: Math.max(world.D, 2 * hourly) },
    (hour, amount, model = alien) => hour < world.H && amount > 0 && hours.push({ hour, amount, model }),
  );
  const total = hours.reduce((sum, one) => sum + one.amount, 0);
  if (total < Math.max(1, 0.5 * world.D)) return;
  if (kind === 'swap') for (const one of hours) take(world, one.hour, one.amount);
  const excess = new Map<number, number>();
  for (const { hour, amount, model } of hours) {
    put(world, hour, amount, model);
    excess.set(hour, (excess.get(hour) ?? 0) + amount);
  }
  world.inc.push({
    kind,
    alien: hours.some((one) => one.model !== undefined),
    start: Math.min(...excess.keys()),
    end: Math.max(...excess.keys()) + 1,
    total,
    excess,
  });
}

// a swapped key costs what it always did: the thief's part replaces the owner's
function take(world: World, hour: number, amount: number): void {
  const share = 1 - amount / Math.max(amount, world.total[hour] ?? 0);
  for (const row of Object.values(world.byModel)) row[hour] = (row[hour] ?? 0) * share;
  world.total[hour] = (world.total[hour] ?? 0) * share;
}

type Hours = { hour: number; amount: number; model: string | undefined }[];
type Scene = { world: World; r: () => number; start: number; hourly: number; daily: number };
type Add = (hour: number, amount: number, model?: string) => unknown;
type Shape = (scene: Scene, add: Add) => void;

const SHAPES = {
  burst: ({ r, start, hourly }, add) => {
    const n = whole(r, 2, 16);
    const size = 1.2 * Math.exp(between(r, 0, 2.8));
    for (let q = 0; q < n; q++) add(start + q, hourly * size * factor(r, 0.5));
  },
  hour: ({ r, start, hourly, daily }, add) =>
    add(start, Math.max(hourly * between(r, 10, 60), daily * between(r, 0.5, 3))),
  trickle: ({ r, start, daily }, add) => {
    const n = whole(r, 48, 300);
    const size = between(r, 0.7, 4);
    for (let q = 0; q < n; q++) if (r() < 0.95) add(start + q, (daily / 24) * size * factor(r, 0.5));
  },
  nights: ({ r, start, hourly }, add) => {
    const first = Math.floor(start / 24) * 24 + whole(r, -1, 4);
    const n = whole(r, 1, 9);
    const long = whole(r, 1, 6);
    const size = 0.3 * Math.exp(between(r, 0, 2.3));
    for (let d = 0; d < n; d++) for (let q = 0; q < long; q++) add(first + d * 24 + q, hourly * size * factor(r, 0.3));
  },
  pulse: ({ r, start, hourly }, add) => {
    const every = whole(r, 2, 8);
    const n = whole(r, 4, 24);
    const size = between(r, 1, 8);
    for (let q = 0; q < n; q++) add(start + q * every, hourly * size * factor(r, 0.3));
  },
  ramp: ({ r, start, daily }, add) => {
    const n = whole(r, 24, 160);
    const top = between(r, 2, 10);
    for (let q = 0; q < n; q++) add(start + q, (daily / 24) * top * (q / n) * factor(r, 0.3));
  },
  fading: ({ r, start, hourly }, add) => {
    const n = whole(r, 12, 60);
    const size = between(r, 3, 12);
    for (let q = 0; q < n; q++) add(start + q, hourly * size * Math.exp((-3 * q) / n) * factor(r, 0.3));
  },
  probe: ({ r, start, daily }, add) => {
    const probes = whole(r, 1, 3);
    const wait = whole(r, 3, 48);
    for (let q = 0; q < probes; q++) add(start + q * wait, between(r, 0.002, 0.05), 'alien');
    const n = whole(r, 1, 5);
    for (let q = 0; q < n; q++) add(start + probes * wait + q, (daily * between(r, 1, 6)) / n, 'alien');
  },
  workday: ({ r, start, daily }, add) => {
    const n = whole(r, 2, 6);
    const size = between(r, 1.5, 4);
    for (let d = 0; d < n; d++)
      for (let q = 9; q < 18; q++)
        if (r() < 0.7) add(Math.floor(start / 24) * 24 + d * 24 + q, (daily / 9) * size * factor(r, 0.4));
  },
  // on the days of the week the key is used least
  off_days: ({ world, r, start, hourly }, add) => {
    const used = new Float64Array(7);
    world.total.forEach((amount, h) => {
      const day = Math.floor(h / 24) % 7;
      used[day] = (used[day] ?? 0) + amount;
    });
    const day = Math.floor(start / 168) * 7 + used.indexOf(Math.min(...used));
    const n = whole(r, 12, 40);
    const size = between(r, 0.8, 3);
    for (let q = 0; q < n; q++) if (r() < 0.6) add(day * 24 + q, hourly * size * factor(r, 0.3));
  },
  swap: ({ world, r, start }, add) => {
    const n = whole(r, 12, 96);
    const share = between(r, 0.4, 1);
    for (let q = 0; q < n; q++) add(start + q, (world.total[start + q] ?? 0) * share);
  },
} as const satisfies Record<string, Shape>;

// the commoner ones twice
const KINDS: readonly (keyof typeof SHAPES)[] = [
  'burst',
  'burst',
  'hour',
  'trickle',
  'trickle',
  'nights',
  'nights',
  'pulse',
  'ramp',
  'fading',
  'probe',
  'workday',
  'off_days',
  'swap',
];
