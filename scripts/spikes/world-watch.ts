import { between, type World, whole } from './world-parts.ts';

/** Draws how a series is looked at: what the provider shows when (lag, outages, amounts corrected later), and when the browser polls. */
export function watch(world: World): void {
  provider(world);
  const r = world.random;
  const always = r() < 0.35;
  const open = whole(r, 6, 11);
  const close = whole(r, 17, 24);
  const step = r() < 0.75 ? 1 : whole(r, 2, 12);
  const missing = r() < 0.12 ? 0.3 : 0.07;
  const away = r() < 0.12 ? whole(r, 4, world.days) : world.days;
  const back = away + whole(r, 2, 6);
  if (back < world.days) world.ben.push({ kind: 'away', start: away * 24, end: back * 24 + 12, ambiguous: false });
  for (let day = 0; day < world.days; day++) {
    const missed = (!always && r() < ((world.startDow + day) % 7 >= 5 ? 0.3 : missing)) || (day >= away && day < back);
    for (let h = 0; h < 24; h++)
      if ((always || (h >= open && h < close)) && !missed && (day * 24 + h) % step === 0 && r() > 0.03)
        world.polls.push(day * 24 + h);
  }
}

function provider(world: World): void {
  const r = world.random;
  const kind = r();
  const lag = kind < 0.45 ? 0 : kind < 0.85 ? whole(r, 1, 6) : whole(r, 7, 48);
  const seen = lag > 6 ? 0 : between(r, 0, 0.9);
  const outages = Array.from({ length: r() < 0.15 ? whole(r, 1, 3) : 0 }, () => {
    const a = whole(r, 72, world.H);
    return [a, a + whole(r, 5, 40)] as const;
  });
  for (const [a, b] of outages) world.ben.push({ kind: 'backfill', start: a, end: b + 12, ambiguous: false });
  const corrected = r() < 0.12 ? whole(r, 4, 48) : 0;
  const first = Float64Array.from(world.total, () => (corrected > 0 && r() < 0.5 ? between(r, 0.7, 1.3) : 1));
  world.frac = (h, t) => {
    for (const [a, b] of outages) if (t >= a && t < b && h >= a) return 0;
    const shown = lag === 0 || t - h > lag ? 1 : seen + ((1 - seen) * (t - h - 1)) / lag;
    // what lags for long comes all at once
    return (lag > 6 && shown < 1 ? 0 : shown) * (t - h < corrected ? (first[h] ?? 1) : 1);
  };
}
