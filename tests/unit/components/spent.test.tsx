// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { amountIn, sumOf } from '@/components/charts/series';
import { SpendByAccount } from '@/components/options/usage/spend-by-account';
import { Spent } from '@/components/usage/spent';
import { rollup } from './economics/rollup';

afterEach(cleanup);

const billed = (nanos: number, currency: string, accountId = 'a') =>
  rollup({ billedNanos: nanos, billedSamples: 1, currency, accountId });
const mixed = [billed(4.1e9, 'USD'), billed(12e9, 'CNY'), billed(1e9, 'USD')];

test('every currency is added up for itself and told', () => {
  const sum = sumOf(mixed);
  expect([amountIn(sum, 'CNY'), amountIn(sum, 'USD'), amountIn(sum, 'EUR')]).toEqual([12e9, 5.1e9, null]);
  expect(render(<Spent of={sum} />).container.textContent).toMatch(/12\.00 \+ .*5\.10/);
});

test('what is computed in one currency does not make the bill of another a guess', () => {
  const sum = sumOf([billed(9e9, 'CNY'), rollup({ computedNanos: 2e9, computedSamples: 1 })]);
  expect([sum.provenance, sum.others[0]?.provenance]).toEqual(['billed', 'computed']);
});

test('a further currency in which nothing was spent is not told', () => {
  expect(render(<Spent of={sumOf([billed(1e9, 'USD'), billed(0, 'CNY')])} />).container.textContent).not.toContain('+');
});

test('the bar of an account measures it against others of its own currency', () => {
  const accounts = ['a', 'b'].map((id) => ({
    ...{ id, provider: 'openai', label: id, baseUrl: null, createdAt: 1, hostGranted: true, keys: [] },
  }));
  const rows = [billed(1e9, 'USD', 'a'), billed(7e9, 'CNY', 'b')];
  const { container } = render(<SpendByAccount accounts={accounts} rows={rows} />);
  const bars = [...container.querySelectorAll<HTMLElement>('.share-bar')].map(({ style }) => style.width);
  expect(bars).toEqual(['100%', '100%']);
});
