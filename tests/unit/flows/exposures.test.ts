import { expect, test } from 'vitest';
import { fail, ok } from '@/lib/core/result';
import { DAY_MS, epochMs, HOUR_MS } from '@/lib/core/units';
import { type ExposurePorts, exposeKeys, settleExposures } from '@/lib/flows/exposures';
import { wordsOf } from '@/lib/flows/tell-alert';
import { isWaiting } from '@/lib/usage/waiting';
import { alertRow, alertTable } from '../usage/alert-row';

const now = epochMs(10 * DAY_MS);
const facts = (active: boolean) => ({ active, createdAt: null, lastUsedAt: null, seenAt: 0 });
const locked = { readRecord: async () => fail({ kind: 'locked' }), readRecords: async () => fail({ kind: 'locked' }) };

function portsWith(keys: readonly object[] | 'locked', ...rows: Parameters<typeof alertTable>) {
  const alerts = alertTable(...rows);
  const open = {
    readRecord: async (_: string, id: string) => {
      const found = keys !== 'locked' && keys.find((key) => 'id' in key && key.id === id);
      return found ? ok(found) : fail({ kind: 'record-missing' });
    },
    readRecords: async () =>
      ok(keys === 'locked' ? [] : keys.map((value) => ({ id: 'id' in value && value.id, value }))),
  };
  const ports = { alerts, vault: keys === 'locked' ? locked : open, now } as unknown as ExposurePorts;
  return { ports, rows: () => [...alerts.held.values()] };
}

const key = { id: 'k', accountId: 'a' };

test('a key that got out is a critical alert that waits, and names no site', async () => {
  const { ports, rows } = portsWith([key]);
  const news = await exposeKeys(ports, { keyIds: ['k'], since: now, how: 'let-out' });
  expect(rows()).toEqual(news);
  expect(news).toMatchObject([{ kind: 'exposure', severity: 'critical', accountId: 'a', keyId: 'k', startedAt: now }]);
  expect(news.every(isWaiting)).toBe(true);
  expect(JSON.stringify(news)).not.toMatch(/https?:/);
  expect(wordsOf({ labelOf: () => 'Bolt' }, news).title).toBe('Key at risk: Bolt');
});

test('one alert a key: told once, since the earliest moment, never since the future', async () => {
  const { ports, rows } = portsWith([key]);
  await exposeKeys(ports, { keyIds: ['k', 'k'], since: now + HOUR_MS, how: 'let-out' });
  expect(rows()).toMatchObject([{ startedAt: now }]);
  expect(await exposeKeys(ports, { keyIds: ['k'], since: now - DAY_MS, how: 'reported' })).toEqual([]);
  expect(rows()).toMatchObject([{ startedAt: now - DAY_MS }]);
});

test('while locked the key is known by its id alone; its account is added when the vault is open', async () => {
  const { ports, rows } = portsWith('locked');
  await exposeKeys(ports, { keyIds: ['k'], since: now, how: 'let-out' });
  expect(rows()).toMatchObject([{ keyId: 'k', accountId: '' }]);
  await settleExposures(ports);
  expect(rows()).toMatchObject([{ closedAt: null }]);
  const later = portsWith([key], ...rows());
  await settleExposures(later.ports);
  expect(later.rows()).toMatchObject([{ accountId: 'a', closedAt: null }]);
});

test('it ends when the provider no longer takes the key, and a later one begins anew', async () => {
  const exposed = alertRow({ id: 'e', kind: 'exposure' });
  const working = portsWith([{ ...key, facts: facts(true) }], exposed);
  await settleExposures(working.ports);
  expect(working.rows()).toMatchObject([{ state: 'open', closedAt: null }]);
  const revoked = portsWith([{ ...key, facts: facts(false) }], exposed);
  await settleExposures(revoked.ports);
  expect(revoked.rows()).toMatchObject([{ state: 'resolved', closedAt: now }]);
  expect(revoked.rows().some(isWaiting)).toBe(false);
  expect(await exposeKeys(revoked.ports, { keyIds: ['k'], since: now, how: 'let-out' })).toHaveLength(1);
});

test('a key that was deleted here only is still at risk', async () => {
  const { ports, rows } = portsWith([], alertRow({ kind: 'exposure' }));
  await settleExposures(ports);
  expect(rows()).toMatchObject([{ state: 'open', closedAt: null }]);
});

test('other alerts on a key that was revoked are left alone', async () => {
  const { ports, rows } = portsWith([{ ...key, facts: facts(false) }], alertRow());
  await settleExposures(ports);
  expect(rows()).toEqual([alertRow()]);
});
