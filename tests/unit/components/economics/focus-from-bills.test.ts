import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BillCharge, readBills } from '@/components/economics/bills';
import { exportFile } from '@/components/options/export/export-file';
import { hasReference } from '../../../fixtures/reference';
import { brokenRules, readTable } from '../../export/focus-table';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

const charge = (parts: Partial<BillCharge>): BillCharge => ({
  ...{ id: 'x', day: '2026-02-28', nanos: 1, currency: 'USD', description: '', payee: 'Lovable' },
  ...{ side: 'platform', monthly: false },
  ...parts,
});
const closed = (period: string, parts: object = {}) => ({
  ...{ period, currency: 'USD', invoice: 5, metered: 5, causes: [], state: 'closed', dispute: null },
  ...{ closed: { at: 1, hash: '' } },
  ...parts,
});
const months = ['2026-01', '2026-02'].map((period) =>
  rollup({ key: period, width: 'month', from: Date.parse(`${period}-01`), billedNanos: 2 }),
);

type Named = { id: string; label: string; project: string };

/** From what the vault keeps as text to the file, with a billed day of each key. */
function exported(charges: readonly BillCharge[], statements: readonly object[] = [], keys: readonly Named[] = []) {
  const projectOf = Object.fromEntries(keys.map(({ id, project }) => [id, project]));
  const bills = readBills(JSON.stringify({ charges, statements, projectOf }));
  if (!bills) throw new Error('unreadable');
  const accounts = [accountView({ id: 'a', keys: keys.map(({ id, label }) => keyView({ id, label })) })];
  const from = Date.parse('2026-02-03');
  const rows = keys.map(({ id }) => rollup({ from, accountId: 'a', keyId: id, billedNanos: 7 }));
  return exportFile('focus', { rows, months, accounts, bills, from: '2026-02', to: '2026-04' });
}

const ANY = 'grapheme' as const;
const NASTY = ['＂', '＼', '\u0301', 'ﷺ', '\t', '='];

const amounts = [9_007_199_254_740_991, 25_000_000_001, 1, 0, -1, -9_990_000_000, -9_007_199_254_740_991];
const kinds = [{}, { kind: 'tax' as const }, { kind: 'credit-pack' as const, credits: 7 }];
const cadences = [{}, { monthly: true }, { monthly: true, everyMonths: 12, day: '2025-03-31' }];

describe.skipIf(!hasReference)('kept bills as FOCUS 1.2, by the official rule model', () => {
  test('charges, refunds and taxes of every kind, side, cadence and sign break no rule', () => {
    const charges = amounts.flatMap((nanos) =>
      kinds.flatMap((kind) =>
        cadences.flatMap((cadence) =>
          ['Pro', 'Refund'].flatMap((description) =>
            (['platform', 'provider'] as const).map((side) =>
              charge({ nanos, ...kind, ...cadence, description, side }),
            ),
          ),
        ),
      ),
    );
    const { text } = exported(charges);
    expect(brokenRules(text)).toEqual({});
    expect(readTable(text).rows.length).toBeGreaterThan(300);
  });

  test('what closed months left behind breaks none, waiting or taken, up or down', () => {
    const taken = closed('2026-02', { causes: [{ cause: 'restatement', nanos: -3, label: '2026-01' }] });
    for (const statements of [[closed('2026-01')], [closed('2026-01'), taken]]) {
      const { text } = exported([], statements);
      expect(brokenRules(text)).toEqual({});
      expect(readTable(text).rows.map((row) => [row['ChargeClass'], row['BilledCost']])).toEqual([
        ['Correction', '-0.000000003'],
      ]);
    }
  });

  test('whatever people write as names, in any script, breaks no rule', () => {
    const written = fc
      .string({
        unit: fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: ANY, minLength: 1, maxLength: 1 })),
        minLength: 1,
        maxLength: 30,
      })
      .filter((text) => text.trim() !== '');
    const any = fc.record({ payee: written, description: fc.string({ unit: ANY, maxLength: 30 }), project: written });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (texts) => {
        const charges = texts.flatMap(({ payee, description }) =>
          kinds.map((kind) => charge({ payee, description, ...kind, nanos: 5 })),
        );
        const keys = texts.map(({ payee, project }, index) => ({ id: `k${index}`, label: payee, project }));
        const { text } = exported(charges, [], keys);
        expect(brokenRules(text)).toEqual({});
        const tagged = readTable(text).rows.flatMap((row) => (row['Tags'] ? [JSON.parse(row['Tags'])] : []));
        expect(tagged).toEqual(texts.map(({ project }) => ({ project: project.trim() })));
      }),
      { numRuns: 60 },
    );
  });

  test('two names of another script stay two', () => {
    const { text } = exported([charge({ payee: 'कु' }), charge({ payee: 'क' }), charge({ payee: 'Ærø é' })]);
    const names = new Set(readTable(text).rows.map((row) => row['BillingAccountId']));
    expect(names.size).toBe(3);
    expect(names).toContain('\\u00c6r\\u00f8 e');
  });
});
