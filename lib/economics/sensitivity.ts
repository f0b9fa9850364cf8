import type { VolumeRange } from './curve';
import { type Exact, multiply, onePlusPct } from './exact';
import { type Comparison, verdictSegments } from './verdict';
import type { Segment } from './winners';

/** How the winners shift if the raw cost of a message were so many per cent higher or lower. */
export type Sensitivity = { changePct: Exact; raw: Exact; segments: Segment[] };

/** One line for each change. The plan's own metering follows the raw cost where it counts by spend, as the platform's would. */
export function sensitivity(comparison: Comparison, range: VolumeRange, changesPct: readonly Exact[]): Sensitivity[] {
  return changesPct.map((changePct) => {
    const raw = multiply(comparison.message.raw, onePlusPct(changePct));
    const changed = { ...comparison, message: { ...comparison.message, raw } };
    return { changePct, raw, segments: verdictSegments(changed, range) };
  });
}
