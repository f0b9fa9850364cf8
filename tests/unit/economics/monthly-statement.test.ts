import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Currency, nanos } from '@/lib/core/units';
import { currencyDecimals } from '@/lib/economics/currency-decimals';
import { absolute, add, compare, exact, exactRatio, sum, ZERO } from '@/lib/economics/exact';
import {
  type MonthlyStatement,
  monthlyStatement,
  type StatementCharge,
  type StatementTerms,
  type TaxRule,
} from '@/lib/economics/monthly-statement';
import { TAX_PRESETS } from '@/lib/economics/tax-presets';

const charge = (payee: string, side: StatementCharge['side'], amount: number, currency = 'USD'): StatementCharge => ({
  payee,
  side,
  day: '2026-10-09',
  description: '',
  nanos: nanos(amount),
  currency,
});
const bills = [
  charge('OpenAI', 'provider', 21_447_123_456),
  charge('Anthropic', 'provider', 12_096_000_000),
  charge('Lovable', 'platform', 25_000_000_000),
];
const rate = (from: Currency, to: Currency, value: string) => ({
  from,
  to,
  rate: exact(value),
  day: '2026-10-31',
  source: 'user',
});
const dollars: StatementTerms = { currency: 'USD', decimals: 2, rates: [], taxes: [] };
const rupees: StatementTerms = { ...dollars, currency: 'INR', rates: [rate('USD', 'INR', '88.50')] };
const igst: TaxRule = { name: 'IGST', pct: exact(18), how: 'added', on: 'all' };
const cents = (value: number) => exactRatio(BigInt(value), 100n);

function made(charges: readonly StatementCharge[], terms: StatementTerms, period = '2026-10'): MonthlyStatement {
  const result = monthlyStatement(period, charges, terms);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

const addsUp = ({ lines, provider, platform, computed, rounding, total }: MonthlyStatement) => {
  const counted = computed.filter((line) => line.counts).map(({ amount }) => amount);
  expect(sum([provider, platform, ...counted, rounding])).toEqual(total);
  expect(sum(lines.map(({ amount }) => amount))).toEqual(add(provider, platform));
};

test('provider bill and platform bill make the statement, to the cent, in dollars', () => {
  const statement = made(bills, dollars);
  expect(statement).toMatchObject({
    provider: cents(3355),
    platform: cents(2500),
    rounding: cents(-1),
    total: cents(5854),
  });
  addsUp(statement);
});

test('and in rupees, with IGST, card and the tax on the card, rounded once from the exact value', () => {
  const statement = made([charge('X', 'provider', 34_570_000_000)], {
    ...rupees,
    taxes: [igst],
    card: { markupPct: exact('3.5'), taxPct: exact(18) },
  });
  // fixture F6, providerConsumerWithIgst
  expect(statement.total).toEqual(cents(375_924));
  expect(statement.provider).toEqual(cents(305_944));
  expect(statement.computed).toEqual([
    { kind: 'tax-added', name: 'IGST', amount: cents(55_070), counts: true },
    { kind: 'card', name: '', amount: cents(12_636), counts: true },
    { kind: 'card-tax', name: '', amount: cents(2274), counts: true },
  ]);
  addsUp(statement);
});

test('reverse charge is owed and credited, and leaves the total alone', () => {
  const statement = made([charge('X', 'provider', 34_570_000_000)], {
    ...rupees,
    taxes: [{ ...igst, how: 'reverse-charge' }],
  });
  expect(statement.total).toEqual(statement.provider);
  expect(statement.computed.map(({ kind, amount, counts }) => [kind, amount, counts])).toEqual([
    ['reverse-charge', cents(55_070), false],
    ['input-credit', cents(-55_070), false],
  ]);
});

test('a tax inside the amounts is told and not added', () => {
  const statement = made([charge('X', 'platform', 119_000_000_000)], {
    ...dollars,
    taxes: [{ name: 'VAT', pct: exact(19), how: 'included', on: 'all' }],
  });
  expect(statement.total).toEqual(cents(11_900));
  expect(statement.computed).toEqual([{ kind: 'tax-included', name: 'VAT', amount: cents(1900), counts: false }]);
});

test('a tax of one side leaves the other alone', () => {
  const statement = made(bills, { ...dollars, taxes: [{ ...igst, on: 'platform' }] });
  expect(statement.computed).toMatchObject([{ amount: cents(450) }]);
});

test('a card adds nothing to what was charged at home', () => {
  const terms = { ...rupees, card: { markupPct: exact('3.5'), taxPct: exact(18) } };
  expect(made([charge('Home', 'platform', 1_000_000_000_000, 'INR')], terms)).toMatchObject({
    computed: [],
    total: cents(100_000),
  });
});

test('what was charged in several currencies stands beside the line', () => {
  const [line] = made(
    [charge('X', 'provider', 1_000_000_000), charge('X', 'provider', 5_000_000_000, 'INR')],
    rupees,
  ).lines;
  expect(line).toMatchObject({
    amount: cents(9350),
    original: [
      { currency: 'USD', amount: exact(1) },
      { currency: 'INR', amount: exact(5) },
    ],
  });
});

test('a currency without a rate is refused, never added', () => {
  const made = monthlyStatement('2026-10', bills, { ...rupees, rates: [] });
  expect(made).toEqual({ ok: false, failure: { kind: 'rate-missing', currency: 'USD' } });
});

test('charges of other months stay out, and an empty month is a statement of nothing', () => {
  expect(made(bills, dollars, '2026-11')).toMatchObject({ lines: [], computed: [], total: ZERO, rounding: ZERO });
});

test('refunds, any rate, taxes and cards: the printed parts always make the printed total', () => {
  const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
  const pct = fc.nat(4000).map((value) => exactRatio(BigInt(value), 100n));
  const tax = fc.record({
    name: fc.constant('T'),
    pct,
    how: fc.constantFrom('added', 'included', 'reverse-charge'),
    on: fc.constantFrom('all', 'provider', 'platform'),
  });
  const one = fc
    .tuple(fc.constantFrom('A', 'B'), fc.constantFrom('provider', 'platform'), amount, fc.constantFrom('USD', 'JPY'))
    .map((parts) => charge(...parts));
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 12 }),
      fc.array(tax, { maxLength: 3 }),
      fc.record({ decimals: fc.nat(3), rate: fc.integer({ min: 1, max: 200_000 }), markupPct: pct, taxPct: pct }),
      (charges, taxes, { decimals, rate: thousandths, markupPct, taxPct }) => {
        const rates = [{ ...rate('JPY', 'USD', '1'), rate: exactRatio(BigInt(thousandths), 1000n) }];
        const statement = made(charges, { currency: 'USD', decimals, rates, taxes, card: { markupPct, taxPct } });
        addsUp(statement);
        const printed = statement.lines.length + statement.computed.length + 1;
        const half = exactRatio(BigInt(printed), 2n * 10n ** BigInt(decimals));
        expect(compare(absolute(statement.rounding), half)).toBeLessThanOrEqual(0);
      },
    ),
  );
});

test('a month in a currency of small units is more than stored money can hold, and is printed all the same', () => {
  const dong = { ...dollars, currency: 'VND', decimals: 0, rates: [rate('USD', 'VND', '26345.5')] };
  const statement = made([charge('X', 'provider', 8_000_000_123_456_789)], dong);
  expect(statement.total).toEqual(exact('210764003253'));
});

test('each currency is printed with its own places', () => {
  expect(['USD', 'JPY', 'KWD', 'INR', 'credits'].map(currencyDecimals)).toEqual([2, 0, 3, 2, 2]);
});

test('a tax preset says where it comes from, and leaves a rate open that depends on the country', () => {
  expect(TAX_PRESETS.find(({ id }) => id === 'in-igst')).toMatchObject({ pct: '18', how: 'added' });
  expect(TAX_PRESETS.filter(({ id }) => id.startsWith('eu')).map(({ pct }) => pct)).toEqual(['', '']);
  expect(TAX_PRESETS.every(({ source }) => source.docs.startsWith('https://'))).toBe(true);
});
