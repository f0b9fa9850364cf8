import { expect, test, vi } from 'vitest';
import type { Budget } from '@/lib/core/budget';
import { fail, ok } from '@/lib/core/result';
import { stopHandlers } from '@/lib/flows/arm-stops';
import { budgetHandlers } from '@/lib/flows/keep-budgets';
import { tellWebhook, webhookHandlers } from '@/lib/flows/keep-webhook';
import { nameAlert } from '@/lib/flows/name-alert';
import { readStops } from '@/lib/flows/session-stops';
import type { Vault } from '@/lib/vault/vault';
import { alertRow } from '../usage/alert-row';

/** A vault that keeps records in memory, open or locked. */
function vaultOf(records: Record<string, Record<string, unknown>>, isLocked = false) {
  const lines: string[] = [];
  const locked = fail({ kind: 'locked' });
  const vault = {
    readRecords: async (kind: string) =>
      isLocked ? locked : ok(Object.entries(records[kind] ?? {}).map(([id, value]) => ({ id, value }))),
    readRecord: async (kind: string, id: string) => {
      const value = records[kind]?.[id];
      return isLocked ? locked : value ? ok(value) : fail({ kind: 'record-missing' });
    },
    writeRecord: async (kind: string, id: string, value: unknown) => {
      records[kind] = { ...records[kind], [id]: value };
      return ok(null);
    },
    deleteRecord: async (kind: string, id: string) => {
      delete records[kind]?.[id];
      return ok(null);
    },
    audit: async ({ act }: { act: string }) => {
      lines.push(act);
      return ok(null);
    },
  } as unknown as Vault;
  return { vault, records, lines };
}

const items = {
  read: async (): Promise<unknown> => undefined,
  write: async () => undefined,
  remove: async () => undefined,
};
const key = (id: string, role = 'inference') => ({ id, accountId: 'a', role, label: role, providerKeyId: null });
const house = (provider: string, ...roles: string[]) =>
  vaultOf({
    account: { a: { id: 'a', provider, label: 'Work' } },
    key: Object.fromEntries(roles.map((role) => [role, key(role, role)])),
  });
const budget: Budget = {
  ...{ id: 'b', scope: { kind: 'account', id: 'a' }, period: 'month', limit: 50e9, currency: 'USD' },
  ...{ warnAt: [], warnOnForecast: false, stop: false, createdAt: 0 },
};

test('a saved budget is judged at once, so that one already used up says so', async () => {
  const { vault, records } = vaultOf({});
  const judge = vi.fn(async () => {});
  const handlers = budgetHandlers(vault, judge);
  await handlers['budgets.save'](budget, undefined);
  expect(records['budget']).toEqual({ b: budget });
  expect(await handlers['budgets.list']({}, undefined)).toEqual(ok([budget]));
  await handlers['budgets.delete']({ id: 'b' }, undefined);
  expect(judge).toHaveBeenCalledTimes(2);
});

test('a key is armed only where it can be stopped, and both ways are logged', async () => {
  const { vault, lines } = house('openrouter', 'inference', 'monitor');
  const arm = stopHandlers({ vault, items })['stops.arm'];
  await arm({ keyId: 'inference', armed: true }, undefined);
  expect(await readStops(vault)).toEqual(ok(['inference']));
  await arm({ keyId: 'inference', armed: false }, undefined);
  expect(await readStops(vault)).toEqual(ok([]));
  expect(lines).toEqual(['stop.armed', 'stop.disarmed']);
});

test('nothing is armed without a monitor key, on a monitor key, or where the provider has no such act', async () => {
  const armAt = (vault: Vault, keyId = 'inference') =>
    stopHandlers({ vault, items })['stops.arm']({ keyId, armed: true }, undefined);
  expect(await armAt(house('openrouter', 'inference').vault)).toMatchObject({ failure: { kind: 'needs-monitor-key' } });
  const both = house('openrouter', 'inference', 'monitor').vault;
  expect(await armAt(both, 'monitor')).toMatchObject({ failure: { kind: 'key-wrong-role' } });
  expect(await armAt(house('nobody', 'inference').vault)).toMatchObject({ failure: { kind: 'not-offered' } });
});

const url = 'https://hooks.slack.com/services/CANARY';
const posting = () => {
  const posted: string[] = [];
  const ports = {
    fetch: (async (to: string) => {
      posted.push(to);
      return new Response('ok');
    }) as typeof fetch,
    hostsGranted: async () => true,
  };
  return { posted, ports };
};

test('the webhook’s address stays in the vault; a page sees kind and origin', async () => {
  const { posted, ports } = posting();
  const { vault } = vaultOf({});
  const handlers = webhookHandlers({ vault, items }, ports);
  expect(await handlers['webhook.view']({}, undefined)).toEqual(ok(null));
  await handlers['webhook.set']({ kind: 'slack', url }, undefined);
  const view = await handlers['webhook.view']({}, undefined);
  expect(view).toEqual(ok({ kind: 'slack', origin: 'https://hooks.slack.com' }));
  expect(await handlers['webhook.test']({}, undefined)).toEqual(ok(null));
  expect(posted).toEqual([url]);
  await handlers['webhook.remove']({}, undefined);
  await tellWebhook({ vault, items }, ports, { title: '', message: '', rows: [] });
  expect(posted).toEqual([url]);
});

test('an address that may not be used is not kept, nor an ntfy server without a topic', async () => {
  const { vault, records } = vaultOf({});
  const set = webhookHandlers({ vault, items }, posting().ports)['webhook.set'];
  expect(await set({ kind: 'json', url: 'http://hooks.example/x' }, undefined)).toMatchObject({ ok: false });
  expect(await set({ kind: 'ntfy', url: 'https://ntfy.sh/' }, undefined)).toMatchObject({ ok: false });
  expect(records['settings']).toBeUndefined();
});

test('while the vault is locked the webhook in memory is posted to, where an account may be watched then', async () => {
  const { posted, ports } = posting();
  const { vault } = vaultOf({}, true);
  const held = {
    ...items,
    read: async (name: string) => (name === 'poll.webhook' ? { kind: 'slack', url } : undefined),
  };
  expect(await tellWebhook({ vault, items: held }, ports, { title: '', message: '', rows: [] })).toEqual(ok(null));
  expect(posted).toEqual([url]);
});

test('while the vault is locked and no account is watched nothing is posted and nothing has a name', async () => {
  const { posted, ports } = posting();
  const { vault } = vaultOf({ settings: { webhook: { kind: 'slack', url } } }, true);
  expect(await tellWebhook({ vault, items }, ports, { title: '', message: '', rows: [] })).toMatchObject({
    failure: { kind: 'locked' },
  });
  expect(posted).toEqual([]);
  expect((await nameAlert(vault))(alertRow())).toBeUndefined();
});

test('an alert is named after its key, else its account; a budget after what it watches', async () => {
  const { vault, records } = house('openrouter', 'inference');
  records['budget'] = { b: budget, t: { ...budget, id: 't', scope: { kind: 'total' } } };
  const name = await nameAlert(vault);
  expect(name(alertRow({ keyId: 'inference' }))).toBe('inference');
  expect(name(alertRow({ keyId: null }))).toBe('Work');
  expect(name(alertRow({ kind: 'budget', budgetId: 'b', accountId: '', keyId: null }))).toBe('Work');
  expect(name(alertRow({ kind: 'budget', budgetId: 't', accountId: '', keyId: null }))).toBe('everything');
});
