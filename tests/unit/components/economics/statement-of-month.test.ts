import { expect, test } from 'vitest';
import {
  type BillCharge,
  type Bills,
  chargesOf,
  closedStatements,
  readBills,
  statementOf,
  withStatement,
} from '@/components/economics/bills';
import { builderMonth } from '@/components/economics/builder-month';
import { withChange } from '@/components/economics/column-change';
import { PLAIN_TERMS } from '@/components/economics/kept-terms';
import { statementCharges } from '@/components/economics/statement-charges';
import { ratesFor, readTerms } from '@/components/economics/statement-terms';
import { nanos } from '@/lib/core/units';
import { toNanos } from '@/lib/economics/exact-print';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

const charge = (parts: Partial<BillCharge> = {}): BillCharge => ({
  id: crypto.randomUUID(),
  day: '2026-10-03',
  nanos: 25_000_000_000,
  currency: 'USD',
  description: 'Pro',
  payee: 'Lovable',
  side: 'platform',
  monthly: false,
  ...parts,
});
const bills = (parts: Partial<Bills> = {}): Bills => ({ charges: [], statements: [], ...parts });
const accounts = [accountView({ id: 'a', provider: 'openai' })];
const rows = [
  rollup({ accountId: 'a', billedNanos: 7_000_000_000 }),
  rollup({ accountId: 'a', model: 'n', billedNanos: 5 }),
];

test('without a provider’s bill the meter stands in, one line a provider', () => {
  const { charges, provider } = statementCharges(bills({ charges: [charge()] }), '2026-10', { rows, accounts });
  expect(provider).toBe('metered');
  expect(charges.map(({ payee, side, nanos: amount }) => [payee, side, amount])).toEqual([
    ['Lovable', 'platform', 25_000_000_000],
    ['OpenAI', 'provider', 7_000_000_005],
  ]);
});

test('with a provider’s bill the meter stays out, unless the user wants it', () => {
  const entered = bills({ charges: [charge({ side: 'provider', payee: 'OpenAI' })] });
  expect(statementCharges(entered, '2026-10', { rows, accounts }).charges).toHaveLength(1);
  const wanted = { ...entered, terms: { ...PLAIN_TERMS, provider: 'metered' as const } };
  expect(statementCharges(wanted, '2026-10', { rows, accounts }).charges.map(({ description }) => description)).toEqual(
    ['as metered'],
  );
});

test('a rate holds until a newer month has its own, and never backwards', () => {
  const rate = (period: string, value: string) => ({
    period,
    from: 'USD',
    to: 'INR',
    rate: value,
    day: '',
    source: '',
  });
  const rates = [rate('2026-10', '88.50'), rate('2026-08', '87')];
  expect(ratesFor(rates, '2026-09', 'INR').map((each) => each.rate)).toEqual(['87']);
  expect(ratesFor(rates, '2026-11', 'INR').map((each) => each.rate)).toEqual(['88.50']);
  expect(ratesFor(rates, '2026-07', 'INR')).toEqual([]);
  expect(ratesFor(rates, '2026-11', 'EUR')).toEqual([]);
});

test('figures that cannot be read are named, and a card of nothing is no card', () => {
  const tax = { name: 'VAT', pct: '', how: 'added' as const, on: 'all' as const };
  const odd = { ...PLAIN_TERMS, currency: 'rupee', taxes: [tax], cardPct: 'x' };
  expect(Object.keys(readTerms(odd, [], '2026-10').wrongs)).toEqual(['currency', 'cardPct', 'tax.0']);
  expect(readTerms(PLAIN_TERMS, [], '2026-10')).toMatchObject({ wrongs: {}, terms: { decimals: 2, taxes: [] } });
  expect(readTerms(PLAIN_TERMS, [], '2026-10').terms.card).toBeUndefined();
  const zero = { period: '2026-10', from: 'USD', to: 'INR', rate: '0', day: '', source: '' };
  expect(Object.keys(readTerms({ ...PLAIN_TERMS, currency: 'INR' }, [zero], '2026-10').wrongs)).toEqual(['rate.USD']);
});

test('a yearly charge comes back in its month until it ends', () => {
  const yearly = bills({ charges: [charge({ monthly: true, everyMonths: 12, until: '2027-12' })] });
  const months = ['2026-10', '2026-11', '2027-10', '2028-10'];
  expect(months.map((month) => chargesOf(yearly, month).length)).toEqual([1, 0, 1, 0]);
});

test('what was kept before there were terms is still read, and labels of causes are kept', () => {
  const old = { charges: [charge()], statements: [] };
  expect(readBills(JSON.stringify(old))).toEqual(old);
  const named = { ...statementOf(old, { period: '2026-10', currency: 'USD', invoice: 2, metered: 1 }) };
  const causes = [{ cause: 'restatement' as const, nanos: nanos(1), label: '2026-09' }];
  const kept = withStatement(old, { ...named, causes, state: 'explained' });
  const again = readBills(JSON.stringify(kept));
  expect(again && statementOf(again, { period: '2026-10', currency: 'USD', invoice: 2, metered: 1 })).toMatchObject({
    causes,
    state: 'explained',
  });
});

test('an adjustment opens the month it falls into, until it was kept with it', () => {
  const totals = { period: '2026-11', currency: 'USD', invoice: 10, metered: 9 };
  const adjustment = {
    period: '2026-11',
    corrects: '2026-10',
    account: 'all accounts',
    nanos: nanos(1),
    closedHash: 'x',
  };
  const adjusted = statementOf(bills(), totals, { adjustments: [adjustment], tax: 0 });
  expect(adjusted).toMatchObject({ state: 'open', causes: [{ cause: 'restatement', label: '2026-10', nanos: 1 }] });
  const matched = withStatement(bills(), { ...adjusted, state: 'matched' });
  expect(statementOf(matched, totals, { adjustments: [adjustment], tax: 0 }).state).toBe('matched');
  expect(closedStatements(matched, 'USD')).toEqual([]);
});

const placed = (id: string, ...origins: string[]) =>
  keyView({
    id,
    label: id,
    placements: origins.map((origin) => ({
      keyId: id,
      origin,
      builderId: origin === 'https://lovable.dev' ? 'lovable' : null,
      since: 0,
      lastSeen: 0,
      stale: false,
    })),
  });

test('a builder costs its fee and what the keys that stand only there spent', () => {
  const keys = [
    placed('one', 'https://lovable.dev'),
    placed('two', 'https://lovable.dev', 'https://x.example'),
    placed('none'),
  ];
  const month = builderMonth({
    accounts: [accountView({ id: 'a', keys: [...keys, keyView({ id: 'monitor', role: 'monitor' })] })],
    rows: [
      rollup({ accountId: 'a', keyId: 'one', billedNanos: 60 }),
      rollup({ accountId: 'a', keyId: 'two', billedNanos: 30 }),
      rollup({ accountId: 'a', keyId: 'none', billedNanos: 8 }),
      rollup({ accountId: 'a', keyId: 'foreign', computedNanos: 2 }),
    ],
    charges: [charge({ payee: 'Lovable Labs AB', nanos: 25 }), charge({ payee: 'Other Inc', nanos: 5 })],
    builderOf: {},
    nameOf: (id) => (id === 'lovable' ? 'Lovable' : undefined),
  });
  expect(
    month.builders.map(({ builder, ...cost }) => [builder, ...[cost.fee, cost.spend, cost.total].map(toNanos)]),
  ).toEqual([
    ['lovable', 25, 60, 85],
    ['Other Inc', 5, 0, 5],
  ]);
  expect(month.unattributed).toMatchObject([{ currency: 'USD', sharePct: '40.0' }]);
  expect(month.unattributed.map(({ amount }) => toNanos(amount))).toEqual([40]);
  expect(month.blurred.map(({ key, at }) => [key, at])).toEqual([
    ['two', ['Lovable', 'https://x.example']],
    ['none', []],
    ['', []],
  ]);
});

test('where an account has one key, spend the provider gives no key is that key’s', () => {
  const one = { accounts: [accountView({ id: 'a', keys: [placed('one', 'https://lovable.dev')] })] };
  const rest = { charges: [], builderOf: {}, nameOf: () => undefined };
  const month = builderMonth({ ...one, ...rest, rows: [rollup({ accountId: 'a', keyId: '', billedNanos: 60 })] });
  expect(month.unattributed).toEqual([]);
});

test('the user’s word on whose bill a payee is goes before its name', () => {
  const month = builderMonth({
    accounts: [
      accountView({ id: 'a', keys: [placed('one', 'https://lovable.dev'), placed('two', 'https://x.example')] }),
    ],
    rows: [],
    charges: [charge({ payee: 'Lovable', nanos: 25 })],
    builderOf: { Lovable: 'https://x.example' },
    nameOf: () => undefined,
  });
  expect(month.builders.map(({ builder }) => builder)).toEqual(['https://x.example']);
});

test('a column can be taken out of the guessed map again', () => {
  const map = { day: 'D', amount: 'A', credit: 'C', currency: 'USD', dayOrder: 'iso', decimalComma: false } as const;
  expect(withChange(map, { credit: undefined, amount: 'B' })).toMatchObject({ day: 'D', amount: 'B' });
  expect('credit' in withChange(map, { credit: undefined })).toBe(false);
});

test('a provider’s tax stands on the statement beside the meter, and no tax is computed on it', () => {
  const tax = charge({ kind: 'tax', side: 'provider', payee: 'OpenAI', description: 'VAT', nanos: 1_330_000_000 });
  const { charges, provider } = statementCharges(bills({ charges: [tax] }), '2026-10', { rows, accounts });
  expect(provider).toBe('metered');
  expect(charges.map(({ payee, isTax }) => [payee, isTax ?? false])).toEqual([
    ['OpenAI, tax', true],
    ['OpenAI', false],
  ]);
});

test('the tax on a bill is a cause by itself, changes with the bill, and leaves the causes the user named', () => {
  const totals = { period: '2026-10', currency: 'USD', invoice: 12, metered: 10 };
  const given = (tax: number) => ({ adjustments: [], tax });
  const first = statementOf(bills(), totals, given(2));
  expect(first.causes).toEqual([{ cause: 'tax', nanos: 2, label: 'on the bill' }]);
  const own = { cause: 'tax' as const, nanos: nanos(1) };
  const named = withStatement(bills(), { ...first, causes: [...first.causes, own], state: 'explained' });
  expect(statementOf(named, totals, given(2))).toMatchObject({ state: 'explained' });
  const later = statementOf(named, totals, given(3));
  expect(later.state).toBe('open');
  expect(later.causes).toEqual([own, { cause: 'tax', nanos: 3, label: 'on the bill' }]);
  expect(statementOf(named, totals, given(0)).causes).toEqual([own]);
});
