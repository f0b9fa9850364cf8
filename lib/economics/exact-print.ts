import { type Nanos, nanos } from '@/lib/core/units';
import { type Exact, exactRatio, floor } from './exact';

const NANOS_PER_UNIT = 1_000_000_000n;

/** The number with exactly `decimals` places, rounded half to even; a rounded zero carries no minus. */
export function toFixed(value: Exact, decimals: number): string {
  const scaled = halfEven(value.n * 10n ** BigInt(decimals), value.d);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${scaled < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** The number rounded half to even to `decimals` places, still exact. */
export const roundTo = (value: Exact, decimals: number): Exact =>
  exactRatio(halfEven(value.n * 10n ** BigInt(decimals), value.d), 10n ** BigInt(decimals));

/** The number cut (towards minus infinity) to `decimals` places, still exact. */
export const floorTo = (value: Exact, decimals: number): Exact => {
  const scale = 10n ** BigInt(decimals);
  return exactRatio(floor({ n: value.n * scale, d: value.d }), scale);
};

/**
 * All digits of the number and not one more ('0.25', '3'); `undefined` when its decimals never end (1/3).
 * Never in exponent form: spreadsheets and FOCUS validators read it.
 */
export function toDecimal(value: Exact): string | undefined {
  let [rest, twos, fives] = [value.d, 0, 0];
  for (; rest % 2n === 0n; twos++) rest /= 2n;
  for (; rest % 5n === 0n; fives++) rest /= 5n;
  return rest === 1n ? toFixed(value, Math.max(twos, fives)) : undefined;
}

/** Stored money as an exact number of its currency's units. */
export const fromNanos = (value: Nanos): Exact => exactRatio(BigInt(value), NANOS_PER_UNIT);

/** An exact number of units as stored money, half to even at the billionth; throws beyond 9 million units. */
export const toNanos = (value: Exact): Nanos => nanos(Number(halfEven(value.n * NANOS_PER_UNIT, value.d)));

function halfEven(n: bigint, d: bigint): bigint {
  const below = floor({ n, d });
  const twice = (n - below * d) * 2n;
  return twice > d || (twice === d && below % 2n !== 0n) ? below + 1n : below;
}
