import { expect, test } from 'vitest';
import { isRefundLine } from '@/lib/economics/is-refund-line';
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
  'VAT refund',
  'Refund of VAT 19 %',
  'Refunded tax',
  'Refund for the GST',
  'Sales tax reversal - Texas',
  'MwSt. Rückerstattung',
  'Remboursement de TVA',
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
  'Refund',
  'Refund for Pro plan',
  'Refund of Pro incl. VAT',
  'Refund of tax software',
  'Pro, VAT refunded separately on request',
])('“%s” is none', (text) => {
  expect(isTaxLine(text)).toBe(false);
});

test.each(['Refund for Pro', 'VAT refund', 'Reversal of 3 Nov', 'Rückerstattung Plan', '返金'])(
  '“%s” was paid back',
  (text) => {
    expect(isRefundLine(text)).toBe(true);
  },
);

test.each(['Voucher', 'Credit for downtime', 'Refundable deposit', ''])('“%s” is no refund', (text) => {
  expect(isRefundLine(text)).toBe(false);
});
