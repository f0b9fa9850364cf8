import { expect, test } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { keysIn, rowIn } from '@/lib/usage/scope';
import { whomToStop } from '@/lib/usage/whom-to-stop';
import { alertRow } from './alert-row';

const key = (id: string, builderId: string | null = null) => ({
  id,
  role: 'inference' as const,
  providerKeyId: `p-${id}`,
  placements: [{ builderId }],
});
const holdings = [
  { id: 'a', provider: 'openai', keys: [key('k', 'bolt-diy'), key('l')] },
  {
    id: 'b',
    provider: 'openrouter',
    keys: [key('m', 'bolt-diy'), { ...key('admin'), role: 'monitor' as const }],
  },
];
const budget: Budget = {
  id: 'b1',
  scope: { kind: 'account', id: 'a' },
  period: 'month',
  limit: 50e9,
  currency: 'USD',
  warnAt: [],
  warnOnForecast: false,
  stop: true,
  createdAt: 0,
};
const whom = (row: AlertRow, keyIds: string[] = ['k', 'm'], budgets = [budget], now = 0) =>
  whomToStop(row, { keyIds, budgets }, { holdings, now });

test('a critical spike stops its key if that is armed, and no other', () => {
  expect(whom(alertRow())).toEqual(['k']);
  expect(whom(alertRow({ keyId: 'p-k' }))).toEqual(['k']);
  expect(whom(alertRow({ keyId: 'l' }))).toEqual([]);
  expect(whom(alertRow(), [])).toEqual([]);
});

test('a spike nobody can assign to a key stops the armed keys of its account', () => {
  expect(whom(alertRow({ keyId: null }), ['k', 'l', 'm'])).toEqual(['k', 'l']);
});

test('a warning, an old sighting and a settled alert stop nothing', () => {
  expect(whom(alertRow({ severity: 'warning' }))).toEqual([]);
  expect(whom(alertRow(), ['k'], [], 5)).toEqual([]);
  expect(whom(alertRow({ state: 'expected' }))).toEqual([]);
  expect(whom(alertRow({ closedAt: 0 }))).toEqual([]);
});

test('a key is stopped once an alert: who switches it on again keeps it', () => {
  const done = { keyId: 'k', at: 0, act: 'disable' as const, before: null, failure: null, undoneAt: 1 };
  expect(whom(alertRow({ stopped: [done] }))).toEqual([]);
});

test('stopping is tried again after a lost connection, not after a refusal', () => {
  const failed = (kind: string) => ({
    ...{ keyId: 'k', at: 0, act: null, before: null, undoneAt: null },
    failure: { kind, provider: 'openai' },
  });
  expect(whom(alertRow({ stopped: [failed('offline')] }))).toEqual(['k']);
  expect(whom(alertRow({ stopped: [failed('forbidden')] }))).toEqual([]);
});

const over = (parts: Partial<AlertRow> = {}) =>
  alertRow({ kind: 'budget', budgetId: 'b1', nanos: 50e9, told: ['100'], ...parts });

test('a budget used up stops every key it watches, if armed', () => {
  expect(whom(over(), [])).toEqual(['k', 'l']);
  expect(whom(over(), [], [{ ...budget, stop: false }])).toEqual([]);
  expect(whom(over({ nanos: 49e9, told: ['80'] }), [])).toEqual([]);
  expect(whom(over({ budgetId: 'gone' }), [])).toEqual([]);
});

test('scopes reach the keys they name, never monitor keys', () => {
  const ids = (scope: Budget['scope']) => keysIn(scope, holdings).map(({ id }) => id);
  expect(ids({ kind: 'key', id: 'l' })).toEqual(['l']);
  expect(ids({ kind: 'builder', id: 'bolt-diy' })).toEqual(['k', 'm']);
  expect(ids({ kind: 'provider', id: 'openrouter' })).toEqual(['m']);
  expect(ids({ kind: 'total' })).toEqual(['k', 'l', 'm']);
});

test('a row is a key’s by our id, by the provider’s, or as the only key of its account', () => {
  const mine = rowIn({ kind: 'key', id: 'k' }, holdings);
  expect(mine({ accountId: 'a', keyId: 'k' })).toBe(true);
  expect(mine({ accountId: 'a', keyId: 'p-k' })).toBe(true);
  expect(mine({ accountId: 'a', keyId: '' })).toBe(false);
  expect(mine({ accountId: 'a', keyId: 'l' })).toBe(false);
  expect(rowIn({ kind: 'key', id: 'm' }, holdings)({ accountId: 'b', keyId: '' })).toBe(true);
  expect(rowIn({ kind: 'provider', id: 'openai' }, holdings)({ accountId: 'a', keyId: '' })).toBe(true);
});
