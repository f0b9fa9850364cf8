import { expect, test } from 'vitest';
import { formatChange, formatMoney } from '@/components/text/money-text';

test('an amount above a cent has two decimals', () => {
  expect(formatMoney(12_400_000_000, 'USD')).toBe('$12.40');
});

test('an amount below a cent keeps the digits that matter', () => {
  expect(formatMoney(4_200_000, 'USD')).toBe('$0.0042');
});

test('a currency without minor units shows none', () => {
  expect(formatMoney(1_200_000_000_000, 'JPY')).toBe('¥1,200');
});

test('a provider’s own unit is written out', () => {
  expect(formatMoney(150_000_000_000, 'credits')).toBe('150 credits');
});

test('a change says its direction by sign and by arrow', () => {
  expect(formatChange(141, 100)).toBe('▲ +41%');
  expect(formatChange(50, 100)).toBe('▼ -50%');
});

test('there is no change from nothing', () => {
  expect(formatChange(5, 0)).toBeUndefined();
});
