import type { Benign } from './world-benign.ts';
import type { Incident } from './world-incidents.ts';

/** One simulated series with its truth; amounts in units of the currency, hours since its start. */
export type World = {
  id: string;
  archetype: string;
  mode: 'buckets' | 'balance' | 'daily';
  H: number;
  startDow: number;
  tz: number;
  days: number;
  total: Float64Array;
  byModel: Record<string, Float64Array>;
  names: string[];
  random: () => number;
  D: number;
  ua: number;
  inc: Incident[];
  ben: Benign[];
  benKind: string;
  polls: number[];
  frac: (h: number, t: number) => number;
};

/** Helpers over one random source. */
export const between = (r: () => number, low: number, high: number) => low + (high - low) * r();
export const whole = (r: () => number, low: number, high: number) => Math.floor(between(r, low, high + 1));
export const bell = (r: () => number) => Math.sqrt(-2 * Math.log(1 - r())) * Math.cos(2 * Math.PI * r());
export const factor = (r: () => number, spread: number) => Math.exp(spread * bell(r) - (spread * spread) / 2);

/** Adds an amount to an hour, on one model or spread over the key's usual ones. */
export function put(world: World, hour: number, amount: number, model?: string): void {
  if (hour < 0 || hour >= world.H || !(amount > 0)) return;
  const names = model === undefined ? world.names : [model];
  names.forEach((name, k) => {
    const share = names.length === 1 ? 1 : k === 0 ? 0.6 : 0.4 / (names.length - 1);
    const row = world.byModel[name] ?? new Float64Array(world.H);
    world.byModel[name] = row;
    row[hour] = (row[hour] ?? 0) + amount * share;
  });
  world.total[hour] = (world.total[hour] ?? 0) + amount;
}
