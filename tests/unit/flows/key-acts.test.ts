import { expect, test } from 'vitest';
import type { Send } from '@/lib/browser/http';
import type { KnownFailure } from '@/lib/core/failures';
import { fail, ok } from '@/lib/core/result';
import { Secret } from '@/lib/core/secret';
import { epochMs } from '@/lib/core/units';
import { actOnKey } from '@/lib/flows/act-on-key';
import { createKey } from '@/lib/flows/create-key';
import { listProviderKeys } from '@/lib/flows/list-provider-keys';
import type { KeyRecord } from '@/lib/vault/records';
import type { Change } from '@/lib/vault/write';
import { unlockedWorld } from '../vault/fake-ports';

type Sent = { method: string; url: string; body: unknown; with: string };

const listedKey = {
  hash: 'h1',
  name: 'builder',
  label: 'sk-or-v1-CAN...ARY',
  usage: 1,
  usage_daily: 0,
  limit: 5,
  disabled: false,
  created_at: '2026-01-05T09:00:00Z',
};

/** An OpenRouter account with a monitor key and one ordinary key, over a network that answers what it is told to. */
async function house(answers: (sent: Sent) => unknown = () => null, change: Partial<KeyRecord> = {}) {
  const { vault, world } = await unlockedWorld();
  const key = (id: string, role: KeyRecord['role'], more: Partial<KeyRecord> = {}): Change[] => [
    {
      act: 'put',
      kind: 'key',
      id,
      value: {
        ...{ id, accountId: 'a', role, label: id, masked: 'sk-or-v1-CAN…ARY', origins: ['https://bolt.diy'] },
        ...{ createdAt: 1, lastUsedAt: null, providerKeyId: null },
        ...more,
      },
    },
    { act: 'put-secret', id, secret: Secret.fromText(`CANARY-${id}`) },
  ];
  const account = { id: 'a', provider: 'openrouter', label: 'Side', baseUrl: null, createdAt: 1 };
  await vault.writeRecords([
    { act: 'put', kind: 'account', id: 'a', value: account },
    ...key('ours', 'inference', { providerKeyId: 'h1', ...change }),
    ...key('watch', 'monitor', { masked: 'sk-or-v1-mon…tor' }),
  ]);
  const sent: Sent[] = [];
  const send: Send = async (_, spec, secret) => {
    const each = {
      method: spec.method,
      url: spec.url,
      body: spec.body,
      with: new TextDecoder().decode(secret.bytes()),
    };
    sent.push(each);
    const answer = answers(each);
    return isFailure(answer) ? fail(answer) : ok({ status: 200, body: answer, bytes: 0 });
  };
  const ports = { vault, send, clock: () => epochMs(world.now), onKeysChanged: async () => undefined };
  const keyNow = async (id = 'ours') => {
    const read = await vault.readRecord('key', id);
    return read.ok ? read.value : undefined;
  };
  const lastAudit = async () => {
    const log = await vault.readAudit();
    return log.ok ? log.value.lines[0] : undefined;
  };
  return { vault, ports, sent, keyNow, lastAudit };
}

const isFailure = (answer: unknown): answer is KnownFailure =>
  typeof answer === 'object' && answer !== null && 'kind' in answer;
const disable = { of: { keyId: 'ours' }, act: 'disable', limit: null, period: null } as const;
const create = { accountId: 'a', name: 'Next', limit: 5_000_000_000, period: 'month', expiresAt: null } as const;

test('a disabled key is disabled with the monitor key, noted at the key and in the log', async () => {
  const { ports, sent, keyNow, lastAudit } = await house();
  expect(await actOnKey(ports)(disable, undefined)).toEqual(ok(null));
  expect(sent).toEqual([
    {
      method: 'PATCH',
      url: 'https://openrouter.ai/api/v1/keys/h1',
      body: { disabled: true },
      with: 'CANARY-watch',
    },
  ]);
  expect((await keyNow())?.facts?.active).toBe(false);
  expect(await lastAudit()).toMatchObject({ act: 'key.disable', keyId: 'ours', accountId: 'a', outcome: 'done' });
});

test('an act the provider refuses changes nothing here and says why in the log', async () => {
  const { ports, keyNow, lastAudit } = await house(() => ({ kind: 'forbidden', provider: 'openrouter' }));
  expect(await actOnKey(ports)(disable, undefined)).toEqual(fail({ kind: 'forbidden', provider: 'openrouter' }));
  expect((await keyNow())?.facts).toBeUndefined();
  expect(await lastAudit()).toMatchObject({ act: 'key.disable', outcome: 'forbidden' });
});

test('a key that OpenAI deletes only with its service account is told so, and stays as it was', async () => {
  const refused = { kind: 'provider-unavailable', provider: 'openai', status: 400 };
  const facts = { active: true, createdAt: null, lastUsedAt: null, groupId: 'proj_1', seenAt: 1 };
  const { vault, ports, sent, keyNow } = await house(() => refused, { providerKeyId: 'key_1', facts });
  const account = { id: 'a', provider: 'openai', label: 'Side', baseUrl: null, createdAt: 1 };
  await vault.writeRecord('account', 'a', account);
  const gone = await actOnKey(ports)({ ...disable, act: 'delete' }, undefined);
  expect(gone).toEqual(fail({ kind: 'key-with-owner', provider: 'openai' }));
  expect(sent.map(({ url }) => new URL(url).pathname)).toEqual(['/v1/organization/projects/proj_1/api_keys/key_1']);
  expect((await keyNow())?.facts?.active).toBe(true);
});

test.each([
  [
    { kind: 'timeout', provider: 'openrouter' },
    { kind: 'key-act-unsure', provider: 'openrouter' },
  ],
  [
    { kind: 'offline', provider: 'openrouter' },
    { kind: 'key-act-unsure', provider: 'openrouter' },
  ],
  [
    { kind: 'provider-unavailable', provider: 'openrouter', status: 502 },
    { kind: 'key-act-unsure', provider: 'openrouter' },
  ],
  [
    { kind: 'provider-unavailable', provider: 'openrouter', status: 422 },
    { kind: 'key-act-refused', provider: 'openrouter', status: 422 },
  ],
] as const)('an act answered by %o is told as %o, and the key is not noted as changed', async (answer, told) => {
  const { ports, keyNow, lastAudit, sent } = await house(() => answer);
  expect(await actOnKey(ports)(disable, undefined)).toEqual(fail(told));
  expect(await createKey(ports)(create, undefined)).toEqual(fail(told));
  expect(sent).toHaveLength(2);
  expect((await keyNow())?.facts).toBeUndefined();
  expect((await lastAudit())?.outcome).toBe(told.kind);
});

test('a key whose id at the provider is unknown is found by its ends first', async () => {
  const { ports, sent, keyNow } = await house((each) => (each.method === 'GET' ? { data: [listedKey] } : null), {
    providerKeyId: null,
  });
  expect(await actOnKey(ports)(disable, undefined)).toEqual(ok(null));
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
  expect((await keyNow())?.providerKeyId).toBe('h1');
});

test('a key that two listed ones could be is left alone', async () => {
  const twins = { data: [listedKey, { ...listedKey, hash: 'h2' }] };
  const { ports, sent } = await house(() => twins, { providerKeyId: null });
  expect(await actOnKey(ports)(disable, undefined)).toEqual(fail({ kind: 'key-unlinked', provider: 'openrouter' }));
  expect(sent.map(({ method }) => method)).toEqual(['GET']);
});

test('an account without a monitor key is told so and nothing is sent', async () => {
  const { ports, vault, sent } = await house();
  await vault.deleteRecord('key', 'watch');
  expect(await actOnKey(ports)(disable, undefined)).toEqual(
    fail({ kind: 'needs-monitor-key', provider: 'openrouter' }),
  );
  expect(sent).toEqual([]);
});

test('a key held nowhere here can be deleted by its id at the provider', async () => {
  const { ports, sent } = await house();
  const of = { accountId: 'a', providerKeyId: 'foreign' };
  await actOnKey(ports)({ ...disable, of, act: 'delete' }, undefined);
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'DELETE https://openrouter.ai/api/v1/keys/foreign',
  ]);
});

test('the list at the provider marks ours and keeps what it tells of them', async () => {
  const { ports, keyNow } = await house(() => ({ data: [listedKey, { ...listedKey, hash: 'h9', label: 'x...y' }] }));
  const listed = await listProviderKeys(ports)({ accountId: 'a' }, undefined);
  expect(listed.ok && listed.value.map(({ providerKeyId, keyId }) => [providerKeyId, keyId])).toEqual([
    ['h1', 'ours'],
    ['h9', null],
  ]);
  expect((await keyNow())?.facts).toMatchObject({ active: true, createdAt: Date.UTC(2026, 0, 5, 9) });
});

const made = { key: 'CANARY-new-key-0123456789-end', data: { hash: 'h2' } };

test('a new key is kept without its text in the answer, and takes over the sites of the old one', async () => {
  const { ports, keyNow, lastAudit } = await house(() => made);
  const created = await createKey(ports)({ ...create, replaces: 'ours' }, undefined);
  if (!created.ok) throw new Error(created.failure.kind);
  expect(JSON.stringify(created)).not.toContain('CANARY');
  expect(await keyNow(created.value.keyId)).toMatchObject({
    ...{ label: 'Next', role: 'inference', providerKeyId: 'h2', origins: ['https://bolt.diy'] },
    facts: { limitNanos: 5_000_000_000, active: true },
  });
  expect((await keyNow())?.replacedBy).toBe(created.value.keyId);
  const released = await ports.vault.releaseKey({ keyId: created.value.keyId, purpose: 'act' });
  expect(released.ok && new TextDecoder().decode(released.value.secret.bytes())).toBe(made.key);
  expect(await lastAudit()).toMatchObject({ act: 'key.rotate', outcome: 'done' });
});

test('a key the vault can no longer take is deleted at the provider again', async () => {
  const { ports, vault, sent } = await house(() => {
    void vault.lock('manual');
    return made;
  });
  expect(await createKey(ports)(create, undefined)).toEqual(fail({ kind: 'locked' }));
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://openrouter.ai/api/v1/keys',
    'DELETE https://openrouter.ai/api/v1/keys/h2',
  ]);
  expect(sent.map((each) => each.with)).toEqual(['CANARY-watch', 'CANARY-watch']);
});

test('an answer without the new key is drift, and no key is stored', async () => {
  const { ports, vault } = await house(() => ({ nothing: true }));
  expect(await createKey(ports)(create, undefined)).toMatchObject({ failure: { kind: 'schema-drift' } });
  const keys = await vault.readRecords('key');
  expect(keys.ok && keys.value).toHaveLength(2);
});
