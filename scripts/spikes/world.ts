import { mulberry } from './boost.ts';
import { addBenign } from './world-benign.ts';
import { addIncidents } from './world-incidents.ts';
import { between, factor, put, type World, whole } from './world-parts.ts';

/**
 * A second spend simulator, made to differ from the reference one: habits, incidents and observation are drawn from continuous
 * families instead of a list of kinds. It keeps the detector from learning the reference simulator by heart.
 *
 * The same arguments always give the same series.
 */
export function makeSeries(seed: number, i: number): World {
  const r = mulberry(Math.imul(seed + 7, 2654435761) ^ Math.imul(i + 1, 40503));
  for (let k = 0; k < 5; k++) r();
  const days = r() < 0.2 ? whole(r, 6, 14) : whole(r, 25, 60);
  const H = days * 24;
  const names = Array.from({ length: whole(r, 1, 4) }, (_, k) => `m${k}`);
  const world: World = {
    id: `own-${seed}-${i}`,
    archetype: '',
    mode: r() < 0.45 ? 'buckets' : r() < 0.6 ? 'balance' : 'daily',
    H,
    days,
    startDow: whole(r, 0, 6),
    tz: whole(r, -10, 12),
    total: new Float64Array(H),
    byModel: {},
    names,
    random: r,
    D: 0,
    ua: 0,
    inc: [],
    ben: [],
    benKind: 'none',
    polls: [],
    frac: () => 1,
  };
  habits(world);
  addBenign(world);
  let busy = 0;
  let sum = 0;
  for (const amount of world.total) {
    sum += amount;
    if (amount > 0) busy++;
  }
  world.D = sum / days;
  world.ua = busy > 0 ? sum / busy : 0.1;
  addIncidents(world);
  watch(world);
  return world;
}

function habits(world: World): void {
  const r = world.random;
  const unit = 0.04 * Math.exp(between(r, 0, 4.6));
  const spread = between(r, 0.1, 1.2);
  const kind = r();
  const middle = kind < 0.15 ? whole(r, 0, 23) : between(r, 11, 21);
  const width = between(r, 2, 7);
  const most = kind < 0.3 ? between(r, 0.01, 0.12) : between(r, 0.2, 0.95);
  const floor = kind > 0.85 ? between(r, 0.1, 1) : r() < 0.3 ? between(r, 0, 0.04) : 0;
  const weekend = between(r, 0.02, 1.3);
  const keep = between(r, 0.05, 0.8);
  const growth = r() < 0.2 ? between(r, -0.01, 0.025) : 0;
  const cron =
    r() < 0.25
      ? { every: [4, 6, 12, 24, 24][whole(r, 0, 4)] ?? 24, at: whole(r, 0, 23), size: between(r, 1, 4) }
      : undefined;
  world.archetype = kind < 0.3 ? 'sparse' : kind > 0.85 ? 'around_the_clock' : cron ? 'cron' : 'working';
  let on = false;
  for (let h = 0; h < world.H; h++) {
    const off = Math.abs((((h % 24) - middle + 36) % 24) - 12);
    const isWeekend = (world.startDow + Math.floor(h / 24)) % 7 >= 5;
    const p = Math.max(floor, (off < width ? most : most * 0.02) * (isWeekend ? weekend : 1));
    on = r() < (on ? Math.max(p, keep * (p > 0.005 ? 1 : 0.3)) : p);
    const grown = 1 + (growth * h) / 24;
    if (on) put(world, h, unit * factor(r, spread) * grown);
    if (cron && h % cron.every === cron.at % cron.every && r() < 0.97)
      put(world, h, unit * cron.size * factor(r, 0.2) * grown);
  }
}

function watch(world: World): void {
  const r = world.random;
  const lag = r() < 0.5 ? 0 : whole(r, 1, 5);
  const seen = between(r, 0, 0.9);
  const outages = Array.from({ length: r() < 0.15 ? whole(r, 1, 3) : 0 }, () => {
    const a = whole(r, 72, world.H);
    return [a, a + whole(r, 5, 40)] as const;
  });
  for (const [a, b] of outages) world.ben.push({ kind: 'backfill', start: a, end: b + 12, ambiguous: false });
  world.frac = (h, t) => {
    for (const [a, b] of outages) if (t >= a && t < b && h >= a) return 0;
    return lag === 0 || t - h > lag ? 1 : seen + ((1 - seen) * (t - h - 1)) / lag;
  };
  const always = r() < 0.35;
  const open = whole(r, 6, 11);
  const close = whole(r, 17, 24);
  const step = r() < 0.75 ? 1 : whole(r, 2, 6);
  for (let day = 0; day < world.days; day++) {
    const missed = !always && r() < ((world.startDow + day) % 7 >= 5 ? 0.3 : 0.07);
    for (let h = 0; h < 24; h++)
      if ((always || (!missed && h >= open && h < close)) && (day * 24 + h) % step === 0 && r() > 0.03)
        world.polls.push(day * 24 + h);
  }
}
