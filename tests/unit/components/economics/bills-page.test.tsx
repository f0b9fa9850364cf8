// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accounts, rates } from '@/components/hooks/answers';
import { BillsPage } from '@/components/options/bills/bills-page';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

const { measured } = vi.hoisted((): { measured: { rows: RollupRow[] | undefined } } => ({ measured: { rows: [] } }));
vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/components/hooks/use-usage', () => ({ useRollups: () => measured.rows }));

const now = new Date();
const month = (back: number) =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
const spent = (back: number, nanos: number) =>
  rollup({
    key: String(back),
    width: 'month',
    from: Date.parse(`${month(back)}-01T00:00:00Z`),
    accountId: 'a',
    billedNanos: nanos,
  });

/** What the vault keeps; the page writes it back as the real one does. */
let kept: string | null;

beforeEach(async () => {
  kept = null;
  measured.rows = [];
  vi.mocked(send).mockImplementation(async (name, payload) => {
    if (name === 'accounts.list')
      return ok([accountView({ id: 'a', provider: 'openai', keys: [keyView({ id: 'k', label: 'Bolt' })] })]);
    if (name === 'rates.view') return ok([{ currency: 'INR', perUsd: '80', day: `${month(0)}-01`, source: 'a bank' }]);
    if (name === 'notes.write' && 'text' in payload) kept = String(payload.text);
    return ok({ text: kept });
  });
  await accounts.refresh();
  await rates.refresh();
});
afterEach(cleanup);

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = async () => within(await screen.findByRole('region', { name: `Lines of the statement of ${month(0)}` }));

function addCharge(payee: string, amount: string, side: 'platform' | 'provider' = 'platform') {
  type('Payee', payee);
  type('Day', `${month(0)}-02`);
  type('Amount', amount);
  type('Bill of a', side);
  press('Add charge');
}

test('a tax and a project are entered, stand on the statement, and are kept', async () => {
  measured.rows = [spent(0, 10_000_000_000)];
  render(<BillsPage />);
  await screen.findByText('Add a charge');
  type('It is', 'tax');
  addCharge('OpenAI', '1.90', 'provider');
  expect((await sheet()).getByText('OpenAI, tax')).toBeTruthy();
  type('Project of Bolt (sk-…abcd)', 'Shop');
  const table = within(await screen.findByRole('region', { name: `Statement of ${month(0)} by project` }));
  expect(table.getAllByText('$11.90')).toHaveLength(2);
  // what is not in this box is not printed
  expect(document.querySelector('.economics-statement')?.textContent).toContain('Shop');
  await waitFor(() => expect(kept).toContain('"projectOf":{"k":"Shop"}'));
  expect(kept).toContain('"kind":"tax"');
  press(`OpenAI of ${month(0)}-02 is no tax`);
  expect(screen.queryByText('OpenAI, tax')).toBeNull();
});

test('an amount that is too large to keep is told apart from one that cannot be read', async () => {
  render(<BillsPage />);
  await screen.findByText('Add a charge');
  addCharge('Lovable', '12000000');
  expect(screen.getByText('At most 9,007,199 in one charge. Enter it in two parts.')).toBeTruthy();
  addCharge('Lovable', '25,00');
  expect(screen.getByText('Write an amount with a point for decimals, like 25.00.')).toBeTruthy();
});

test('a month of more money than can be stored in one amount is still a month', async () => {
  measured.rows = [1, 2].map((n) => ({ ...spent(0, 6_000_000_000_000_000), key: `r${n}`, currency: 'IDR' }));
  render(<BillsPage />);
  await screen.findByText('Add a charge');
  type('Statement in', 'IDR');
  type('Currency', 'IDR');
  addCharge('Lovable', '6000000');
  type('Currency', 'IDR');
  addCharge('Lovable', '7000000');
  expect((await sheet()).getByText(/25,000,000/, { selector: '.statement-total td' })).toBeTruthy();
  const costs = within(screen.getByRole('region', { name: 'Builders with their costs' }));
  expect(costs.getAllByText(/13,000,000/).length).toBeGreaterThan(0);
  type('Currency', 'IDR');
  addCharge('OpenAI', '8000000', 'provider');
  type('Currency', 'IDR');
  addCharge('OpenAI', '8000000', 'provider');
  expect(screen.getByText(/too much to be compared with the meter/)).toBeTruthy();
});

test('a pack of credits wants to know how many', async () => {
  render(<BillsPage />);
  await screen.findByText('Add a charge');
  type('It is', 'credit-pack');
  addCharge('Lovable', '50.00');
  expect(screen.getByText('Write how many, like 5000.')).toBeTruthy();
  type('Credits in it', '5000');
  press('Add charge');
  expect(screen.getByText('5,000 credits')).toBeTruthy();
});

test('the rate amounts are shown at is offered with its day and source, and taken on a click only', async () => {
  render(<BillsPage />);
  await screen.findByText('Add a charge');
  type('Statement in', 'INR');
  addCharge('Lovable', '25.00');
  expect(screen.getByText('A rate is missing.')).toBeTruthy();
  fireEvent.click(await screen.findByRole('button', { name: 'Use this USD rate' }));
  expect((await sheet()).getByText('₹2,000.00', { selector: '.statement-total td' })).toBeTruthy();
  expect(screen.getByDisplayValue('a bank')).toBeTruthy();
});

test('while usage is read, the page says so', async () => {
  measured.rows = undefined;
  render(<BillsPage />);
  expect(await screen.findByText('Reading usage')).toBeTruthy();
});

test('an empty month of bills says what to do', async () => {
  render(<BillsPage />);
  expect(await screen.findByText('No charges in this month')).toBeTruthy();
});

test('bills that cannot be read are never written over', async () => {
  kept = 'not ours';
  render(<BillsPage />);
  await vi.waitFor(() => expect(screen.queryByText('Reading your bills')).toBeNull());
  expect(screen.queryByText('Add charge')).toBeNull();
  expect(kept).toBe('not ours');
});

test('accounts that cannot be read are a failure with another try', async () => {
  vi.mocked(send).mockImplementation(async (name) =>
    name === 'accounts.list' ? fail({ kind: 'locked' }) : ok({ text: null }),
  );
  await accounts.refresh();
  render(<BillsPage />);
  expect(await screen.findByText(/vault is locked/)).toBeTruthy();
});

test('the meter and a platform’s bill make the statement to the cent', async () => {
  measured.rows = [spent(0, 21_447_123_456)];
  render(<BillsPage />);
  await screen.findByRole('button', { name: 'Add charge' });
  addCharge('Lovable', '25');
  const table = await sheet();
  expect(table.getAllByText('$21.45').length).toBeGreaterThan(0);
  expect(table.getByText('$46.45')).toBeTruthy();
  expect(table.getByText('Providers, as metered')).toBeTruthy();
});

test('another currency asks for a rate, and with it the statement is in that currency', async () => {
  measured.rows = [spent(0, 34_570_000_000)];
  render(<BillsPage />);
  fireEvent.change(await screen.findByLabelText('Statement in'), { target: { value: 'inr' } });
  expect(await screen.findByText(/Write a rate from USD to INR/)).toBeTruthy();
  type('INR for one USD', '88.50');
  type('Day of the USD rate', `${month(0)}-01`);
  type('Card markup on foreign charges, %', '3.5');
  type('Tax on the card’s markup, %', '18');
  type('Add a tax', 'in-igst');
  const table = await sheet();
  expect(table.getByText('₹3,759.24')).toBeTruthy();
  expect(table.getByText('IGST, added to the charges')).toBeTruthy();
  expect(screen.getByText(new RegExp(`1 USD = 88.5 INR, rate of ${month(0)}-01`))).toBeTruthy();
  type('Rate of tax 1, %', 'eighteen');
  expect(screen.getByText(/statement waits until every marked figure/)).toBeTruthy();
});

test('a month goes from open over disputed to closed, with a hash, and nothing can be done to it afterwards', async () => {
  measured.rows = [spent(0, 20_000_000_000)];
  render(<BillsPage />);
  await screen.findByRole('button', { name: 'Close month' });
  addCharge('OpenAI', '21.50', 'provider');
  press('Close month');
  expect(await screen.findByText(/Match, explain or dispute the month before/)).toBeTruthy();
  press('Match within a cent and 0.5 %');
  expect(screen.getByText('Open')).toBeTruthy();
  press('Dispute');
  expect(screen.getByText(/Write why/)).toBeTruthy();
  type('Reason of a dispute', 'charged twice');
  press('Dispute');
  expect(screen.getByText('Disputed')).toBeTruthy();
  press('Close month');
  expect(await screen.findByText(/SHA-256 [0-9a-f]{64}/)).toBeTruthy();
  expect(await screen.findByText(/unchanged since/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Close month' })).toBeNull();
});

test('a restatement of a closed month stands in the next as a named cause, and a forged month is told', async () => {
  const closed = {
    ...{ period: month(1), currency: 'USD', invoice: 5_000_000_000, metered: 5_000_000_000, causes: [] },
    ...{ state: 'closed', dispute: null, closed: { at: 1, hash: '0'.repeat(64) } },
  };
  kept = JSON.stringify({ charges: [], statements: [closed] });
  measured.rows = [spent(1, 5_250_000_000), spent(0, 1_000_000_000)];
  render(<BillsPage />);
  expect(await screen.findByText(new RegExp(`restatement of ${month(1)}`))).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Month (UTC)'), { target: { value: month(1) } });
  expect(await screen.findByText(new RegExp(`stands as an adjustment in ${month(0)}`))).toBeTruthy();
  expect(await screen.findByText(/changed after it was closed/)).toBeTruthy();
});

test('an imported bill with two amount columns is added once, whatever the clicks', async () => {
  render(<BillsPage />);
  const csv = `Date,Details,Debit,Credit\n${month(0)}-03,OPENAI,"21.45",\n${month(0)}-14,REFUND,,5.00\n`;
  for (const _ of [1, 2]) {
    fireEvent.change(await screen.findByLabelText('CSV text'), { target: { value: csv } });
    type('Payee of the file', 'Bank');
    press('Add 2 charges');
  }
  const table = await sheet();
  expect(table.getAllByText('$16.45').length).toBeGreaterThan(0);
  press(`Remove Bank of ${month(0)}-14`);
  expect((await sheet()).getAllByText('$21.45').length).toBeGreaterThan(0);
});

test('a refund that a file writes without a minus is told before it is added', async () => {
  render(<BillsPage />);
  const put = async (amount: string) =>
    fireEvent.change(await screen.findByLabelText('CSV text'), {
      target: { value: `Date,Description,Amount\n${month(0)}-03,Refund of VAT,${amount}\n` },
    });
  await put('4.75');
  expect(screen.getByText(/“Refund of VAT” says that money came back/)).toBeTruthy();
  await put('-4.75');
  expect(screen.queryByText(/says that money came back/)).toBeNull();
});

test('spend that no builder can be given is told with what to do', async () => {
  measured.rows = [spent(0, 20_000_000_000)];
  render(<BillsPage />);
  expect(await screen.findByText('No builder (100.0 % of spend)')).toBeTruthy();
  expect(screen.getByText(/Make one key for each builder/)).toBeTruthy();
});
