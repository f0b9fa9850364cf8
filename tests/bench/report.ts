/**
 * One row of `npm run bench`: what was measured, the figure with its unit, what stood beside it in the same run, how many times
 * that the figure is, and the goal. Null where nothing comparable exists.
 */
export type Row = { what: string; figure: string; beside: string | null; ratio: number | null; goal: string | null };

/** What every row that a bench prints begins with, for scripts/bench.ts to find. */
export const MARK = 'bench-rows ';

/** Hands a bench's rows to `npm run bench`; run alone, the bench prints them as they are. */
export function report(rows: readonly Row[]): void {
  console.log(`${MARK}${JSON.stringify(rows)}`);
}

/** A row about milliseconds; `beside` is another time of the same run. */
export function timed(what: string, ms: number, more: { beside?: [string, number]; goalMs?: number } = {}): Row {
  return {
    what,
    figure: `${ms.toFixed(2)} ms`,
    beside: more.beside ? `${more.beside[0]} ${more.beside[1].toFixed(2)} ms` : null,
    ratio: more.beside ? Number((ms / more.beside[1]).toFixed(2)) : null,
    goal: more.goalMs === undefined ? null : `${more.goalMs} ms`,
  };
}

/** The value at a share of the sorted times: 0.5 is the median. Times in milliseconds. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
