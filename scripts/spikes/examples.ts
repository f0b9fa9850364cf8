import { EVIDENCE, LEAST_NEW, rowOf } from '../../lib/usage/spikes/evidence.ts';
import { gather } from '../../lib/usage/spikes/gather.ts';
import type { SpendPoll } from '../../lib/usage/spikes/poll.ts';
import { SpendGrid } from '../../lib/usage/spikes/spend-grid.ts';
import type { Table } from './boost.ts';

/** The truth of one simulated series, as far as training needs it. */
export type Truth = {
  mode: 'buckets' | 'balance' | 'daily';
  startDow: number;
  tz: number;
  H: number;
  archetype: string;
  inc: { kind: string; alien?: boolean; start: number; end: number; total: number; excess: Map<number, number> }[];
  ben: { start: number; end: number; ambiguous: boolean }[];
  frac: (h: number, t: number) => number;
};
/** A simulator: the reference one or our own. */
export type Simulator<Series extends Truth = Truth> = {
  makeSeries: (seed: number, i: number) => Series;
  observe: (series: Series) => Iterable<SpendPoll>;
};

/** Evidence of every poll that brought new spend, with what was true of it. `role`: 0 normal, 1 incident in sight, 2 neither. */
export type Examples = {
  columns: number[][];
  role: number[];
  remaining: number[];
  ambiguous: boolean[];
  series: number[];
  incident: number[];
  t: number[];
  truths: Truth[];
};

export const emptyExamples = (): Examples => ({
  columns: Object.keys(EVIDENCE).map(() => []),
  role: [],
  remaining: [],
  ambiguous: [],
  series: [],
  incident: [],
  t: [],
  truths: [],
});

/** Adds `count` series of a simulator. */
export function addExamples<Series extends Truth>(
  to: Examples,
  simulator: Simulator<Series>,
  [seed, count]: readonly [seed: number, count: number],
): void {
  for (let i = 0; i < count; i++) {
    const truth = simulator.makeSeries(seed, i);
    const grid = new SpendGrid(truth);
    const number = to.truths.push(truth) - 1;
    for (const poll of simulator.observe(truth)) {
      if (grid.take(poll).delta <= LEAST_NEW) continue;
      for (const [f, value] of rowOf(gather(grid).evidence).entries()) to.columns[f]?.push(Math.fround(value));
      to.series.push(number);
      to.t.push(poll.t);
      to.ambiguous.push(truth.ben.some((b) => b.ambiguous && poll.t > b.start && poll.t <= b.end + 24));
      const { role, incident, remaining } = roleAt(truth, poll.t);
      to.role.push(role);
      to.incident.push(incident);
      to.remaining.push(remaining);
    }
    // the amounts are no longer needed and are most of the memory
    Object.assign(truth, { total: undefined, base: undefined, byModel: undefined });
  }
}

const ALIEN_KINDS = ['new_model', 'probe_then_burst'];

function roleAt(truth: Truth, t: number): { role: number; incident: number; remaining: number } {
  for (const [incident, one] of truth.inc.entries()) {
    if (t > one.start && t <= one.end + 24) {
      let seen = 0;
      let spent = 0;
      for (const [hour, amount] of one.excess) {
        if (hour >= t) continue;
        seen += amount * Math.min(1, truth.frac(hour, t));
        spent += amount;
      }
      const alien = truth.mode !== 'balance' && (one.alien ?? ALIEN_KINDS.includes(one.kind));
      return { role: seen >= (alien ? 0.001 : 0.25) ? 1 : 2, incident, remaining: 1 - spent / one.total };
    }
    if (t > one.end + 24 && t <= one.end + 72) return { role: 2, incident, remaining: 0 };
  }
  return { role: 0, incident: -1, remaining: 0 };
}

const INCIDENT_WEIGHT = 20;
const AMBIGUOUS_WEIGHT = 0.15;

/** Makes the training table: every incident weighs the same, its early polls more; every normal poll weighs one. */
export function tableOf(from: Examples): Table {
  const incidentOf = (row: number) => `${from.series[row]}:${from.incident[row]}`;
  const earliness = (row: number) => 0.3 + (from.remaining[row] ?? 0);
  const totals = new Map<string, number>();
  from.role.forEach((role, row) => {
    if (role === 1) totals.set(incidentOf(row), (totals.get(incidentOf(row)) ?? 0) + earliness(row));
  });
  const weight = Float64Array.from(from.role, (role, row) => {
    if (role === 1) return (INCIDENT_WEIGHT * earliness(row)) / (totals.get(incidentOf(row)) ?? 1);
    return role === 0 ? (from.ambiguous[row] ? AMBIGUOUS_WEIGHT : 1) : 0;
  });
  return {
    columns: from.columns.map((column) => Float32Array.from(column)),
    label: Uint8Array.from(from.role, (role) => (role === 1 ? 1 : 0)),
    weight,
    rising: Object.values(EVIDENCE).map((kind) => kind === 'up'),
  };
}
