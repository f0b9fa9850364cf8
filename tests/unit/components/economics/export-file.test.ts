import { describe, expect, test } from 'vitest';
import type { BillCharge, Bills } from '@/components/economics/bills';
import { exportFile } from '@/components/options/export/export-file';
import { csvRows } from '@/lib/economics/csv-rows';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

const accounts = [
  accountView({ id: 'a', provider: 'anthropic', label: 'Team', keys: [keyView({ id: 'k', label: 'Bolt' })] }),
];
const rows = [
  rollup({
    from: Date.parse('2026-11-03'),
    accountId: 'a',
    keyId: 'k',
    model: 'claude-sonnet-4-5',
    billedNanos: 4_500_000_000,
    inputTokens: 1_000_000,
    outputTokens: 100_000,
  }),
];
const charge = (parts: Partial<BillCharge>): BillCharge => ({
  id: crypto.randomUUID(),
  day: '2026-11-02',
  nanos: 25_000_000_000,
  currency: 'USD',
  description: 'Pro',
  payee: 'Lovable',
  side: 'platform',
  monthly: false,
  ...parts,
});
const closed: Bills['statements'][number] = {
  ...{ period: '2026-10', currency: 'USD', invoice: 1, metered: 1_000_000_000, causes: [] },
  ...{ state: 'closed', dispute: null, closed: { at: 1, hash: '' } },
};
const bills: Bills = {
  charges: [
    charge({ monthly: true }),
    charge({ nanos: -2_000_000_000, description: 'Voucher' }),
    charge({ description: 'Template' }),
    charge({ side: 'provider', payee: 'Anthropic' }),
  ],
  statements: [],
};
const parts = { rows, months: [], accounts, bills, from: '2026-11', to: '2026-11' };
const total = (csv: string, column: string) => {
  const [headings = [], ...lines] = csvRows(csv);
  const at = headings.indexOf(column);
  return lines.reduce((sum, line) => sum + Number(line[at] ?? 0), 0);
};

test('FOCUS holds usage and the platforms’ bills, and the providers’ bills not a second time', () => {
  const { text, name, lines, leftOut } = exportFile('focus', parts);
  expect([name, lines, leftOut]).toEqual(['ringfence-focus-2026-11.csv', 7, 0]);
  // 4.50 of usage, 25 of plan, 25 of template, 2 back
  expect(total(text, 'BilledCost')).toBe(52.5);
  expect(total(text, 'EffectiveCost')).toBe(52.5);
});

test('the tax of both bills and a pack of credits are in FOCUS under their own names', () => {
  const more = [
    charge({ kind: 'tax', description: 'VAT', nanos: 4_750_000_000 }),
    charge({ kind: 'tax', side: 'provider', payee: 'Anthropic', description: 'Sales tax', nanos: 250_000_000 }),
    charge({ kind: 'credit-pack', credits: 5_000, description: 'Top-up', nanos: 50_000_000_000 }),
  ];
  const { text } = exportFile('focus', { ...parts, bills: { charges: more, statements: [] } });
  const [headings = [], ...lines] = csvRows(text);
  const cell = (line: readonly string[], name: string) => line[headings.indexOf(name)];
  const taxes = lines.filter((line) => cell(line, 'ChargeCategory') === 'Tax');
  expect(taxes.map((line) => [cell(line, 'InvoiceIssuerName'), cell(line, 'BilledCost')])).toEqual([
    ['Lovable', '4.75'],
    ['Anthropic', '0.25'],
  ]);
  const pack = lines.find((line) => cell(line, 'x_VirtualQuantity') === '5000');
  expect(pack && [cell(pack, 'ChargeCategory'), cell(pack, 'BilledCost')]).toEqual(['Purchase', '50']);
});

describe('what a closed month left behind', () => {
  const late = rollup({
    ...{ key: 'late', width: 'month', from: Date.parse('2026-10-01'), accountId: 'a', billedNanos: 1_500_000_000 },
  });
  const of = (file: { text: string }) => {
    const [headings = [], ...lines] = csvRows(file.text);
    const at = (name: string) => headings.indexOf(name);
    return lines
      .filter((line) => line[at('ChargeClass')] === 'Correction')
      .map((line) => [line[at('BilledCost')], line[at('BillingPeriodStart')]]);
  };
  const restated = { ...parts, months: [late], bills: { charges: [], statements: [closed] } };

  test('is a correction in the month it falls into', () => {
    expect(of(exportFile('focus', restated))).toEqual([['0.5', '2026-11-01T00:00:00Z']]);
  });

  test('stays one when that month is closed with it', () => {
    const causes = [{ cause: 'restatement' as const, nanos: 500_000_000, label: '2026-10' }];
    const november = { ...closed, period: '2026-11', metered: 0, causes };
    const file = exportFile('focus', { ...restated, bills: { charges: [], statements: [closed, november] } });
    expect(of(file)).toEqual([['0.5', '2026-11-01T00:00:00Z']]);
  });

  test('is not counted a second time beside the restated usage itself', () => {
    const used = rollup({ ...late, width: 'day', from: Date.parse('2026-10-09') });
    const file = exportFile('focus', { ...restated, rows: [used], from: '2026-10' });
    expect(of(file)).toEqual([]);
    expect(total(file.text, 'BilledCost')).toBe(1.5);
  });
});

test('the site a key stands at alone and the project it works for are in every form', () => {
  const placement = { keyId: 'k', origin: 'https://x.example', builderId: null, since: 0, lastSeen: 0, stale: false };
  const placed = [accountView({ id: 'a', keys: [keyView({ id: 'k', placements: [placement] })] })];
  const named = { ...parts, accounts: placed, bills: { charges: [], statements: [], projectOf: { k: 'Shop ' } } };
  const [headings = [], first = []] = csvRows(exportFile('csv', named).text);
  expect(['site', 'project'].map((name) => first[headings.indexOf(name)])).toEqual(['https://x.example', 'Shop']);
  expect(exportFile('json', named).text).toContain('"project": "Shop"');
  const [columns = [], row = []] = csvRows(exportFile('focus', named).text);
  expect(row[columns.indexOf('Tags')]).toBe('{"site":"https://x.example","project":"Shop"}');
});

test('CSV and JSON of usage are named after their months', () => {
  expect(exportFile('csv', parts)).toMatchObject({ name: 'ringfence-usage-2026-11.csv', type: 'text/csv', lines: 2 });
  const json = exportFile('json', { ...parts, from: '2025-12' });
  expect(json).toMatchObject({ name: 'ringfence-usage-2025-12-to-2026-11.json', type: 'application/json' });
  expect(json.text).toContain('"cost": "3"');
});
