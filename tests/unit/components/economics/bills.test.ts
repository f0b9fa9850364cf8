import { expect, test } from 'vitest';
import { type BillCharge, chargesOf, readBills, statementOf, withStatement } from '@/components/economics/bills';

const charge: BillCharge = {
  id: 'a',
  day: '2026-01-31',
  nanos: 25_000_000_000,
  currency: 'USD',
  description: 'Pro',
  payee: 'Platform',
  side: 'platform',
  monthly: true,
};
const bills = { charges: [charge], statements: [] };
const totals = { period: '2026-02', currency: 'USD', invoice: 10, metered: 9 };

test('a monthly charge falls on the last day of a shorter month', () => {
  expect(chargesOf(bills, '2026-02').map(({ day }) => day)).toEqual(['2026-02-28']);
});

test('a charge that came once stands in its own month only', () => {
  const once = { charges: [{ ...charge, monthly: false }], statements: [] };
  expect(chargesOf(once, '2026-02')).toEqual([]);
  expect(chargesOf(once, '2026-01')).toHaveLength(1);
});

test('a statement opens again when its totals have moved', () => {
  const matched = withStatement(bills, { ...statementOf(bills, totals), state: 'matched' });
  expect(statementOf(matched, totals).state).toBe('matched');
  expect(statementOf(matched, { ...totals, metered: 8 }).state).toBe('open');
});

test('a closed statement keeps the totals it was closed with', () => {
  const closed = withStatement(bills, { ...statementOf(bills, totals), state: 'closed' });
  expect(statementOf(closed, { ...totals, metered: 8 })).toMatchObject({ state: 'closed', metered: 9 });
});

test('bills that cannot be read are not taken for none', () => {
  expect(readBills('{"charges": 1}')).toBeUndefined();
});
