// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accounts } from '@/components/hooks/answers';
import { ModelChoiceCard } from '@/components/options/break-even/model-choice-card';
import { fail, ok } from '@/lib/core/result';
import { send } from '@/lib/messaging/send';
import { accountView } from './account-view';
import { rollup } from './rollup';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));

const account = accountView({ id: 'account', provider: 'anthropic' });
const rows = [
  rollup({
    from: Date.parse('2026-11-01'),
    model: 'claude-sonnet-4-5',
    inputTokens: 2_000_000,
    outputTokens: 500_000,
    requests: 100,
    billedNanos: 13_500_000_000,
  }),
];

// the price lists come as a chunk of their own
const LAZY = { timeout: 15_000 };

beforeEach(() => {
  vi.mocked(send).mockResolvedValue(ok([account]));
});
afterEach(cleanup);

test('while the accounts are read, the card says so', () => {
  vi.mocked(send).mockReturnValue(new Promise(() => undefined));
  render(<ModelChoiceCard rows={rows} days="your last 30 days" />);
  expect(screen.getByText('Reading your accounts')).toBeTruthy();
});

test('a failure is told with another try', async () => {
  vi.mocked(send).mockResolvedValue(fail({ kind: 'unexpected' }));
  await accounts.refresh();
  render(<ModelChoiceCard rows={rows} days="your last 30 days" />);
  expect(await screen.findByRole('status')).toBeTruthy();
});

test('without tokens of a named model it says what to do', async () => {
  await accounts.refresh();
  render(<ModelChoiceCard rows={[]} days="your last 30 days" />);
  expect(await screen.findByText(/No tokens of a named model/)).toBeTruthy();
});

test('the same tokens are priced with other models, cheapest first, with the caveat', async () => {
  await accounts.refresh();
  render(<ModelChoiceCard rows={rows} days="your last 30 days" />);
  // 2 M in at $3 and 0.5 M out at $15
  const now = await screen.findByText(/By list price the tokens of your last 30 days cost/, {}, LAZY);
  expect(now.textContent).toContain('≈ $13.50');
  expect(screen.getByText(/Another model may answer worse or better/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Find a model'), { target: { value: 'haiku-4-5' } });
  const row = screen.getAllByRole('row')[1];
  if (!row) throw new Error('no row');
  expect(within(row).getByText('≈ $4.50')).toBeTruthy();
  expect(within(row).getByText('≈ $9.00')).toBeTruthy();
  expect(row.textContent).toContain('less');
});

test('a name nobody lists finds nothing and says so', async () => {
  await accounts.refresh();
  render(<ModelChoiceCard rows={rows} days="your last 30 days" />);
  fireEvent.change(await screen.findByLabelText('Find a model', {}, LAZY), { target: { value: 'no such model' } });
  expect(screen.getByText(/No model of that name/)).toBeTruthy();
});

test('it begins with the models of the provider most used, and shows everybody’s when asked', async () => {
  await accounts.refresh();
  render(<ModelChoiceCard rows={rows} days="your last 30 days" />);
  const seller = await screen.findByLabelText('Sold by', {}, LAZY);
  const sellers = () => new Set(screen.getAllByRole('row').map((row) => row.querySelectorAll('td')[0]?.textContent));
  expect(sellers()).toEqual(new Set([undefined, 'Anthropic']));
  fireEvent.change(seller, { target: { value: 'all' } });
  expect(sellers().size).toBeGreaterThan(2);
});
