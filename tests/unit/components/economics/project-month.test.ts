import { expect, test } from 'vitest';
import { projectMonth } from '@/components/economics/project-month';
import { nanos } from '@/lib/core/units';
import { fromNanos, toFixed } from '@/lib/economics/exact-print';
import type { StatementCharge } from '@/lib/economics/monthly-statement';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

const accounts = [
  accountView({
    id: 'a',
    keys: [
      keyView({ id: 'shop', label: 'Shop' }),
      keyView({ id: 'old', label: 'Blog', replacedBy: 'new' }),
      keyView({ id: 'new', label: 'Blog' }),
      keyView({ id: 'watch', role: 'monitor' }),
    ],
  }),
];
const used = (keyId: string, dollars: number) =>
  rollup({ accountId: 'a', keyId, billedNanos: Math.round(dollars * 1e9) });
const charge = (dollars: number, currency = 'USD'): StatementCharge => ({
  ...{ payee: 'x', side: 'platform', day: '2026-11-02', description: '' },
  ...{ nanos: nanos(Math.round(dollars * 1e9)), currency },
});
const rows = [used('shop', 10), used('old', 3), used('new', 2), used('unknown', 5)];

test('the shares add up to the bills to the last cent, with what no project used shared in proportion', () => {
  const charges = [charge(20), charge(25.01)];
  const { bills } = projectMonth({ rows, accounts, charges, projectOf: { shop: 'Shop', old: 'Blog' } });
  const shares = bills[0]?.shares ?? [];
  expect(shares.map(({ project, direct, total }) => [project, toFixed(direct, 2), toFixed(total, 2)])).toEqual([
    ['Blog', '5.00', '15.00'],
    ['Shop', '10.00', '30.01'],
  ]);
});

test('a key that took the place of another works for its project, until it is named otherwise', () => {
  const of = (projectOf: Record<string, string>) =>
    projectMonth({ rows, accounts, charges: [], projectOf }).keys.find(({ id }) => id === 'new')?.project;
  expect(of({ old: 'Blog' })).toBe('Blog');
  expect(of({ old: 'Blog', new: 'Docs' })).toBe('Docs');
  expect(of({ old: 'Blog', new: '' })).toBe('');
});

test('a blank behind a name makes no other project', () => {
  const { bills } = projectMonth({
    ...{ rows, accounts, charges: [charge(10)] },
    projectOf: { shop: 'Shop', old: 'Shop ', new: '  ' },
  });
  expect(bills[0]?.shares?.map(({ project, direct }) => [project, toFixed(direct, 2)])).toEqual([['Shop', '13.00']]);
});

test('monitor keys work for no project, each currency is shared out alone', () => {
  const { keys, bills } = projectMonth({
    ...{ rows, accounts, projectOf: { shop: 'Shop' } },
    charges: [charge(7), charge(900, 'INR')],
  });
  expect(keys.map(({ id }) => id)).toEqual(['shop', 'old', 'new']);
  expect(bills.map(({ currency, shares }) => [currency, shares?.length])).toEqual([
    ['INR', undefined],
    ['USD', 1],
  ]);
  expect(bills[1]?.shares?.[0]?.total).toEqual(fromNanos(nanos(7e9)));
});

test('before any key has a project nothing is shared out', () => {
  expect(projectMonth({ rows, accounts, charges: [charge(1)], projectOf: {} }).bills).toEqual([]);
});
