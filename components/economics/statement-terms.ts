import type { ExchangeRate } from '@/lib/economics/convert';
import { currencyDecimals } from '@/lib/economics/currency-decimals';
import { type Exact, parseExact, sign, ZERO } from '@/lib/economics/exact';
import type { StatementTerms } from '@/lib/economics/monthly-statement';
import type { Period } from '@/lib/economics/period';
import type { KeptRateT, KeptTermsT } from './kept-terms';

/** The typed terms as the statement needs them, and what is wrong with each figure by its name (`currency`, `tax.0`, `rate.USD`, …). */
export type ReadTerms = { terms: StatementTerms; wrongs: Readonly<Record<string, string>> };

/** Reads the terms for a month. A figure that cannot be read counts as nothing and is named in `wrongs`: the statement then waits. */
export function readTerms(kept: KeptTermsT, rates: readonly KeptRateT[], period: Period): ReadTerms {
  const wrongs: Record<string, string> = {};
  const figure = (name: string, text: string): Exact => {
    const value = readPct(text);
    if (!value) wrongs[name] = 'Write a number of 0 or more, with a point for decimals, like 18 or 3.5.';
    return value ?? ZERO;
  };
  if (!/^[A-Z]{3}$/.test(kept.currency)) wrongs['currency'] = 'Write three capital letters, like USD or INR.';
  const card = { markupPct: figure('cardPct', kept.cardPct), taxPct: figure('cardTaxPct', kept.cardTaxPct) };
  return {
    terms: {
      currency: kept.currency,
      decimals: currencyDecimals(kept.currency),
      rates: ratesFor(rates, period, kept.currency).flatMap((rate) => readRate(rate, wrongs)),
      taxes: kept.taxes.map(({ name, pct, how, on }, index) => ({ name, pct: figure(`tax.${index}`, pct), how, on })),
      ...(sign(card.markupPct) > 0 ? { card } : {}),
    },
    wrongs,
  };
}

/** The rates that hold in a month: for each currency its own, or the newest of an earlier month. */
export function ratesFor(rates: readonly KeptRateT[], period: Period, to: string): KeptRateT[] {
  const known = rates.filter((rate) => rate.to === to && rate.period <= period);
  const newest = known.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return [...new Map(newest.map((rate) => [rate.from, rate])).values()];
}

function readRate(kept: KeptRateT, wrongs: Record<string, string>): ExchangeRate[] {
  const rate = readPct(kept.rate);
  if (!rate || sign(rate) === 0) {
    wrongs[`rate.${kept.from}`] = `Write how many ${kept.to} one ${kept.from} is, like 88.50.`;
    return [];
  }
  return [{ from: kept.from, to: kept.to, rate, day: kept.day, source: kept.source }];
}

function readPct(text: string): Exact | undefined {
  const value = text.length <= 24 ? parseExact(text) : undefined;
  return value && sign(value) >= 0 ? value : undefined;
}
