import { between, factor, put, type World, whole } from './world-parts.ts';

/** Something that changes spend and is fine; `ambiguous` ones earn one free alert. */
export type Benign = { kind: string; start: number; end: number; ambiguous: boolean };

/** Puts at most one harmless change into a series. */
export function addBenign(world: World): void {
  const r = world.random;
  const kinds = [
    'none',
    'none',
    'none',
    'silence',
    'level',
    'price',
    'switch',
    'trial',
    'weekly',
    'launch',
    'busy_day',
  ];
  const kind = kinds[whole(r, 0, kinds.length - 1)] ?? 'none';
  world.benKind = kind;
  const at = whole(r, Math.floor(world.H * 0.2), Math.floor(world.H * 0.8));
  const scale = (from: number, to: number, by: number) => {
    for (let h = from; h < Math.min(to, world.H); h++) {
      world.total[h] = (world.total[h] ?? 0) * by;
      for (const row of Object.values(world.byModel)) row[h] = (row[h] ?? 0) * by;
    }
  };
  const mean = world.total.reduce((a, b) => a + b, 0) / Math.max(1, world.total.filter((x) => x > 0).length);
  const note = (hours: number, ambiguous: boolean) =>
    world.ben.push({ kind, start: at - 1, end: Math.min(world.H, at + hours), ambiguous });
  if (kind === 'silence') {
    const long = whole(r, 3, 14) * 24;
    scale(at, at + long, 0);
    note(long + 48, false);
  }
  if (kind === 'level') {
    scale(at, world.H, between(r, 1.5, 3));
    note(240, true);
  }
  if (kind === 'price') {
    scale(at, world.H, between(r, 0.4, 1.6));
    note(168, false);
  }
  if (kind === 'switch' || kind === 'trial') {
    const share = kind === 'switch' ? between(r, 0.3, 1) : between(r, 0.02, 0.2);
    for (let h = at; h < world.H; h++) {
      const part = (world.total[h] ?? 0) * share;
      if (part <= 0 || (kind === 'trial' && r() < 0.5)) continue;
      for (const row of Object.values(world.byModel)) row[h] = (row[h] ?? 0) * (1 - share);
      world.total[h] = (world.total[h] ?? 0) - part;
      put(world, h, part * between(r, 0.7, 1.3), 'next');
    }
    note(96, true);
  }
  if (kind === 'weekly') {
    const hour = whole(r, 0, 167);
    const size = between(r, 2, 8);
    for (let h = hour; h < world.H; h += 168)
      for (let k = 0; k < 2; k++) put(world, h + k, mean * size * factor(r, 0.25));
  }
  if (kind === 'launch' || kind === 'busy_day') {
    const long = kind === 'launch' ? whole(r, 10, 60) : whole(r, 5, 10);
    const size = kind === 'launch' ? between(r, 1.5, 5) : between(r, 1, 2);
    for (let k = 0; k < long; k++)
      if ((world.total[at + k] ?? 0) > 0 || r() < 0.4)
        put(world, at + k, mean * size * factor(r, 0.4) * Math.exp(-k / 30));
    note(long + 12, true);
  }
}
