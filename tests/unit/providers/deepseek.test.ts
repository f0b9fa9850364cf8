import { expect, test } from 'vitest';
import { pageIn } from '../../fixtures/fixture';

test('dollars and yuan are two meters, dollars first, and no digit is lost', () => {
  expect(pageIn('deepseek', 'balance').readings.map(({ value, currency }) => [value, currency])).toEqual([
    [12_345_678_901, 'USD'],
    [110_000_000_000, 'CNY'],
  ]);
});

test('a currency nobody has told us of is drift, not dollars', () => {
  const body = { balance_infos: [{ currency: 'EUR', total_balance: '1.00' }] };
  expect(() => pageIn('deepseek', 'balance', body)).toThrow('balance_infos.0.currency');
});
