import { fail, ok, type Result } from '@/lib/core/result';
import type { Currency, Money } from '@/lib/core/units';
import { divide, type Exact, multiply, ONE } from './exact';
import { fromNanos, toNanos } from './exact-print';

/** Units of `to` for one unit of `from`, on a day (YYYY-MM-DD), with where it was read; a rate typed in by the user says so. */
export type ExchangeRate = { from: Currency; to: Currency; rate: Exact; day: string; source: string };

/**
 * The money in the rate's other currency, half to even at the billionth: at most half a billionth from the exact value.
 * Fails with `rate-mismatch` when the rate is for another currency; amounts are never added across currencies without one.
 */
export function convert(money: Money, rate: ExchangeRate): Result<Money, { kind: 'rate-mismatch' }> {
  if (money.currency !== rate.from) return fail({ kind: 'rate-mismatch' });
  return ok({ nanos: toNanos(multiply(fromNanos(money.nanos), rate.rate)), currency: rate.to });
}

/** The same rate read the other way. Throws on a rate of zero, which no market has. */
export const inverse = (rate: ExchangeRate): ExchangeRate => ({
  ...rate,
  from: rate.to,
  to: rate.from,
  rate: divide(ONE, rate.rate),
});
