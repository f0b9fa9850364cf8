import { expect, test } from 'vitest';
import { epochMs, HOUR_MS } from '@/lib/core/units';
import { type DeliveryPorts, deliverAlerts, tellWaiting } from '@/lib/flows/deliver-alerts';
import { snoozeAlert } from '@/lib/flows/snooze-alert';
import { tellAlerts, wordsOf } from '@/lib/flows/tell-alert';
import type { AlertRow } from '@/lib/storage/usage-rows';
import { alertRow, alertTable } from '../usage/alert-row';

const hour = (count: number) => epochMs(count * HOUR_MS);
const warning = (parts: Partial<AlertRow> = {}) => alertRow({ severity: 'warning', announced: 'warning', ...parts });

function house(wish: Partial<DeliveryPorts['wish']>, ...rows: AlertRow[]) {
  const alerts = alertTable(...rows);
  const shown: string[][] = [];
  const at = (count: number): DeliveryPorts => ({
    alerts,
    now: hour(count),
    wish: { utcOffsetMinutes: 0, ...wish },
    show: async (told) => void shown.push(told.map(({ id }) => id)),
  });
  return { alerts, shown, at };
}
const night = { quietHours: { from: 22 * 60, to: 7 * 60 } };

test('what may be told now is told now', async () => {
  const { shown, at } = house({});
  await deliverAlerts(at(12), [warning()]);
  expect(shown).toEqual([['alert']]);
});

test('warnings of the night are told together in the morning, once', async () => {
  const { shown, at } = house(night);
  await deliverAlerts(at(23), [warning({ id: 'x', subject: 'x' })]);
  await deliverAlerts(at(26), [warning({ id: 'y', subject: 'y' })]);
  await tellWaiting(at(30.9));
  expect(shown).toEqual([]);
  await tellWaiting(at(31));
  await tellWaiting(at(32));
  expect(shown).toEqual([['x', 'y']]);
});

test('a critical alert breaks the quiet hours', async () => {
  const { shown, at } = house(night);
  await deliverAlerts(at(23), [alertRow()]);
  expect(shown).toEqual([['alert']]);
});

test('what was settled before its time is not told', async () => {
  const { alerts, shown, at } = house(night);
  await deliverAlerts(at(23), [warning()]);
  await alerts.put({ ...warning(), tellAt: hour(31), state: 'expected', closedAt: hour(30) });
  await tellWaiting(at(31));
  expect(shown).toEqual([]);
});

test('a snooze silences the next episode of the same subject, and only that', async () => {
  const { alerts, shown, at } = house({}, alertRow({ id: 'old', closedAt: hour(1) }));
  await snoozeAlert(alerts, { alertId: 'old', until: hour(48) });
  await deliverAlerts(at(12), [alertRow({ id: 'again' }), alertRow({ id: 'else', subject: 'spike a z USD' })]);
  await deliverAlerts(at(49), [alertRow({ id: 'later' })]);
  expect(shown).toEqual([['else'], ['later']]);
});

test('a snooze of an alert that is gone says so', async () => {
  expect(await snoozeAlert(alertTable(), { alertId: 'x', until: 1 })).toEqual({
    ok: false,
    failure: { kind: 'record-missing' },
  });
});

test('one alert is titled by what it is and whose, several are counted', () => {
  const labelOf = () => 'Bolt';
  expect(wordsOf({ labelOf }, [alertRow()]).title).toBe('Spend out of control: Bolt');
  expect(wordsOf({ labelOf }, [alertRow({ kind: 'budget' })]).title).toBe('Budget used up: Bolt');
  expect(wordsOf({ labelOf: () => undefined }, [warning()]).title).toBe('Unusual spend');
  const several = wordsOf({ labelOf }, [warning(), alertRow({ kind: 'budget', reasons: ['$50.00 of $50.00 today.'] })]);
  expect(several.title).toBe('2 alerts');
  expect(several.message.split('\n')).toHaveLength(2);
});

test('a stopped key is said in the notification', () => {
  const stopped = [{ keyId: 'k', at: 0, act: 'disable' as const, before: null, failure: null, undoneAt: null }];
  expect(wordsOf({ labelOf: () => undefined }, [alertRow({ stopped })]).message).toMatch(/The key was stopped/);
});

test('with notifications off nothing is shown', async () => {
  await expect(tellAlerts({ notifications: false }, [alertRow()], { title: '', message: '' })).resolves.toBeUndefined();
});
