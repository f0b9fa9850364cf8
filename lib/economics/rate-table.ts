import type { Currency } from '@/lib/core/units';
import type { ExchangeRate } from './convert';
import { divide, ONE, parseExact } from './exact';

/** Units of a currency for one US dollar, as a decimal text, of a day (YYYY-MM-DD), and where it was read. */
export type DollarRate = { currency: Currency; perUsd: string; day: string; source: string };

const day = '2026-09-29';
// https://www.npmjs.com/package/@fawazahmed0/currency-api 2026.9.29, v1/currencies/usd.min.json; checked 2026-11-25
const source = 'fawazahmed0/currency-api, shipped with Ringfence';
const of = (currency: Currency, perUsd: string): DollarRate => ({ currency, perUsd, day, source });

/** The rates shipped with the program, for a browser that was never allowed to fetch newer ones. */
export const bundledRates: readonly DollarRate[] = [
  of('EUR', '0.88022588'),
  of('GBP', '0.75538854'),
  of('INR', '96.08534228'),
  of('CNY', '6.70778353'),
  of('JPY', '157.47729333'),
  of('CAD', '1.41883839'),
  of('AUD', '1.42474718'),
  of('CHF', '0.83337046'),
  of('BRL', '5.22423802'),
  of('KRW', '1358.18865245'),
  of('SGD', '1.2786578'),
  of('MXN', '18.00541451'),
  of('IDR', '18016.34310713'),
];

/** Newer rates take the place of the shipped ones, currency by currency. */
export const withNewer = (rates: readonly DollarRate[]): DollarRate[] =>
  bundledRates.map(
    (shipped) => rates.find(({ currency, day }) => currency === shipped.currency && day > shipped.day) ?? shipped,
  );

/**
 * The rate between two currencies by way of the dollar, with the older of the two days. `undefined` where a currency is not in the
 * table (a provider's own credits have no rate) or a rate cannot be read.
 */
export function rateBetween(rates: readonly DollarRate[], from: Currency, to: Currency): ExchangeRate | undefined {
  const [a, b] = [perDollar(rates, from), perDollar(rates, to)];
  if (!a || !b) return undefined;
  const [older, source] = a.day <= b.day ? [a.day, a.source] : [b.day, b.source];
  return { from, to, rate: divide(b.rate, a.rate), day: older, source: source || b.source || a.source };
}

function perDollar(rates: readonly DollarRate[], currency: Currency) {
  // a dollar is a dollar on every day
  if (currency === 'USD') return { rate: ONE, day: '9999-12-31', source: '' };
  const found = rates.find((each) => each.currency === currency);
  const rate = found && parseExact(found.perUsd);
  return found && rate && rate.n > 0n ? { rate, day: found.day, source: found.source } : undefined;
}
