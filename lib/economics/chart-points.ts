import type { VolumeRange } from './curve';
import type { Exact } from './exact';
import { type Comparison, verdict, verdictSegments } from './verdict';

/** Both bills at one volume; `plan` is undefined where no tier can serve it. */
export type ChartPoint = { messages: number; byok: Exact; plan: Exact | undefined };

/**
 * Points for a chart of both bills: `count` of them evenly over the range, and both sides of every crossing, so that what the
 * chart shows and what the table says are the same. Sorted, no volume twice.
 */
export function chartPoints(comparison: Comparison, range: VolumeRange, count: number): ChartPoint[] {
  const steps = Math.max(1, count - 1);
  const even = Array.from({ length: steps + 1 }, (_, index) =>
    Math.round(range.from + ((range.to - range.from) * index) / steps),
  );
  const crossings = verdictSegments(comparison, range).flatMap((segment) => [segment.from, segment.to]);
  const volumes = [...new Set([...even, ...crossings])].sort((a, b) => a - b);
  return volumes.map((messages) => {
    const at = verdict(comparison, messages);
    return { messages, byok: at.byok, plan: at.plan?.total };
  });
}
