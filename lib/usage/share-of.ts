/**
 * Shares of a whole number in proportion to weights (whole, not negative, not all zero); what rounding leaves goes to the last share with
 * a weight, so that they add up exactly.
 */
export function shareOf(amount: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + BigInt(Math.max(0, weight)), 0n);
  if (whole === 0n) return weights.map(() => 0);
  const last = weights.findLastIndex((weight) => weight > 0);
  let left = amount;
  return weights.map((weight, index) => {
    const share = index === last ? left : Number((BigInt(amount) * BigInt(Math.max(0, weight))) / whole);
    if (index < last) left -= share;
    return index > last ? 0 : share;
  });
}
