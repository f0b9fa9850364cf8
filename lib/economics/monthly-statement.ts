import { fail, ok, type Result } from '@/lib/core/result';
import { type Currency, type Money, type Nanos, nanos } from '@/lib/core/units';
import type { ExchangeRate } from './convert';
import { type Exact, ONE, sum, ZERO } from './exact';
import { fromNanos, roundTo, toNanos } from './exact-print';
import { type LandingTerms, landedCost } from './landed-cost';
import { type Period, periodOfDay } from './period';

/** One charge of the month on either bill. */
export type StatementCharge = Money & {
  payee: string;
  side: 'provider' | 'platform';
  day: string;
  description: string;
};

/** One printed line, in the statement's currency and rounded to its last place. */
export type StatementLine = { payee: string; side: StatementCharge['side']; nanos: Nanos };

/** A month as it is printed. `provider + platform + rounding = total` and the lines of a side add up to that side, all to the cent. */
export type MonthlyStatement = {
  period: Period;
  currency: Currency;
  lines: StatementLine[];
  provider: Nanos;
  platform: Nanos;
  rounding: Nanos;
  total: Nanos;
};

/** How charges become the payer's money: one rate per foreign currency, and card and tax terms where the payer has them. */
export type StatementTerms = {
  currency: Currency;
  decimals: number;
  rates: readonly ExchangeRate[];
  landing?: { cardMarkupPct: LandingTerms['cardMarkupPct']; taxPct: LandingTerms['taxPct']; taxOnInvoice: boolean };
};

/**
 * The month's two bills in one currency. Charges of other months are left out. The total is rounded once from the exact value;
 * what the printed lines are apart from it stands in `rounding`. Fails with `rate-missing` rather than adding across currencies.
 */
export function monthlyStatement(
  period: Period,
  charges: readonly StatementCharge[],
  terms: StatementTerms,
): Result<MonthlyStatement, { kind: 'rate-missing'; currency: Currency }> {
  const groups = new Map<string, { line: StatementLine; exact: Exact[] }>();
  for (const charge of charges.filter((candidate) => periodOfDay(candidate.day) === period)) {
    const rate = rateFor(charge.currency, terms);
    if (!rate) return fail({ kind: 'rate-missing', currency: charge.currency });
    const at = `${charge.side} ${charge.payee}`;
    const group = groups.get(at) ?? { line: { payee: charge.payee, side: charge.side, nanos: nanos(0) }, exact: [] };
    group.exact.push(landed(charge, rate, terms));
    groups.set(at, group);
  }
  const all = [...groups.values()];
  const printed = (value: Exact) => toNanos(roundTo(value, terms.decimals));
  const lines = all.map((group) => ({ ...group.line, nanos: printed(sum(group.exact)) }));
  const side = (name: StatementCharge['side']) =>
    nanos(lines.reduce((total, line) => total + (line.side === name ? line.nanos : 0), 0));
  const total = printed(sum(all.flatMap((group) => group.exact)));
  const [provider, platform] = [side('provider'), side('platform')];
  const rounding = nanos(total - provider - platform);
  return ok({ period, currency: terms.currency, lines, provider, platform, rounding, total });
}

function rateFor(currency: Currency, terms: StatementTerms): ExchangeRate | undefined {
  if (currency === terms.currency) return { from: currency, to: currency, rate: ONE, day: '', source: 'same currency' };
  return terms.rates.find((rate) => rate.from === currency && rate.to === terms.currency);
}

function landed(charge: StatementCharge, rate: ExchangeRate, terms: StatementTerms): Exact {
  const { landing } = terms;
  if (!landing || charge.currency === terms.currency)
    return landedCost(fromNanos(charge.nanos), plain(rate), false).landed;
  return landedCost(fromNanos(charge.nanos), { ...landing, rate: rate.rate }, landing.taxOnInvoice).landed;
}

const plain = (rate: ExchangeRate): LandingTerms => ({
  rate: rate.rate,
  cardMarkupPct: ZERO,
  taxPct: ZERO,
});
