import { fail, ok, type Result } from '@/lib/core/result';
import type { Currency, Money } from '@/lib/core/units';
import type { ExchangeRate } from './convert';
import { add, divide, type Exact, exact, HUNDRED, multiply, ONE, sign, subtract, sum, ZERO } from './exact';
import { fromNanos, roundTo } from './exact-print';
import { type Period, periodOfDay } from './period';

/** One charge of the month on either bill. */
export type StatementCharge = Money & {
  payee: string;
  side: 'provider' | 'platform';
  day: string;
  description: string;
  /** A tax that stands on the bill: no other tax is computed on it. */
  isTax?: boolean;
};

/** A consumption tax as the user says it applies: on top of the charges, inside them already, or owed by the user (reverse charge). */
export type TaxRule = {
  name: string;
  pct: Exact;
  how: 'added' | 'included' | 'reverse-charge';
  on: 'all' | StatementCharge['side'];
};

/** What the card adds to charges in a foreign currency, in per cent of what is charged with its tax, and the tax on that. */
export type CardRule = { markupPct: Exact; taxPct: Exact };

/** How charges become the payer's money: one rate per foreign currency, and card and taxes where the payer has them. */
export type StatementTerms = {
  currency: Currency;
  decimals: number;
  rates: readonly ExchangeRate[];
  taxes: readonly TaxRule[];
  card?: CardRule;
};

/** One printed payee, in the statement's currency and rounded to its last place; `original` is what was charged, one amount a currency. */
export type StatementLine = {
  payee: string;
  side: StatementCharge['side'];
  amount: Exact;
  original: { currency: Currency; amount: Exact }[];
};

/** A line that was computed. One that does not count tells something about the others: it is not part of the total. */
export type ComputedLine = {
  kind: 'tax-added' | 'tax-included' | 'reverse-charge' | 'input-credit' | 'card' | 'card-tax';
  name: string;
  amount: Exact;
  counts: boolean;
};

/**
 * A month as it is printed. The lines of a side add up to that side, and
 * `provider + platform + computed lines that count + rounding = total`, all to the last place of the currency.
 * Exact and not stored money: in rupiah or dong a month soon is more than stored money can hold.
 */
export type MonthlyStatement = {
  period: Period;
  currency: Currency;
  lines: StatementLine[];
  provider: Exact;
  platform: Exact;
  computed: ComputedLine[];
  rounding: Exact;
  total: Exact;
  /** The rates that were used. */
  rates: ExchangeRate[];
};

/**
 * The month's two bills in one currency. Charges of other months are left out. The total is rounded once from the exact value;
 * what the printed lines are apart from it stands in `rounding`. Taxes are computed as told, never advice.
 * Fails with `rate-missing` rather than adding across currencies.
 */
export function monthlyStatement(
  period: Period,
  charges: readonly StatementCharge[],
  terms: StatementTerms,
): Result<MonthlyStatement, { kind: 'rate-missing'; currency: Currency }> {
  const mine = charges.filter((charge) => periodOfDay(charge.day) === period);
  const missing = mine.find((charge) => !rateFor(charge.currency, terms));
  if (missing) return fail({ kind: 'rate-missing', currency: missing.currency });
  const landed = mine.map((charge) => land(charge, terms));
  const printed = (value: Exact) => roundTo(value, terms.decimals);
  const lines = linesOf(landed, printed);
  const side = (name: StatementCharge['side']) => total(lines.filter((line) => line.side === name));
  const computed = computedLines(landed, terms).map((line) => ({ ...line, amount: printed(line.amount) }));
  const whole = printed(sum(landed.map((each) => sum([each.base, each.taxAdded, each.card, each.cardTax]))));
  const shown = sum([side('provider'), side('platform'), total(computed.filter((line) => line.counts))]);
  return ok({
    period,
    currency: terms.currency,
    lines,
    provider: side('provider'),
    platform: side('platform'),
    computed: computed.filter((line) => sign(line.amount) !== 0),
    rounding: subtract(whole, shown),
    total: whole,
    rates: terms.rates.filter((rate) => landed.some(({ charge }) => charge.currency === rate.from)),
  });
}

type Landed = { charge: StatementCharge; base: Exact; taxAdded: Exact; card: Exact; cardTax: Exact };

function land(charge: StatementCharge, terms: StatementTerms): Landed {
  const base = multiply(fromNanos(charge.nanos), rateFor(charge.currency, terms) ?? ONE);
  const added = terms.taxes.filter((tax) => tax.how === 'added' && applies(tax, charge));
  const taxAdded = sum(added.map((tax) => percentOf(base, tax.pct)));
  // a card adds to what it is charged, which is the amount with its tax
  const foreign = terms.card && charge.currency !== terms.currency ? terms.card : undefined;
  const card = foreign ? percentOf(add(base, taxAdded), foreign.markupPct) : ZERO;
  return { charge, base, taxAdded, card, cardTax: foreign ? percentOf(card, foreign.taxPct) : ZERO };
}

function linesOf(landed: readonly Landed[], printed: (value: Exact) => Exact): StatementLine[] {
  const groups = Map.groupBy(landed, ({ charge }) => JSON.stringify([charge.side, charge.payee]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { payee, side } = first.charge;
    const original = [...Map.groupBy(group, ({ charge }) => charge.currency)].map(([currency, same]) => ({
      currency,
      amount: sum(same.map(({ charge }) => fromNanos(charge.nanos))),
    }));
    return [{ payee, side, amount: printed(sum(group.map(({ base }) => base))), original }];
  });
}

function computedLines(landed: readonly Landed[], { taxes, card }: StatementTerms): ComputedLine[] {
  const lines = taxes.flatMap((tax): ComputedLine[] => {
    const base = sum(landed.filter(({ charge }) => applies(tax, charge)).map((each) => each.base));
    const { name } = tax;
    if (tax.how === 'added') return [{ kind: 'tax-added', name, amount: percentOf(base, tax.pct), counts: true }];
    if (tax.how === 'included') {
      const inside = divide(multiply(base, tax.pct), add(HUNDRED, tax.pct));
      return [{ kind: 'tax-included', name, amount: inside, counts: false }];
    }
    const due = percentOf(base, tax.pct);
    return [
      { kind: 'reverse-charge', name, amount: due, counts: false },
      { kind: 'input-credit', name, amount: multiply(due, exact(-1)), counts: false },
    ];
  });
  if (!card) return lines;
  const all = (pick: (each: Landed) => Exact) => sum(landed.map(pick));
  lines.push({ kind: 'card', name: '', amount: all((each) => each.card), counts: true });
  lines.push({ kind: 'card-tax', name: '', amount: all((each) => each.cardTax), counts: true });
  return lines;
}

const applies = (tax: TaxRule, charge: StatementCharge): boolean =>
  charge.isTax !== true && (tax.on === 'all' || tax.on === charge.side);

const percentOf = (value: Exact, pct: Exact): Exact => divide(multiply(value, pct), HUNDRED);

const total = (parts: readonly { amount: Exact }[]): Exact => sum(parts.map(({ amount }) => amount));

const rateFor = (currency: Currency, terms: StatementTerms): Exact | undefined =>
  currency === terms.currency
    ? ONE
    : terms.rates.find((rate) => rate.from === currency && rate.to === terms.currency)?.rate;
