declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]: B };

/**
 * Money: a whole number of billionths of one unit of a currency (1 USD = 1_000_000_000).
 *
 * Not millionths: one cached input token costs down to 20 billionths of a dollar, so a millionth would round every small bucket
 * and a month of buckets would no longer add up to the provider's bill. Safe as a JavaScript integer up to 9 million units.
 */
export type Nanos = Branded<number, 'Nanos'>;

/** Three capital letters of ISO 4217 ('USD', 'CNY'), or a provider's own unit in small letters ('credits'). */
export type Currency = string;

/** An amount with its currency. Amounts of different currencies are never added. */
export type Money = { nanos: Nanos; currency: Currency };

/** A whole number of tokens, never negative. */
export type Tokens = Branded<number, 'Tokens'>;

/** Milliseconds since 1970-01-01T00:00Z, whole. */
export type EpochMs = Branded<number, 'EpochMs'>;

/** How much the user may trust a figure: billed by the provider, computed from tokens × price, or estimated (balance deltas, forecasts). */
export type Provenance = 'billed' | 'computed' | 'estimated';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;

/** Marks a number of billionths; throws on a fraction or an unsafe integer, which is a bug of the caller. */
export function nanos(value: number): Nanos {
  if (!Number.isSafeInteger(value)) throw new Error('nanos: not a safe integer');
  return value as Nanos;
}

/** Marks a count of tokens; throws on a fraction or a negative number. */
export function tokens(value: number): Tokens {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error('tokens: not a whole number');
  return value as Tokens;
}

/** Marks a time; throws on a fraction. */
export function epochMs(value: number): EpochMs {
  if (!Number.isSafeInteger(value)) throw new Error('epochMs: not a whole number');
  return value as EpochMs;
}

/**
 * Reads a decimal number, as text or as a JSON number, into billionths of `scale` units; half-even at the last place.
 *
 * `scale` is the size of the unit the provider speaks in: 1 for dollars, 0.01 for cents is written `-2` (a power of ten).
 * Gives `undefined` for anything that is not a finite decimal number or is too large; never goes through binary fractions.
 */
export function parseMoney(value: string | number, power = 0): Nanos | undefined {
  const match = /^([+-]?)(\d{1,24})(?:\.(\d{0,30}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(String(value).trim());
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = 9 + power + Number(exponent) - fraction.length;
  if (shift > 30 || shift < -60) return shift < 0 ? nanos(0) : undefined;
  const digits = BigInt(whole + fraction);
  const amount = shift >= 0 ? digits * 10n ** BigInt(shift) : halfEven(digits, 10n ** BigInt(-shift));
  const signed = Number(sign === '-' ? -amount : amount);
  return Number.isSafeInteger(signed) ? nanos(signed === 0 ? 0 : signed) : undefined;
}

function halfEven(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  const twice = (value % divisor) * 2n;
  return twice > divisor || (twice === divisor && quotient % 2n === 1n) ? quotient + 1n : quotient;
}
