import { expect, test } from 'vitest';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok, type Result } from '@/lib/core/result';
import { epochMs } from '@/lib/core/units';
import type { StopPorts } from '@/lib/flows/session-stop-ports';
import { stopSpend, undoStop } from '@/lib/flows/stop-spend';
import type { MessageIn } from '@/lib/messaging/protocol';
import type { KeyRecord } from '@/lib/vault/records';
import { alertRow, alertTable } from '../usage/alert-row';

const key = (parts: Partial<KeyRecord>): KeyRecord => ({
  id: 'k',
  accountId: 'a',
  role: 'inference',
  label: '',
  masked: 'sk…CANA',
  origins: [],
  createdAt: 0,
  lastUsedAt: null,
  providerKeyId: 'pk',
  ...parts,
});

function house(provider: string, record = key({}), answer: Result<null, KnownFailure> = ok(null), canLog = true) {
  const row = alertRow();
  const alerts = alertTable(row);
  const acts: MessageIn<'keys.act'>[] = [];
  const audit: string[] = [];
  const ports: StopPorts = {
    alerts,
    clock: () => epochMs(7),
    act: async (request: MessageIn<'keys.act'>) => {
      acts.push(request);
      return answer;
    },
    find: async () => ok({ provider, limitNanos: record.facts?.limitNanos }),
    log: async ({ act, outcome }) => {
      audit.push(`${act} ${outcome}`);
      return canLog;
    },
  };
  return { row, alerts, acts, audit, ports };
}

test('a key is switched off where that can be undone, and undo switches it on again', async () => {
  const { row, alerts, acts, audit, ports } = house('openrouter');
  const after = await stopSpend(ports, row, ['k']);
  expect(acts).toEqual([{ of: { keyId: 'k' }, act: 'disable', limit: null, period: null }]);
  expect(after.stopped).toEqual([{ keyId: 'k', at: 7, act: 'disable', before: null, failure: null, undoneAt: null }]);
  expect(audit).toEqual(['key.stopped disable']);
  expect(await undoStop(ports, 'alert')).toEqual(ok(null));
  expect(acts.at(-1)?.act).toBe('enable');
  expect(alerts.held.get('alert')?.stopped?.[0]?.undoneAt).toBe(7);
  await undoStop(ports, 'alert');
  expect(acts).toHaveLength(2);
});

test('where only a cap can be set it is lowered to what was spent, and undo gives the old one back', async () => {
  const facts = { active: true, createdAt: null, lastUsedAt: null, seenAt: 0, limitNanos: 500e9, groupId: 'g' };
  const { row, acts, ports } = house('openai', key({ facts }));
  await stopSpend(ports, row, ['k']);
  expect(acts.at(-1)).toMatchObject({ act: 'cap', limit: 41e9 });
  await undoStop(ports, 'alert');
  expect(acts.at(-1)).toMatchObject({ act: 'cap', limit: 500e9 });
});

test('a cap that is not known is left alone, because nobody could give it back', async () => {
  const { row, acts, audit, ports } = house('openai');
  const after = await stopSpend(ports, row, ['k']);
  expect(acts).toEqual([]);
  expect(after.stopped?.[0]).toMatchObject({ act: null, failure: { kind: 'not-offered' } });
  expect(audit).toEqual(['key.stopped not-possible']);
});

test('what the provider refused stands on the alert', async () => {
  const { row, ports } = house('openrouter', key({}), fail({ kind: 'forbidden', provider: 'openrouter' }));
  const after = await stopSpend(ports, row, ['k']);
  expect(after.stopped?.[0]).toMatchObject({ act: null, failure: { kind: 'forbidden' } });
});

test('an undo that the provider refuses is told and can be tried again', async () => {
  const stopped = [{ keyId: 'k', at: 0, act: 'disable' as const, before: null, failure: null, undoneAt: null }];
  const { alerts, ports } = house('openrouter', key({}), fail({ kind: 'offline', provider: 'openrouter' }));
  await alerts.put(alertRow({ stopped }));
  expect(await undoStop(ports, 'alert')).toMatchObject({ ok: false, failure: { kind: 'offline' } });
  expect(alerts.held.get('alert')?.stopped?.[0]?.undoneAt).toBeNull();
});

test('what could not be logged is marked, so that it is logged later', async () => {
  const { row, ports } = house('openrouter', key({}), ok(null), false);
  expect((await stopSpend(ports, row, ['k'])).stopped).toMatchObject([{ keyId: 'k', act: 'disable', unlogged: true }]);
});
