import { divide, type Exact, HUNDRED, multiply, ONE, onePlusPct, subtract, sum, ZERO } from './exact';

/** How a foreign charge reaches the payer: exchange rate, card markup and consumption tax (India: IGST; elsewhere VAT or GST). */
export type LandingTerms = {
  /** Units of the payer's currency for one unit of the bill's currency. */
  rate: Exact;
  /** What the card adds for a foreign currency, in per cent of the whole invoice. */
  cardMarkupPct: Exact;
  /** Tax rate in per cent; it is also charged on the card's markup. */
  taxPct: Exact;
};

/** The parts of a charge in the payer's currency; exact, and `landed` is their exact sum. */
export type LandedCost = { base: Exact; invoice: Exact; cardMarkup: Exact; taxOnMarkup: Exact; landed: Exact };

/**
 * What a charge in a foreign currency costs on the card statement. `taxOnInvoice` says whether the supplier charged the tax.
 * Print `landed` from here: printed parts may differ from it by a unit of the last place (see `roundingLine`).
 * Source: 18 % IGST on imported online services, CBIC Circular 240/34/2024 as cited by stoxntax.in, checked 2026-11-23;
 * computed lines, never advice.
 */
export function landedCost(amount: Exact, terms: LandingTerms, taxOnInvoice: boolean): LandedCost {
  const base = multiply(amount, terms.rate);
  const invoice = taxOnInvoice ? multiply(base, onePlusPct(terms.taxPct)) : base;
  const cardMarkup = percentOf(invoice, terms.cardMarkupPct);
  const taxOnMarkup = percentOf(cardMarkup, terms.taxPct);
  return { base, invoice, cardMarkup, taxOnMarkup, landed: sum([invoice, cardMarkup, taxOnMarkup]) };
}

/**
 * The tax a registered recipient pays itself (reverse charge) and takes back as input credit in full.
 * Whether the credit may be taken is a question for the recipient's accountant.
 */
export function reverseCharge(
  amount: Exact,
  terms: LandingTerms,
): { cashTax: Exact; inputCredit: Exact; netTax: Exact } {
  const cashTax = percentOf(multiply(amount, terms.rate), terms.taxPct);
  return { cashTax, inputCredit: cashTax, netTax: ZERO };
}

/** The factor that turns an amount into its landed cost, for curves that are scaled as a whole. */
export const landingFactor = (terms: LandingTerms, taxOnInvoice: boolean): Exact =>
  landedCost(ONE, terms, taxOnInvoice).landed;

const percentOf = (value: Exact, pct: Exact): Exact => divide(multiply(value, pct), HUNDRED);

/** What a list of printed parts needs so that it adds up to the printed total; usually zero or one unit of the last place. */
export const roundingLine = (total: Exact, parts: readonly Exact[]): Exact => subtract(total, sum(parts));
