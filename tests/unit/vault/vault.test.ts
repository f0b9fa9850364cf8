import { expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { freshKdf } from '@/lib/vault/kdf';
import type { KeyRecord } from '@/lib/vault/records';
import { newWorld, someKek, startWorker, unlockedWorld } from './fake-ports';

const key: KeyRecord = {
  id: 'k1',
  accountId: 'a1',
  role: 'inference',
  label: 'Bolt',
  masked: 'sk-…',
  origins: ['https://bolt.new'],
  createdAt: 1,
  lastUsedAt: null,
  providerKeyId: null,
};
const store = (record: KeyRecord, text = 'CANARY-key-text') => [
  { act: 'put' as const, kind: 'key' as const, id: record.id, value: record },
  { act: 'put-secret' as const, id: record.id, secret: Secret.fromText(text) },
];

test('a written record comes back as it was, after a restart of the worker too', async () => {
  const { world, vault } = await unlockedWorld();
  expect(await vault.writeRecord('key', 'k1', key)).toEqual({ ok: true, value: null });
  expect(await vault.readRecord('key', 'k1')).toEqual({ ok: true, value: key });
  expect(await startWorker(world).readRecords('key')).toEqual({ ok: true, value: [{ id: 'k1', value: key }] });
});

test('a locked vault reads, writes and releases nothing', async () => {
  const { world, vault } = await unlockedWorld();
  await vault.writeRecords(store(key));
  await vault.lock('manual');
  const locked = { ok: false, failure: { kind: 'locked' } };
  expect(await vault.readRecords('key')).toEqual(locked);
  expect(await vault.writeRecord('key', 'k1', key)).toEqual(locked);
  expect(await vault.releaseKey({ keyId: 'k1', purpose: 'poll' })).toEqual(locked);
  expect([...world.session.keys()]).toEqual([]);
});

test('nothing of a record stands in clear in what is stored', async () => {
  const { world, vault } = await unlockedWorld();
  await vault.writeRecords(store(key));
  const kept = JSON.stringify([world.header, [...world.local], [...world.rows.values()].map(textOf)]);
  for (const word of ['CANARY', 'Bolt', 'bolt.new', 'inference']) expect(kept).not.toContain(word);
});

test('an inference key goes into the origins on its own list only', async () => {
  const { vault } = await unlockedWorld();
  await vault.writeRecords(store(key));
  const there = await vault.releaseKey({ keyId: 'k1', purpose: 'inject', origin: 'https://bolt.new' });
  expect(there.ok && new TextDecoder().decode(there.value.secret.bytes())).toBe('CANARY-key-text');
  expect(await vault.releaseKey({ keyId: 'k1', purpose: 'inject', origin: 'https://bolt.new:444' })).toEqual({
    ok: false,
    failure: { kind: 'consent-needed', origin: 'https://bolt.new:444' },
  });
});

test('a monitor key is never injected, even where an origin was listed', async () => {
  const { vault } = await unlockedWorld();
  await vault.writeRecords(store({ ...key, role: 'monitor' }));
  const released = await vault.releaseKey({ keyId: 'k1', purpose: 'inject', origin: 'https://bolt.new' });
  expect(released).toEqual({ ok: false, failure: { kind: 'key-not-injectable' } });
});

test('a vault is never created over another one, nor over what is left of one', async () => {
  const { world, vault } = await unlockedWorld();
  const again = () => startWorker(world).create({ kek: someKek(9), kdf: freshKdf() });
  expect(await again()).toEqual({ ok: false, failure: { kind: 'vault-exists' } });
  await vault.writeRecord('key', 'k1', key);
  world.header = undefined;
  world.local.delete('vault.header');
  expect(await again()).toEqual({ ok: false, failure: { kind: 'vault-corrupt', what: 'header missing' } });
});

test('a header lost from either store is found in the other and put back at unlock', async () => {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.writeRecord('key', 'k1', key);
  await vault.lock('manual');
  for (const lose of [() => (world.header = undefined), () => world.local.delete('vault.header')]) {
    lose();
    expect(await vault.unlock({ slotId, kek: someKek() })).toEqual({ ok: true, value: { failedBefore: 0 } });
    expect(await vault.readRecord('key', 'k1')).toEqual({ ok: true, value: key });
    expect(world.local.get('vault.header')).toEqual({ generation: world.header?.generation, json: world.header?.json });
    await vault.lock('manual');
  }
});

test('a header of a newer version is refused everywhere and not overwritten', async () => {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.lock('manual');
  const json = JSON.stringify({ fmt: 'byok-vault', v: 2, what: 'ever' });
  world.header = { id: 'vault', generation: 99, json };
  expect((await vault.view()).state).toBe('newer');
  const newer = { ok: false, failure: { kind: 'vault-newer' } };
  expect(await vault.create({ kek: someKek(), kdf: freshKdf() })).toEqual(newer);
  expect(await vault.unlock({ slotId, kek: someKek() })).toEqual(newer);
  expect(world.header.json).toBe(json);
});

test('wrong passphrases are slowed down, across a restart of the worker, and told at the next right one', async () => {
  const { world, slotId } = await unlockedWorld();
  await startWorker(world).lock('manual');
  for (let failures = 1; failures <= 4; failures += 1)
    expect(await startWorker(world).unlock({ slotId, kek: someKek(1) })).toEqual({
      ok: false,
      failure: { kind: 'wrong-passphrase', ...(failures < 4 ? {} : { until: world.now + 2_000 }) },
    });
  expect(await startWorker(world).unlock({ slotId, kek: someKek() })).toEqual({
    ok: false,
    failure: { kind: 'throttled', until: world.now + 2_000 },
  });
  world.now += 2_000;
  expect(await startWorker(world).unlock({ slotId, kek: someKek() })).toEqual({ ok: true, value: { failedBefore: 4 } });
});

test.each([
  ['idle', 15 * 60_000],
  ['deadline', 12 * 3_600_000],
  ['clock', -10_000],
])('an unlocked vault locks by itself: %s', async (why, passesMs) => {
  const { world, vault } = await unlockedWorld();
  if (why === 'deadline') for (let at = 0; at < 71; at += 1) await moveOn(world, vault);
  world.now = why === 'deadline' ? 1_800_000_000_000 + passesMs : world.now + passesMs;
  expect(await startWorker(world).view()).toMatchObject({ state: 'locked', why });
  expect(world.session.size).toBe(0);
});

test('a browser restart leaves a locked vault that says so', async () => {
  const { world } = await unlockedWorld();
  world.session.clear();
  expect(await startWorker(world).view()).toMatchObject({ state: 'locked', why: 'restart' });
});

test('a changed passphrase opens, the old one does not, and no record was touched', async () => {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.writeRecords(store(key));
  const before = [...world.rows.values()].map(textOf);
  const change = { slotId, oldKek: someKek(), kek: someKek(8), kdf: freshKdf() };
  expect(await vault.changePassphrase(change)).toEqual({ ok: true, value: null });
  expect([...world.rows.values()].map(textOf)).toEqual(before);
  await vault.lock('manual');
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ failure: { kind: 'wrong-passphrase' } });
  expect(await vault.unlock({ slotId, kek: someKek(8) })).toMatchObject({ ok: true });
});

test('after rotating the vault key the old key opens no record and everything reads as before', async () => {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.writeRecords(store(key));
  const before = [...world.rows.values()].map((row) => row.keyId);
  const change = { slotId, oldKek: someKek(), kek: someKek(8), kdf: freshKdf() };
  expect(await vault.rotate(change)).toEqual({ ok: true, value: null });
  expect([...world.rows.values()].map((row) => row.keyId)).not.toContain(before[0]);
  expect(await vault.readRecord('key', 'k1')).toEqual({ ok: true, value: key });
  expect(await vault.releaseKey({ keyId: 'k1', purpose: 'act' })).toMatchObject({ ok: true });
});

test('a new slot never gets parameters below the floor', async () => {
  const vault = startWorker(newWorld());
  const weak = { ...freshKdf(), m: 19_456 };
  expect(await vault.create({ kek: someKek(), kdf: weak })).toMatchObject({ failure: { kind: 'kdf-refused' } });
});

test('storage that fails is a failure with a name, not an exception', async () => {
  const { world, vault } = await unlockedWorld();
  world.before = (call) => {
    if (call === 'store.commit') throw new Error('QuotaExceededError with text of the record');
  };
  expect(await vault.writeRecord('key', 'k1', key)).toEqual({
    ok: false,
    failure: { kind: 'storage-failed', what: 'database' },
  });
});

test('wiping leaves neither header nor records nor copies', async () => {
  const { world, vault } = await unlockedWorld();
  await vault.writeRecord('key', 'k1', key);
  expect(await vault.wipe()).toEqual({ ok: true, value: null });
  expect([world.header, world.rows.size, world.local.size, world.session.size]).toEqual([undefined, 0, 0, 0]);
  expect((await vault.view()).state).toBe('none');
});

const textOf = (row: { iv: Uint8Array; ct: Uint8Array; rev: number }) =>
  `${row.rev} ${Buffer.from(row.iv).toString('latin1')} ${Buffer.from(row.ct).toString('latin1')}`;

async function moveOn(world: { now: number }, vault: { touch(): Promise<void> }) {
  world.now += 10 * 60_000;
  await vault.touch();
}

test('two changes of one record asked for at once both hold', async () => {
  const { vault } = await unlockedWorld();
  await vault.writeRecord('key', 'k1', key);
  const addOrigin = (origin: string) =>
    vault.updateRecord('key', 'k1', (now) => ({ ...now, origins: [...now.origins, origin] }));
  await Promise.all([addOrigin('https://x.example'), addOrigin('https://y.example')]);
  const read = await vault.readRecord('key', 'k1');
  expect(read.ok && read.value.origins).toEqual(['https://bolt.new', 'https://x.example', 'https://y.example']);
});
