import { expect, test } from 'vitest';
import { type ProjectNames, projectBuilders, projectKeys, projectShares } from '@/components/economics/project-month';
import { exact } from '@/lib/economics/exact';
import { toFixed } from '@/lib/economics/exact-print';
import { accountView, keyView } from './account-view';
import { rollup } from './rollup';

const placedAt = (...builders: string[]) => ({
  placements: builders.map((builderId) => ({
    ...{ keyId: 'k', origin: `https://${builderId}.example`, builderId },
    ...{ since: 0, lastSeen: 0, stale: false },
  })),
});
const accounts = [
  accountView({
    id: 'a',
    keys: [
      keyView({ id: 'shop', label: 'Shop' }),
      keyView({ id: 'old', label: 'Blog', replacedBy: 'new' }),
      keyView({ id: 'new', label: 'Blog' }),
      keyView({ id: 'bolt', label: 'Bolt', ...placedAt('bolt') }),
      keyView({ id: 'both', label: 'Both', ...placedAt('bolt', 'dyad') }),
      keyView({ id: 'watch', role: 'monitor' }),
    ],
  }),
];
const used = (keyId: string, dollars: number, currency = 'USD') =>
  rollup({ key: `${keyId} ${currency}`, accountId: 'a', keyId, currency, billedNanos: Math.round(dollars * 1e9) });
const rows = [used('shop', 10), used('old', 3), used('new', 2), used('unknown', 5)];
const dollars = { currency: 'USD', decimals: 2, rates: [] };
const names = (byKey: Record<string, string>, byBuilder: Record<string, string> = {}): ProjectNames => ({
  byKey,
  byBuilder,
});
const split = (total: string, given: ProjectNames, from = rows, terms: Parameters<typeof projectShares>[1] = dollars) =>
  projectShares(exact(total), terms, { rows: from, accounts, names: given })?.map(({ project, direct, total: whole }) =>
    [project || '-', toFixed(direct, terms.decimals), toFixed(whole, terms.decimals)].join(' '),
  );
const projectOf = (id: string, given: ProjectNames) =>
  projectKeys({ accounts, names: given }).find((key) => key.id === id)?.project;

test('the shares add up to the statement to the last cent, and what no project used is put on none', () => {
  expect(split('45.01', names({ shop: 'Shop', old: 'Blog' }))).toEqual([
    'Blog 5.00 11.25',
    'Shop 10.00 22.51',
    '- 5.00 11.25',
  ]);
});

test('a key that took the place of another works for its project, until it is named otherwise', () => {
  expect(projectOf('new', names({ old: 'Blog' }))).toBe('Blog');
  expect(projectOf('new', names({ old: 'Blog', new: 'Docs' }))).toBe('Docs');
  expect(projectOf('new', names({ old: 'Blog', new: '' }))).toBe('');
});

test('a builder’s project is that of the keys that stand there alone and have no other', () => {
  const given = names({}, { bolt: 'Shop', dyad: 'Blog' });
  expect(['bolt', 'both', 'shop'].map((id) => projectOf(id, given))).toEqual(['Shop', '', '']);
  expect(projectOf('bolt', names({ bolt: 'Docs' }, { bolt: 'Shop' }))).toBe('Docs');
  expect(projectOf('bolt', names({ bolt: '' }, { bolt: 'Shop' }))).toBe('');
  expect(projectBuilders(accounts)).toEqual(['bolt']);
});

test('a blank behind a name makes no other project', () => {
  expect(split('20', names({ shop: 'Shop', old: 'Shop ', new: '  ' }))).toEqual(['Shop 13.00 13.00', '- 7.00 7.00']);
});

test('use in another currency weighs at the statement’s rate, without one it is on no statement', () => {
  const rates = [{ from: 'USD', to: 'JPY', rate: exact('150.5'), day: '2026-11-01', source: '' }];
  const mixed = [used('shop', 10), used('old', 1000, 'JPY'), used('old', 7, 'EUR')];
  const yen = { currency: 'JPY', decimals: 0, rates };
  expect(split('2756', names({ shop: 'Shop', old: 'Blog' }), mixed, yen)).toEqual(['Blog 1000 1100', 'Shop 1505 1656']);
});

test('monitor keys work for no project, and before any key has one nothing is shared out', () => {
  expect(projectKeys({ accounts, names: names({}) }).map(({ id }) => id)).not.toContain('watch');
  expect(split('1', names({}))).toBeUndefined();
  expect(split('1', names({ shop: ' ' }))).toBeUndefined();
});
