/**
 * An exact rational number: `n / d` in lowest terms, `d` always positive.
 *
 * Ours rather than a decimal library because a break-even divides by a price: 15 / 0.0783 never ends, and a library that cuts
 * it somewhere moves ties. Rounding happens once, when a figure is printed (./exact-print).
 */
export type Exact = { readonly n: bigint; readonly d: bigint };

/** 0. */
export const ZERO: Exact = { n: 0n, d: 1n };
/** 1. */
export const ONE: Exact = { n: 1n, d: 1n };
/** 100, for per cents. */
export const HUNDRED: Exact = { n: 100n, d: 1n };

/**
 * Reads a decimal number in text or JSON form ('0.30', '-1.2e-7', 25). Gives `undefined` for anything else.
 * A JavaScript number is read as the decimal it prints as, never as its binary fraction.
 */
export function parseExact(value: string | number | bigint): Exact | undefined {
  const match = /^([+-]?)(\d{1,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(String(value).trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction) * (sign === '-' ? -1n : 1n);
  const shift = Number(exponent) - fraction.length;
  return shift >= 0 ? exactRatio(digits * 10n ** BigInt(shift), 1n) : exactRatio(digits, 10n ** BigInt(-shift));
}

/** A number we wrote or have already checked, as an exact one; throws on anything that is not a decimal, which is a bug. */
export function exact(value: string | number | bigint): Exact {
  const parsed = parseExact(value);
  if (!parsed) throw new Error('exact: not a decimal number');
  return parsed;
}

/** `n / d` in lowest terms; throws when `d` is zero, which is a bug of the caller (see `ratio`). */
export function exactRatio(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new Error('exact: division by zero');
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n < 0n ? -n : n, d * sign) || 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** `a + b`. */
export const add = (a: Exact, b: Exact): Exact => exactRatio(a.n * b.d + b.n * a.d, a.d * b.d);
/** `a - b`. */
export const subtract = (a: Exact, b: Exact): Exact => exactRatio(a.n * b.d - b.n * a.d, a.d * b.d);
/** `a × b`. */
export const multiply = (a: Exact, b: Exact): Exact => exactRatio(a.n * b.n, a.d * b.d);
/** `a / b`; throws when `b` is zero, which is a bug of the caller (see `ratio`). */
export const divide = (a: Exact, b: Exact): Exact => exactRatio(a.n * b.d, a.d * b.n);
/** `a / b`, or `undefined` when `b` is zero: for divisors that come from the user. */
export const ratio = (a: Exact, b: Exact): Exact | undefined => (b.n === 0n ? undefined : divide(a, b));
/** The sum of all, zero for none. */
export const sum = (values: readonly Exact[]): Exact => values.reduce(add, ZERO);
/** Negative, zero or positive, as `Array.sort` wants it. */
export const compare = (a: Exact, b: Exact): number => Number(signOf(a.n * b.d - b.n * a.d));
/** -1, 0 or 1. */
export const sign = (a: Exact): number => Number(signOf(a.n));
/** The distance from zero. */
export const absolute = (a: Exact): Exact => (a.n < 0n ? { n: -a.n, d: a.d } : a);
/** The larger of two; the first when equal. */
export const larger = (a: Exact, b: Exact): Exact => (compare(a, b) < 0 ? b : a);
/** The smaller of two; the first when equal. */
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) > 0 ? b : a);
/** The largest whole number not above `a`. */
export const floor = (a: Exact): bigint => (a.n % a.d !== 0n && a.n < 0n ? a.n / a.d - 1n : a.n / a.d);
/** The smallest whole number not below `a`. */
export const ceil = (a: Exact): bigint => -floor({ n: -a.n, d: a.d });
/** `pct` per cent as a factor to add to one: `onePlusPct(18)` is 1.18. */
export const onePlusPct = (pct: Exact): Exact => add(ONE, divide(pct, HUNDRED));

const signOf = (value: bigint): bigint => (value < 0n ? -1n : value > 0n ? 1n : 0n);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
