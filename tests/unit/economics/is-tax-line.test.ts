import { expect, test } from 'vitest';
import { isTaxLine } from '@/lib/economics/is-tax-line';

test.each([
  'VAT 19 %',
  'IGST @ 18%',
  'Sales tax - Texas',
  'Tax',
  'GST',
  'MwSt. 19%',
  'TVA (20 %)',
  'IVA 22%',
  '消费税 10%',
])('“%s” is a tax', (text) => {
  expect(isTaxLine(text)).toBe(true);
});

test.each([
  'Pro plan incl. VAT',
  'VAT included in Pro',
  'Taxi',
  'Tax software plan',
  '1,000 credits',
  '',
  'Value pack',
])('“%s” is none', (text) => {
  expect(isTaxLine(text)).toBe(false);
});
