import { expect, test } from 'vitest';
import { fail, ok } from '@/lib/core/result';
import { epochMs } from '@/lib/core/units';
import { type AddingPorts, addAccount, addKey } from '@/lib/flows/add-account';
import { deleteAccount, deleteKey, renameAccount, renameKey } from '@/lib/flows/edit-account';
import { listAccounts } from '@/lib/flows/list-accounts';
import { listAudit } from '@/lib/flows/list-audit';
import { type RevealPorts, revealHandlers } from '@/lib/flows/reveal-key';
import { readDotenv } from '@/lib/import/dotenv';
import { toBase64url } from '@/lib/vault/base64url';
import { someKek, unlockedWorld } from '../vault/fake-ports';

const secretText = 'CANARY-0123456789abcdefghij-end';

async function house(change: Partial<AddingPorts> = {}) {
  const { vault, world, slotId } = await unlockedWorld();
  const checked: string[] = [];
  const ports: AddingPorts = {
    vault,
    clock: () => epochMs(world.now),
    recognise: () => ({ providers: [] }),
    check: async ({ provider, secret }) => {
      checked.push(`${provider} ${new TextDecoder().decode(secret.bytes())}`);
      return ok(null);
    },
    onKeysChanged: async () => undefined,
    ...change,
  };
  const list = async () => {
    const listed = await listAccounts(vault, async () => true)({}, undefined);
    if (!listed.ok) throw new Error(listed.failure.kind);
    return listed.value;
  };
  return { vault, world, slotId, ports, checked, list };
}

const revealing = (vault: RevealPorts['vault'], revealAsks = false): RevealPorts => ({
  ...{ vault, clock: () => epochMs(0), settings: async () => ({ revealAsks }) },
  armClearing: async (text, now) => (text === secretText ? now + 30_000 : null),
});
const adding = { provider: 'openai', label: 'Work', apiKey: secretText };

test('an added account is listed with its masked keys and without their text', async () => {
  const { ports, list, checked } = await house();
  const added = await addAccount(ports)({ ...adding, monitorKey: `${secretText}-monitor` }, undefined);
  expect(added).toMatchObject({
    ok: true,
    value: { checks: [{ role: 'inference', failure: null }, { role: 'monitor' }] },
  });
  const accounts = await list();
  expect(accounts).toMatchObject([{ provider: 'openai', label: 'Work', hostGranted: true }]);
  expect(accounts[0]?.keys.map(({ role, masked }) => [role, masked])).toEqual([
    ['inference', 'CANARY-…end'],
    ['monitor', 'CANARY-0…itor'],
  ]);
  expect(JSON.stringify(accounts)).not.toContain('0123456789');
  expect(checked).toEqual([`openai ${secretText}`, `openai ${secretText}-monitor`]);
});

test('a failing check is told, and the key stays stored', async () => {
  const { ports, list } = await house({ check: async () => fail({ kind: 'offline', provider: 'openai' }) });
  const added = await addAccount(ports)(adding, undefined);
  expect(added).toMatchObject({ ok: true, value: { checks: [{ failure: { kind: 'offline' } }] } });
  expect((await list())[0]?.keys).toHaveLength(1);
});

test("another provider's key is refused before anything is stored", async () => {
  const { ports, list, checked } = await house({ recognise: () => ({ providers: ['anthropic'] }) });
  expect(await addAccount(ports)(adding, undefined)).toEqual(
    fail({ kind: 'key-of-other-provider', expected: 'openai', found: 'anthropic' }),
  );
  expect([await list(), checked]).toEqual([[], []]);
});

test('a monitor key given as API key is refused', async () => {
  const { ports } = await house({ recognise: () => ({ providers: ['openai'], role: 'monitor' }) });
  expect(await addAccount(ports)(adding, undefined)).toEqual(fail({ kind: 'key-wrong-role', expected: 'inference' }));
});

test('the same key twice is refused and says which one it is', async () => {
  const { ports, list } = await house();
  await addAccount(ports)(adding, undefined);
  const [account] = await list();
  const again = { accountId: account?.id ?? '', role: 'inference' as const, label: 'x', secret: `  ${secretText}\n` };
  expect(await addKey(ports)(again, undefined)).toMatchObject({ failure: { kind: 'key-duplicate' } });
});

test('the same key as API key and as monitor key of one account is refused', async () => {
  const { ports, list } = await house();
  const twice = await addAccount(ports)({ ...adding, monitorKey: secretText }, undefined);
  expect(twice).toMatchObject({ failure: { kind: 'key-duplicate' } });
  expect(await list()).toEqual([]);
});

test('a deleted account leaves no key, secret or placement behind, others stay', async () => {
  const { ports, vault, world, list } = await house();
  const forgotten: string[] = [];
  const first = await addAccount(ports)(adding, undefined);
  await addAccount(ports)({ ...adding, label: 'Other', apiKey: `${secretText}2` }, undefined);
  const [account] = await list();
  const keyId = account?.keys[0]?.id ?? '';
  const placement = { keyId, origin: 'https://a.example', builderId: null, since: 1, lastSeen: 1, stale: false };
  await vault.writeRecord('placement', 'p1', placement);
  const deleting = { ...ports, forgetUsage: async (id: string) => void forgotten.push(id) };
  const id = first.ok ? first.value.accountId : '';
  expect(await deleteAccount(deleting)({ accountId: id }, undefined)).toEqual(ok(null));
  expect((await list()).map(({ label }) => label)).toEqual(['Other']);
  expect([...world.rows.keys()].filter((name) => name.includes(keyId) || name.startsWith('placement'))).toEqual([]);
  expect(forgotten).toEqual([id]);
});

test('renaming changes the label alone; deleting a key takes its secret along', async () => {
  const { ports, vault, world, list } = await house();
  await addAccount(ports)(adding, undefined);
  const [account] = await list();
  await renameAccount(vault)({ accountId: account?.id ?? '', label: 'Home' }, undefined);
  await deleteKey(ports)({ keyId: account?.keys[0]?.id ?? '' }, undefined);
  expect(await list()).toMatchObject([{ label: 'Home', provider: 'openai', keys: [] }]);
  expect([...world.rows.keys()].filter((name) => name.startsWith('secret/'))).toEqual([]);
});

test('a key is shown to its owner with a trace in the log, and not at all while locked', async () => {
  const { ports, vault, list } = await house();
  await addAccount(ports)(adding, undefined);
  const keyId = (await list())[0]?.keys[0]?.id ?? '';
  const reveal = revealHandlers(revealing(vault))['key.reveal'];
  expect(await reveal({ keyId }, undefined)).toEqual(ok({ text: secretText }));
  const log = await listAudit(vault)({}, undefined);
  expect(log.ok && log.value.lines[0]).toMatchObject({ act: 'key.reveal', keyId, outcome: 'shown' });
  expect(JSON.stringify(log)).not.toContain('CANARY');
  await vault.lock('manual');
  expect(await reveal({ keyId }, undefined)).toEqual(fail({ kind: 'locked' }));
});

test('a copied key leaves one line, of its own kind, and says when the clipboard is cleared', async () => {
  const { ports, vault, list } = await house();
  await addAccount(ports)(adding, undefined);
  const keyId = (await list())[0]?.keys[0]?.id ?? '';
  const copied = await revealHandlers(revealing(vault))['key.copy']({ keyId }, undefined);
  expect(copied).toEqual(ok({ text: secretText, clearsAt: 30_000 }));
  const log = await listAudit(vault)({}, undefined);
  expect(log.ok && log.value.lines.filter(({ keyId: of }) => of === keyId).map(({ act }) => act)).toEqual([
    ...['key.copy', 'key.add'],
  ]);
});

test('where the settings ask for the passphrase, no key is shown or copied without it', async () => {
  const { ports, vault, list } = await house();
  await addAccount(ports)(adding, undefined);
  const keyId = (await list())[0]?.keys[0]?.id ?? '';
  const slotId = (await vault.view()).slots[0]?.id ?? '';
  const handlers = revealHandlers(revealing(vault, true));
  for (const name of ['key.reveal', 'key.copy'] as const) {
    expect(await handlers[name]({ keyId }, undefined)).toEqual(fail({ kind: 'passphrase-needed' }));
    const wrong = { slotId, kek: toBase64url(someKek(9)) };
    expect(await handlers[name]({ keyId, owner: wrong }, undefined)).toMatchObject({
      failure: { kind: 'wrong-passphrase' },
    });
    const right = { slotId, kek: toBase64url(someKek()) };
    expect(await handlers[name]({ keyId, owner: right }, undefined)).toMatchObject({ value: { text: secretText } });
  }
});

test('exported keys come back from the .env they were written to, and only with the passphrase', async () => {
  const { ports, vault, slotId } = await house();
  const odd = `CANARY-"quoted" and # 'half`;
  await addAccount(ports)({ ...adding, monitorKey: odd }, undefined);
  await addAccount(ports)({ ...adding, label: 'Two\nlines', apiKey: `${secretText}2` }, undefined);
  const exportKeys = revealHandlers(revealing(vault))['export.keys'];
  const request = (byte: number) => ({ slotId, kek: toBase64url(someKek(byte)), format: 'env' as const });
  expect(await exportKeys(request(1), undefined)).toMatchObject({ failure: { kind: 'wrong-passphrase' } });
  const exported = await exportKeys(request(7), undefined);
  const read = readDotenv(exported.ok ? exported.value.text : '').map(({ name, text }) => [name, text]);
  expect(read.sort()).toEqual([
    ['OPENAI_ADMIN_KEY', odd],
    ['OPENAI_API_KEY', expect.stringContaining(secretText)],
    ['OPENAI_API_KEY_2', expect.stringContaining(secretText)],
  ]);
});

test('a key that replaces another takes its label and sites and marks it as replaced', async () => {
  const { ports, vault, list } = await house();
  await addAccount(ports)(adding, undefined);
  const [account] = await list();
  const old = account?.keys[0]?.id ?? '';
  await vault.updateRecord('key', old, (key) => ({ ...key, label: 'Bolt', origins: ['https://bolt.diy'] }));
  const next = { accountId: account?.id ?? '', role: 'inference' as const, label: '', secret: `${secretText}2` };
  const added = await addKey(ports)({ ...next, replaces: old }, undefined);
  const keys = (await list())[0]?.keys ?? [];
  expect(keys.find(({ id }) => id === old)?.replacedBy).toBe(added.ok && added.value.keyId);
  expect(keys.find(({ id }) => id !== old)).toMatchObject({ label: 'Bolt', origins: ['https://bolt.diy'] });
});

test('a label of a key can be changed without touching anything else', async () => {
  const { ports, vault, list } = await house();
  await addAccount(ports)(adding, undefined);
  const before = (await list())[0]?.keys[0];
  await renameKey(vault)({ keyId: before?.id ?? '', label: 'Renamed' }, undefined);
  expect((await list())[0]?.keys[0]).toEqual({ ...before, label: 'Renamed' });
});
