import { expect, test } from 'vitest';
import type { Send } from '@/lib/browser/http';
import { fail, ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import { stopHandlers } from '@/lib/flows/arm-stops';
import { webhookHandlers } from '@/lib/flows/keep-webhook';
import { fillCompartment, readCompartment } from '@/lib/flows/session-compartment';
import { lockedStopPorts, logStops } from '@/lib/flows/session-stop-ports';
import { stopSpend } from '@/lib/flows/stop-spend';
import { watchLocked } from '@/lib/flows/watch-locked';
import { alertRow, alertTable } from '../usage/alert-row';
import { someKek, unlockedWorld } from '../vault/fake-ports';

const clock = () => epochMs(1_800_000_000_000);
const key = (id: string, accountId: string, role: 'inference' | 'monitor') => ({
  act: 'put' as const,
  kind: 'key' as const,
  id,
  value: {
    ...{ id, accountId, role, label: 'CANARY name', masked: 'sk-…', origins: ['https://a.example'] },
    ...{ createdAt: 1, lastUsedAt: null, providerKeyId: role === 'inference' ? `hash-${id}` : null },
  },
});
const account = (id: string, watchLocked: boolean) => ({
  act: 'put' as const,
  kind: 'account' as const,
  id,
  value: { id, provider: 'openrouter', label: 'CANARY label', baseUrl: null, createdAt: 1, watchLocked },
});

/** A watched account 'a' and another 'b', each with an armed key, and the vault locked. */
async function lockedHouse() {
  const { vault, slotId } = await unlockedWorld();
  const memory = new Map<string, unknown>();
  const items = {
    read: async (name: string) => memory.get(name),
    write: async (name: string, value: unknown) => void memory.set(name, value),
    remove: async (name: string) => void memory.delete(name),
  };
  await vault.writeRecords([
    ...[account('a', true), account('b', false)],
    ...[key('k', 'a', 'inference'), key('m', 'a', 'monitor'), key('other', 'b', 'inference'), key('n', 'b', 'monitor')],
    ...['k', 'm', 'other', 'n'].map((id) => ({
      act: 'put-secret' as const,
      id,
      secret: Secret.fromText(`CANARY-${id}`),
    })),
  ]);
  await fillCompartment({ vault, items });
  const arm = stopHandlers({ vault, items })['stops.arm'];
  for (const keyId of ['k', 'other']) expect(await arm({ keyId, armed: true }, undefined)).toEqual(ok(null));
  await vault.lock('manual');
  return { vault, slotId, items, memory };
}

const sending = (answer: Awaited<ReturnType<Send>>) => {
  const sent: [string, unknown, string][] = [];
  const send: Send = async (_, { method, url, body }, secret) => {
    sent.push([`${method} ${url}`, body, secret.reveal()]);
    return answer;
  };
  return { send, sent };
};
const done = ok({ status: 200, body: {} }) as Awaited<ReturnType<Send>>;

test('a watched account’s key is switched off while the vault is locked, with the monitor key, and logged when it is open', async () => {
  const { vault, slotId, items } = await lockedHouse();
  const { send, sent } = sending(done);
  const row = alertRow();
  const alerts = alertTable(row);
  const lower = await readCompartment(items);
  expect(lower.flatMap(({ stoppable }) => stoppable)).toEqual([
    { id: 'k', masked: 'sk-…', providerKeyId: 'hash-k', armed: true },
  ]);
  await stopSpend(lockedStopPorts({ alerts, clock, send }, lower), row, ['k']);
  expect(sent).toEqual([['PATCH https://openrouter.ai/api/v1/keys/hash-k', { disabled: true }, 'CANARY-m']]);
  expect(alerts.held.get('alert')?.stopped).toMatchObject([{ keyId: 'k', act: 'disable', unlogged: true }]);

  await logStops({ vault, alerts, clock });
  expect(alerts.held.get('alert')?.stopped?.[0]?.unlogged).toBe(true);
  await vault.unlock({ slotId, kek: someKek() });
  await logStops({ vault, alerts, clock });
  await logStops({ vault, alerts, clock });
  expect(alerts.held.get('alert')?.stopped?.[0]).not.toHaveProperty('unlogged');
  const log = await vault.readAudit();
  const lines = log.ok ? log.value.lines.filter(({ act }) => act === 'key.stopped') : [];
  expect(lines).toMatchObject([{ keyId: 'k', accountId: 'a', outcome: 'disable', at: clock() }]);
  expect(await vault.readRecord('key', 'k')).toMatchObject({ value: { facts: { active: false } } });
});

test('a key of an account that is not watched stays as it is until the vault is open', async () => {
  const { items } = await lockedHouse();
  const { send, sent } = sending(done);
  const alerts = alertTable(alertRow());
  const after = await stopSpend(
    lockedStopPorts({ alerts, clock, send }, await readCompartment(items)),
    alertRow({ accountId: 'b', keyId: 'other' }),
    ['other'],
  );
  expect(sent).toEqual([]);
  expect(after.stopped).toMatchObject([{ act: null, failure: { kind: 'locked' } }]);
});

test('what the provider refuses is told as it is with an open vault', async () => {
  const { items } = await lockedHouse();
  const { send } = sending(fail({ kind: 'forbidden', provider: 'openrouter' }));
  const after = await stopSpend(
    lockedStopPorts({ alerts: alertTable(), clock, send }, await readCompartment(items)),
    alertRow(),
    ['k'],
  );
  expect(after.stopped).toMatchObject([{ act: null, failure: { kind: 'forbidden' } }]);
});

test('the webhook is in memory as long as an account is watched, and follows its changes', async () => {
  const { vault, slotId, items, memory } = await lockedHouse();
  await vault.unlock({ slotId, kek: someKek() });
  const handlers = webhookHandlers({ vault, items }, { fetch, hostsGranted: async () => true });
  await handlers['webhook.set']({ kind: 'json', url: 'https://hooks.example/x' }, undefined);
  expect(memory.get('poll.webhook')).toEqual({ kind: 'json', url: 'https://hooks.example/x' });
  await handlers['webhook.remove']({}, undefined);
  expect(memory.has('poll.webhook')).toBe(false);
  await handlers['webhook.set']({ kind: 'json', url: 'https://hooks.example/x' }, undefined);
  await watchLocked({ vault, items })({ accountId: 'a', on: false }, undefined);
  expect([...memory.keys()]).toEqual([]);
});

test('the compartment has no label, no site and no text of a key that is filled', async () => {
  const { memory } = await lockedHouse();
  const held = JSON.stringify([...memory.values()]);
  expect(held).not.toMatch(/CANARY|a\.example/);
  expect(held).not.toContain(Buffer.from('CANARY-k').toString('base64url'));
  expect(held).toContain(Buffer.from('CANARY-m').toString('base64url'));
});
