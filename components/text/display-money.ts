import { createContext, useContext } from 'react';
import { nanos } from '@/lib/core/units';
import { convert, type ExchangeRate } from '@/lib/economics/convert';
import { toFixed } from '@/lib/economics/exact-print';
import { type DollarRate, rateBetween } from '@/lib/economics/rate-table';
import { formatMoney } from './money-text';
import { utcDay } from './time-text';

/** The currency the reader wants to see, and the rates to get there. Nothing is converted where they are not provided. */
export type Display = { currency: string | null; rates: readonly DollarRate[] };

export const DisplayContext = createContext<Display>({ currency: null, rates: [] });

/** The rate from a currency to the reader's own; `undefined` where it is the same, not wanted or not known. */
export function useRate(from: string): ExchangeRate | undefined {
  const { currency, rates } = useContext(DisplayContext);
  return currency === null || currency === from ? undefined : rateBetween(rates, from, currency);
}

/** An amount in the rate's other currency, in nanos. `null` where it is too large to hold. */
export function inCurrency(amount: number, rate: ExchangeRate): number | null {
  try {
    const converted = convert({ nanos: nanos(amount), currency: rate.from }, rate);
    return converted.ok ? converted.value.nanos : null;
  } catch {
    // billions of a small currency do not fit; the original amount is shown instead
    return null;
  }
}

/** The rate as a sentence: '1 USD = 96.0853 INR on 29 Sep (frankfurter.dev)'. */
export function rateWords({ from, to, rate, day, source }: ExchangeRate): string {
  return `1 ${from} = ${toFixed(rate, 4)} ${to} on ${utcDay(Date.parse(day))} ${day.slice(0, 4)} (${source})`;
}

/** What stands in the title of a converted figure: the amount as it was billed and how it was converted. */
export const convertedTitle = (amount: number, currency: string, rate: ExchangeRate): string =>
  `${formatMoney(amount, currency)}; ${rateWords(rate)}`;
