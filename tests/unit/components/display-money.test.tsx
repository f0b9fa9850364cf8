// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Columns } from '@/components/charts/columns';
import { convertColumns, convertLines } from '@/components/charts/convert-columns';
import { CurrencyCard } from '@/components/options/settings/currency-card';
import { DisplayContext } from '@/components/text/display-money';
import { Money } from '@/components/ui/money';
import { ok } from '@/lib/core/result';
import { rateBetween } from '@/lib/economics/rate-table';
import { send } from '@/lib/messaging/send';

vi.mock('@/lib/messaging/send', () => ({ send: vi.fn() }));
vi.mock('@/lib/browser/permissions', () => ({ requestHosts: () => Promise.resolve(true) }));
const rates = [{ currency: 'INR', perUsd: '96', day: '2026-09-29', source: 'test' }];
vi.mocked(send).mockResolvedValue(ok([{ currency: 'INR', perUsd: '96', day: '2026-09-29', source: 'test' }]));
afterEach(cleanup);

const shown = (currency: string, nanos: number | null = 12_500_000_000) =>
  render(
    <DisplayContext value={{ currency: 'INR', rates }}>
      <Money nanos={nanos} currency={currency} />
    </DisplayContext>,
  );

test('a converted figure is marked and tells original, rate, day and source', () => {
  shown('USD');
  const figure = screen.getByText(/1,200/);
  expect(figure.textContent).toMatch(/^≈ .*1,200\.00$/);
  expect(figure.title).toMatch(/\$12\.50; 1 USD = 96\.0000 INR on .*2026 \(test\)/);
});

test('what has no rate is shown as it was billed, and unknown stays unknown', () => {
  shown('credits');
  expect(screen.getByText('12.5 credits')).toBeTruthy();
  cleanup();
  shown('USD', null);
  expect(screen.getByText('–')).toBeTruthy();
});

test('a chart is converted figure by figure, with its lines; tokens stay', () => {
  const rate = rateBetween(rates, 'USD', 'INR');
  const columns: Columns = {
    ...{ measure: 'money', currency: 'USD', step: 1 },
    parts: [{ id: 'p', name: 'n', colour: '', total: 2e9 }],
    buckets: [{ from: 0, partial: false, values: new Map([['p', 2e9]]) }],
  };
  const converted = convertColumns(columns, rate);
  expect([converted.currency, converted.parts[0]?.total, converted.buckets[0]?.values.get('p')]).toEqual([
    ...['INR', 192e9, 192e9],
  ]);
  const tokens: Columns = { ...columns, measure: 'tokens' };
  expect(convertColumns(tokens, rate)).toBe(tokens);
  expect(convertLines([{ id: 'b', value: 1e9, name: 'Budget', currency: 'USD' }], rate)).toMatchObject([
    { value: 96e9, currency: 'INR' },
  ]);
});

test('a currency is chosen with its rate beside it; rates are fetched only after the browser was asked', async () => {
  const onChange = vi.fn();
  render(<CurrencyCard settings={{ displayCurrency: 'INR', ratesOnline: false }} onChange={onChange} />);
  expect(await screen.findByText(/1 USD = 96\.0000 INR/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Show money in'), { target: { value: 'EUR' } });
  expect(onChange).toHaveBeenCalledWith({ displayCurrency: 'EUR' });
  fireEvent.click(screen.getByRole('switch', { name: 'Fetch rates once a day' }));
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith({ ratesOnline: true }));
});
