import { fail, ok, type Result } from '@/lib/core/result';
import { compare, type Exact, exactRatio, floor, multiply, ratio, subtract, sum } from './exact';
import { roundTo } from './exact-print';

/**
 * Splits an amount over names in proportion to their weights, in whole units of the last place, by largest remainder.
 *
 * The parts add up to the amount (rounded half to even to `decimals`) exactly, also when it is negative; ties go to the name
 * that sorts first by code unit. Fails with `no-weights` when the weights add up to zero or one of them is negative.
 */
export function allocate(
  amount: Exact,
  weights: ReadonlyMap<string, Exact>,
  decimals: number,
): Result<Map<string, Exact>, { kind: 'no-weights' }> {
  const total = sum([...weights.values()]);
  if (total.n <= 0n || [...weights.values()].some((weight) => weight.n < 0n)) return fail({ kind: 'no-weights' });
  const scale = 10n ** BigInt(decimals);
  const units = roundTo(amount, decimals);
  const shares = [...weights].map(([name, weight]) => {
    const fair = ratio(multiply({ n: units.n * scale, d: units.d }, weight), total) ?? units;
    const whole = floor(fair);
    return { name, whole, rest: subtract(fair, { n: whole, d: 1n }) };
  });
  let left = floor({ n: units.n * scale, d: units.d }) - shares.reduce((all, share) => all + share.whole, 0n);
  const order = [...shares].sort((a, b) => compare(b.rest, a.rest) || (a.name < b.name ? -1 : 1));
  for (const share of order) {
    if (left <= 0n) break;
    share.whole += 1n;
    left -= 1n;
  }
  return ok(new Map(shares.map((share) => [share.name, exactRatio(share.whole, scale)])));
}
