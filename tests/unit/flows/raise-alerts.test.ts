import { expect, test } from 'vitest';
import { epochMs, HOUR_MS, nanos } from '@/lib/core/units';
import { answerAlert } from '@/lib/flows/answer-alert';
import { raiseAlerts, type Watched } from '@/lib/flows/raise-alerts';
import type { AlertRow } from '@/lib/storage/usage-rows';

const day = 24 * HOUR_MS;
const noon = Date.UTC(2026, 10, 20, 14);

/** Three weeks of about two dollars on every working day, and what the last three hours brought on top. */
function history(burst: number) {
  const buckets = [];
  for (let at = noon - 21 * day; at < noon; at += HOUR_MS) {
    const hour = new Date(at).getUTCHours();
    const usual = hour >= 9 && hour < 17 ? 0.2 + (hour % 3) * 0.05 : 0;
    const extra = at >= noon - 3 * HOUR_MS ? burst : 0;
    if (usual + extra > 0) {
      const amount = nanos(Math.round((usual + extra) * 1e9));
      buckets.push({ from: epochMs(at), nanos: amount, byModel: { 'gpt-5.6-mini': amount } });
    }
  }
  return { kind: 'hours' as const, buckets };
}

function house() {
  const rows = new Map<string, AlertRow>();
  const alerts = {
    toArray: async () => [...rows.values()],
    get: async (id: string) => rows.get(id),
    put: async (row: AlertRow) => rows.set(row.id, row),
  };
  const told: AlertRow[] = [];
  const poll = async (now: number, watched: Partial<Watched>) => {
    const stream = { accountId: 'a', keyId: 'k', currency: 'USD', history: null, ...watched };
    const news = await raiseAlerts({ alerts, now: epochMs(now), sensitivity: 'usual', utcOffsetMinutes: 0 }, [
      { previousPoll: epochMs(now - HOUR_MS), ...stream },
    ]);
    told.push(...news);
  };
  return { rows, alerts, told, poll };
}

test('a burst raises one alert with its reasons and is told once, however often it is polled', async () => {
  const { rows, told, poll } = house();
  await poll(noon, { history: history(15) });
  await poll(noon, { history: history(15) });
  expect(rows.size).toBe(1);
  expect(told.length).toBe(1);
  const [row] = rows.values();
  expect(row).toMatchObject({ kind: 'spike', accountId: 'a', keyId: 'k', state: 'open', closedAt: null });
  expect(row?.reasons[0]).toMatch(/\$\d+\.\d\d in \d+ h on a key that spends \$\d/);
});

test('usual spend says nothing', async () => {
  const { rows, poll } = house();
  await poll(noon, { history: history(0) });
  expect(rows.size).toBe(0);
});

test('a failed poll neither alerts nor ends an episode', async () => {
  const { rows, poll } = house();
  await poll(noon, { history: history(15) });
  await poll(noon + 2 * day, { history: null });
  expect([...rows.values()].map((row) => row.closedAt)).toEqual([null]);
});

test('a healthy look long enough afterwards ends the episode', async () => {
  const { rows, poll } = house();
  await poll(noon, { history: history(15) });
  await poll(noon + 3 * day, { history: history(0) });
  expect([...rows.values()].map((row) => row.closedAt)).toEqual([noon + 3 * day]);
});

test('what the user called expected stays quiet at the same strength', async () => {
  const { rows, alerts, told, poll } = house();
  await poll(noon, { history: history(15) });
  const [row] = rows.values();
  await answerAlert(alerts, { alertId: row?.id ?? '', answer: 'expected' }, epochMs(noon));
  await poll(noon, { history: history(15) });
  expect(told.length).toBe(1);
  expect(rows.size).toBe(1);
});

test('an answer to an alert that is gone says so', async () => {
  const { alerts } = house();
  expect(await answerAlert(alerts, { alertId: 'x', answer: 'resolved' }, epochMs(noon))).toEqual({
    ok: false,
    failure: { kind: 'record-missing' },
  });
});
