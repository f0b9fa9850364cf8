import { beforeAll, describe, expect, test } from 'vitest';
import { nanos } from '@/lib/core/units';
import { add, exact, multiply, ZERO } from '@/lib/economics/exact';
import { toDecimal } from '@/lib/economics/exact-print';
import { focusCsv } from '@/lib/export/focus-csv';
import { perDay } from '@/lib/export/per-day';
import { hasReference } from '../../fixtures/reference';
import { evaluate, readModel } from './focus-model';
import { DECLARATIONS, readTable, supported, WITH_CREDITS } from './focus-table';
import { yearOfCharges, yearOfUsage } from './year';

describe.skipIf(!hasReference)('a year as FOCUS 1.2, by the official rule model', () => {
  let table: ReturnType<typeof readTable>;
  let rules: ReturnType<typeof readModel>;
  beforeAll(() => {
    table = readTable(focusCsv(yearOfUsage(), yearOfCharges()).csv);
    rules = readModel();
  });

  test.each(DECLARATIONS)('no applicable MUST or MUST NOT fails with %s', (_, criteria, match) => {
    const outcome = evaluate(rules, table.columns, table.rows, { criteria: supported(criteria), match });
    expect(Object.fromEntries(outcome.failed)).toEqual({});
    expect(Object.fromEntries(outcome.warned)).toEqual({});
    expect(outcome.checked.size).toBeGreaterThan(criteria.length > 0 ? 200 : 160);
  });

  test.each([
    ['BilledCost-C-003-M', 'BilledCost', null],
    ['ListCost-C-009-C', 'ListCost', '0.000000000000001'],
    ['ChargePeriodStart-C-002-M', 'ChargePeriodStart', '2026-01-01T00:00:00'],
    ['ChargeCategory-C-003-M', 'ChargeCategory', 'Gift'],
    ['ConsumedUnit-C-006-C', 'ConsumedUnit', null],
    ['BillingCurrency-C-006-M', 'BillingCurrency', 'QQQ'],
    ['SkuPriceId-C-008-M', 'SkuId', 'another'],
    ['Tags-C-001-M', 'Tags', '{"a":{"b":1}}'],
    ['BilledCost-C-005-C', 'InvoiceIssuerName', 'Somebody else'],
    ['BillingAccountName-C-002-M', 'BillingAccountName', 'Köln'],
  ])('the validator sees %s when %s of one row is wrong', (rule, column, value) => {
    const at = table.rows.findIndex(
      (row) => row['ChargeCategory'] === 'Usage' && row['ListUnitPrice'] && row['BilledCost'] !== '0',
    );
    const rows = table.rows.slice(at, at + 200).map((row, index) => (index === 0 ? { ...row, [column]: value } : row));
    const outcome = evaluate(rules, table.columns, rows, { criteria: supported(WITH_CREDITS), match: 'any' });
    expect([...outcome.failed.keys()]).toContain(rule);
  });

  test('the validator sees a missing column', () => {
    const columns = table.columns.filter((name) => name !== 'ServiceName');
    const outcome = evaluate(rules, columns, table.rows.slice(0, 200), { criteria: [], match: 'any' });
    expect([...outcome.failed.keys()]).toContain('CostAndUsage-D-041-M');
  });
});

describe('the FOCUS table', () => {
  const usage = yearOfUsage(40);
  const charges = yearOfCharges();
  const { rows } = readTable(focusCsv(usage, charges).csv);
  const total = (column: string, currency: string) =>
    rows
      .filter((row) => row['BillingCurrency'] === currency)
      .reduce((all, row) => add(all, exact(row[column] ?? '0')), ZERO);

  test('bills what was spent, to the billionth, per currency', () => {
    for (const currency of ['USD', 'CNY', 'INR']) {
      const used = usage.filter((row) => row.cost.currency === currency).map((row) => row.cost.nanos);
      const paid = charges
        .filter((charge) => charge.party.currency === currency && charge.kind !== 'credit-use')
        .map((charge) => charge.amount);
      const spent = [...used, ...paid].reduce((a, b) => nanos(a + b), nanos(0));
      expect(toDecimal(multiply(total('BilledCost', currency), exact(1_000_000_000)))).toBe(String(spent));
    }
  });

  test('unit price times quantity is the list cost exactly, on every priced row', () => {
    const priced = rows.filter((row) => row['ListUnitPrice']);
    expect(priced.length).toBeGreaterThan(300);
    for (const row of priced) {
      const product = multiply(exact(row['ListUnitPrice'] ?? ''), exact(row['PricingQuantity'] ?? ''));
      expect(product).toEqual(exact(row['ListCost'] ?? ''));
    }
  });

  test('use counted in a provider’s own unit is left out, and said to be', () => {
    const own = usage
      .slice(0, 3)
      .map((row, index) => ({ ...row, model: `m${index}`, cost: { ...row.cost, currency: 'credits' } }));
    const made = focusCsv([...usage, ...own], []);
    expect(made.leftOut).toBe(3);
    expect(made.csv).not.toContain(',credits,');
  });

  test('the hours of one day are one row', () => {
    const [first] = usage;
    if (!first) throw new Error('no usage');
    expect(perDay([first, first])).toMatchObject([{ tokens: first.tokens * 2, cost: { nanos: first.cost.nanos * 2 } }]);
  });

  test('an alias that is a formula arrives as text', () => {
    const aliases = new Set(rows.map((row) => row['x_KeyAlias']));
    expect(aliases).toContain(`'=HYPERLINK("http://x.example")`);
  });
});
