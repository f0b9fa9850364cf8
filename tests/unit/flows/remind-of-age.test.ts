import { expect, test } from 'vitest';
import { fail, ok } from '@/lib/core/result';
import { DAY_MS, epochMs } from '@/lib/core/units';
import { type AgePorts, remindOfAge } from '@/lib/flows/remind-of-age';
import { wordsOf } from '@/lib/flows/tell-alert';
import { isWaiting } from '@/lib/usage/waiting';
import { alertTable } from '../usage/alert-row';

const start = 1000 * DAY_MS;
const key = (id: string, days: number, more: object = {}) => ({
  ...{ id, accountId: 'a', role: 'inference', createdAt: start - days * DAY_MS },
  ...more,
});

function house(...keys: { id: string }[]) {
  const alerts = alertTable();
  const held = { keys, locked: false };
  const readRecords = async () =>
    held.locked ? fail({ kind: 'locked' }) : ok(held.keys.map((value) => ({ id: value.id, value })));
  const look = (day = 0, maxDays = 90) =>
    remindOfAge({ alerts, vault: { readRecords }, now: epochMs(start + day * DAY_MS), maxDays } as unknown as AgePorts);
  return { held, look, rows: () => [...alerts.held.values()] };
}
const ids = (rows: readonly { keyId: string | null }[]) => rows.map(({ keyId }) => keyId);

test('a key that is too old is told once, in words, and waits for its owner', async () => {
  const { look } = house(key('old', 91), key('new', 90));
  const news = await look();
  expect(news).toMatchObject([{ kind: 'age', severity: 'notice', keyId: 'old', accountId: 'a' }]);
  expect(news[0]?.reasons[0]).toContain('91 days old');
  expect(news.every(isWaiting)).toBe(true);
  expect(wordsOf({ labelOf: () => 'Bolt' }, news).title).toBe('Old key: Bolt');
  expect(await look(0.5)).toEqual([]);
});

test('its provider’s date counts before the day it was stored', async () => {
  const { look } = house(key('k', 1, { facts: { active: true, createdAt: start - 200 * DAY_MS } }));
  expect(ids(await look())).toEqual(['k']);
});

test('it is told again when as much time has passed once more, and not before', async () => {
  const { look } = house(key('k', 91));
  await look();
  expect(await look(89)).toEqual([]);
  expect(ids(await look(91))).toEqual(['k']);
});

test('many old keys are told three a day, the oldest first', async () => {
  const { look } = house(...[100, 400, 300, 200, 500].map((days) => key(`k${days}`, days)));
  expect(ids(await look())).toEqual(['k500', 'k400', 'k300']);
  expect(await look(0.5)).toEqual([]);
  expect(ids(await look(1.5))).toEqual(['k200', 'k100']);
});

test.each([
  ['replaced', { replacedBy: 'next' }],
  ['switched off', { facts: { active: false, createdAt: null } }],
  ['a monitor key', { role: 'monitor' }],
])('a key that is %s is not told, and a standing reminder of it ends', async (_, change) => {
  const { held, look, rows } = house(key('k', 120));
  await look();
  held.keys = [key('k', 120, change)];
  expect(await look(1)).toEqual([]);
  expect(rows()).toMatchObject([{ closedAt: start + DAY_MS }]);
});

test('never is never, and a locked vault ends nothing', async () => {
  const { held, look, rows } = house(key('k', 400));
  expect(await look(0, 0)).toEqual([]);
  await look();
  held.locked = true;
  expect(await look(1)).toEqual([]);
  expect(rows()).toMatchObject([{ closedAt: null }]);
});
