import { z } from '@/lib/core/zod';

const text = z.string().check(z.maxLength(120));

/** A tax as typed. */
const KeptTax = z.object({
  name: text,
  pct: text,
  how: z.enum(['added', 'included', 'reverse-charge']),
  on: z.enum(['all', 'provider', 'platform']),
});

/** How the statement is made, as typed; nothing is lost while a figure cannot be read. */
export const KeptTerms = z.object({
  currency: text,
  /** Where the provider's lines come from: the bills entered, what was metered, or bills where there are any. */
  provider: z.enum(['auto', 'bills', 'metered']),
  taxes: z.array(KeptTax).check(z.maxLength(6)),
  cardPct: text,
  cardTaxPct: text,
});

/** An exchange rate as typed, for a month: units of `to` for one of `from`. */
export const KeptRate = z.object({ period: text, from: text, to: text, rate: text, day: text, source: text });

export type KeptTaxT = z.infer<typeof KeptTax>;
export type KeptTermsT = z.infer<typeof KeptTerms>;
export type KeptRateT = z.infer<typeof KeptRate>;

/** Dollars, no tax, no card: what is charged is what is paid. */
export const PLAIN_TERMS: KeptTermsT = { currency: 'USD', provider: 'auto', taxes: [], cardPct: '0', cardTaxPct: '0' };
