import { mulberry } from './boost.ts';
import { addBenign } from './world-benign.ts';
import { habits } from './world-habits.ts';
import { addIncidents } from './world-incidents.ts';
import { type World, whole } from './world-parts.ts';
import { watch } from './world-watch.ts';

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
