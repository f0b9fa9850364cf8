// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BillCharge, readBills } from '@/components/economics/bills';
import { accounts, rates } from '@/components/hooks/answers';
import { BillsPage } from '@/components/options/bills/bills-page';
import { exportFile } from '@/components/options/export/export-file';
import { ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import { hasReference } from '../../../fixtures/reference';
import type { Row } from '../../export/focus-checks';
import { brokenRules, readTable } from '../../export/focus-table';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useRollups: () => [] }));

const month = new Date().toISOString().slice(0, 7);
const held = [
  accountView({ id: 'a', provider: 'anthropic', label: 'Team', keys: [keyView({ id: 'k', label: 'Bolt' })] }),
];
let kept: string | null;

beforeEach(async () => {
  kept = null;
  vi.mocked(send).mockImplementation(async (name, payload) => {
    if (name === 'accounts.list') return ok(held);
    if (name === 'rates.view') return ok([]);
    if (name === 'notes.write' && 'text' in payload) kept = String(payload.text);
    return ok({ text: kept });
  });
  await accounts.refresh();
  await rates.refresh();
});
afterEach(cleanup);

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

type Typed = {
  amount: string;
  text: string;
  kind?: 'service' | 'tax' | 'credit-pack';
  side?: BillCharge['side'];
  comes?: string;
  currency?: string;
};

function enter({ amount, text, kind = 'service', side = 'platform', comes = 'once', currency = 'USD' }: Typed) {
  type('Payee', side === 'platform' ? 'Büro "Køln", GmbH' : '=OpenAI');
  type('Day', `${month}-28`);
  type('Amount', amount);
  type('Currency', currency);
  type('What for', text);
  type('Bill of a', side);
  type('It is', kind);
  if (kind === 'credit-pack') type('Credits in it', '7');
  type('Comes back', comes);
  press('Add charge');
}

/** The page's own bills as the vault has them, made into the file the page offers. */
async function exported() {
  await waitFor(() => expect(kept).not.toBeNull());
  const bills = readBills(kept);
  if (!bills) throw new Error('unreadable');
  const used = rollup({
    ...{ from: Date.parse(`${month}-03`), accountId: 'a', keyId: 'k', model: 'claude-sonnet-4-5' },
    ...{ billedNanos: 4_500_000_001, inputTokens: 1_000_000, cachedInputTokens: 7, outputTokens: 100_000 },
  });
  const back = rollup({
    ...{ from: Date.parse(`${month}-04`), accountId: 'a', keyId: 'k', model: 'm', billedNanos: -3, outputTokens: 1 },
  });
  return exportFile('focus', { rows: [used, back], months: [], accounts: held, bills, from: month, to: month });
}

const told = (rows: readonly Row[]) => rows.map((row) => COLUMNS.map((name) => row[name] ?? '').join(' '));
const COLUMNS = ['ChargeCategory', 'BilledCost', 'EffectiveCost', 'PricingQuantity'];

describe.skipIf(!hasReference)('what people type and import, as FOCUS 1.2 by the official rule model', () => {
  test('charges typed in, back and forth, break no rule', async () => {
    render(<BillsPage />);
    await screen.findByText('Add a charge');
    enter({ amount: '25', text: 'Pro', comes: '12' });
    enter({ amount: '-25', text: 'Pro, refunded' });
    enter({ amount: '20', text: 'Pack', kind: 'credit-pack' });
    enter({ amount: '-20', text: 'Pack', kind: 'credit-pack' });
    enter({ amount: '-3.600', text: '', kind: 'tax', currency: 'KWD', side: 'provider' });
    const { text, leftOut } = await exported();
    expect(brokenRules(text)).toEqual({});
    expect(leftOut).toBe(0);
    const typed = readTable(text).rows.filter((row) => row['ChargeDescription']?.match(/Pro|Pack|Tax/));
    expect(told(typed)).toEqual([
      'Purchase 25 0 12',
      'Usage 0 25 12',
      'Purchase -25 0 -1',
      'Usage 0 -25 -1',
      'Purchase 20 0 7',
      'Purchase -20 0 -7',
      'Tax -3.6 -3.6 ',
    ]);
  });

  test('an imported bill with its tax and both paid back breaks no rule, and each refund stays what it was', async () => {
    render(<BillsPage />);
    const lines = ['03,Pro plan,25.00', '03,VAT 19 %,4.75', '14,Refund for Pro plan,-25.00', '14,Refund of VAT,-4.75'];
    const csv = `Date,Description,Amount\n${[...lines, '15,Voucher,-2.00'].map((line) => `${month}-${line}`).join('\n')}\n`;
    fireEvent.change(await screen.findByLabelText('CSV text'), { target: { value: csv } });
    type('Payee of the file', 'Lovable');
    press('Add 5 charges');
    const { text } = await exported();
    expect(brokenRules(text)).toEqual({});
    const rows = readTable(text).rows.filter((row) => row['InvoiceIssuerName'] === 'Lovable');
    expect(told(rows)).toEqual([
      'Purchase 25 0 1',
      'Usage 0 25 1',
      'Tax 4.75 4.75 ',
      'Purchase -25 0 -1',
      'Usage 0 -25 -1',
      'Tax -4.75 -4.75 ',
      'Credit -2 -2 ',
    ]);
  });

  test('what is billed in no national currency is left out, and said to be', async () => {
    render(<BillsPage />);
    await screen.findByText('Add a charge');
    enter({ amount: '1', text: 'Pack', currency: 'BTC' });
    enter({ amount: '1', text: 'Pack', currency: 'USD' });
    const { text, leftOut } = await exported();
    expect(brokenRules(text)).toEqual({});
    expect(leftOut).toBe(1);
  });
});
