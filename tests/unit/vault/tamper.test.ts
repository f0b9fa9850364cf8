import { expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { fromBase64url, toBase64url } from '@/lib/vault/base64url';
import { findDamage } from '@/lib/vault/damage';
import { type Header, parseHeader, type Slot } from '@/lib/vault/format';
import { isAuthentic } from '@/lib/vault/manifest';
import { openRecord } from '@/lib/vault/open';
import { unwrapVaultKey } from '@/lib/vault/slot';
import { importVaultKey } from '@/lib/vault/vault-key';
import { cloneRow, rowKey, someKek, startWorker, unlockedWorld, type World } from './fake-ports';

const placement = { keyId: 'k', origin: 'https://a.example', builderId: null, since: 1, lastSeen: 1, stale: false };

async function filledWorld() {
  const made = await unlockedWorld();
  await made.vault.writeRecord('placement', 'p1', placement);
  await made.vault.writeRecords([{ act: 'put-secret', id: 'k1', secret: Secret.fromText('CANARY') }]);
  await made.vault.writeRecord('placement', 'p2', { ...placement, origin: 'https://b.example' });
  return { ...made, ...(await insides(made.world)) };
}

async function insides(world: World) {
  const header = headerOf(world);
  const slot = header.slots[0];
  const raw = slot && (await unwrapVaultKey(slot, someKek(), header));
  if (!raw || !slot) throw new Error('the untouched slot must open');
  return { header, slot, vaultKey: await importVaultKey(raw) };
}

function headerOf(world: World): Header {
  const header = parseHeader(world.header?.json ?? '');
  if (!header.ok) throw new Error(header.failure.kind);
  return header.value;
}

test('any byte flipped in the header, at any place, is refused', async () => {
  const { world, vaultKey } = await filledWorld();
  const text = world.header?.json ?? '';
  let accepted = 0;
  for (let at = 0; at < text.length; at += 1) {
    for (const bit of [1, 0x20]) {
      const flipped = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ bit) + text.slice(at + 1);
      const header = parseHeader(flipped);
      if (header.ok && (await isAuthentic(vaultKey, header.value))) accepted += 1;
    }
  }
  expect(text.length).toBeGreaterThan(700);
  expect(accepted).toBe(0);
});

test('any byte flipped in a wrapped key or its IV keeps the slot shut, and so does any changed parameter', async () => {
  const { header, slot } = await filledWorld();
  const changed: Slot[] = [];
  for (const field of ['iv', 'ct'] as const) {
    const bytes = fromBase64url(slot[field]) ?? new Uint8Array();
    for (let at = 0; at < bytes.length; at += 1) changed.push({ ...slot, [field]: toBase64url(flip(bytes, at)) });
  }
  if (slot.type === 'passphrase') {
    changed.push({ ...slot, createdAt: slot.createdAt + 1 }, { ...slot, id: slot.id.replace(/^./, 'f') });
    for (const kdf of [{ m: slot.kdf.m + 1 }, { t: slot.kdf.t + 1 }, { p: 2 }])
      changed.push({ ...slot, kdf: { ...slot.kdf, ...kdf } });
  }
  expect(changed.length).toBeGreaterThan(60);
  for (const each of changed.filter((one) => JSON.stringify(one) !== JSON.stringify(slot)))
    expect(await unwrapVaultKey(each, someKek(), header)).toBeUndefined();
  expect(await unwrapVaultKey(slot, someKek(), { ...header, vaultId: crypto.randomUUID() })).toBeUndefined();
});

test('any byte flipped in a record is refused twice: by the manifest and by the cipher', async () => {
  const { world, header, vaultKey } = await filledWorld();
  const row = world.rows.get('secret/k1');
  if (!row) throw new Error('no record');
  for (const field of ['iv', 'ct'] as const) {
    for (let at = 0; at < row[field].length; at += 1) {
      const bad = { ...row, [field]: flip(row[field], at) };
      expect(await openRecord(vaultKey, header.vaultId, bad)).toBeUndefined();
      expect(await findDamage(header, [bad], 'secret')).toEqual([{ name: 'secret/k1', how: 'changed' }]);
    }
  }
});

test('a record opens under its own name, kind, revision and vault only', async () => {
  const { world, header, vaultKey } = await filledWorld();
  const row = world.rows.get('placement/p1');
  if (!row) throw new Error('no record');
  expect(await openRecord(vaultKey, header.vaultId, row)).toBeDefined();
  for (const moved of [{ id: 'p2' }, { kind: 'secret' }, { rev: row.rev + 1 }, { keyId: 'AAAAAAAAAAA' }])
    expect(await openRecord(vaultKey, header.vaultId, { ...row, ...moved })).toBeUndefined();
  expect(await openRecord(vaultKey, crypto.randomUUID(), row)).toBeUndefined();
});

const acts: [string, string, (world: World, other: World) => void][] = [
  ['two records swapped', 'swapped placement/p1', (world) => swap(world, 'placement/p1', 'placement/p2')],
  ['a record dropped', 'missing placement/p1', (world) => void world.rows.delete('placement/p1')],
  ['a record doubled under a new id', 'unknown placement/p9', (world) => copy(world, world, 'placement/p9')],
  ["another vault's record", 'foreign placement/p1', (world, other) => copy(other, world, 'placement/p1')],
  ['a truncated record', 'changed placement/p1', (world) => truncate(world)],
];

test.each(acts)('a hostile store is caught and named: %s', async (_, what, act) => {
  const { world } = await filledWorld();
  const { world: other } = await filledWorld();
  act(world, other);
  expect(await startWorker(world).readRecords('placement')).toEqual({
    ok: false,
    failure: { kind: 'vault-corrupt', what },
  });
});

test('an older revision of one record put back is named as older', async () => {
  const { world, vault } = await filledWorld();
  const old = [...world.rows.values()].find((row) => row.id === 'p1');
  await vault.writeRecord('placement', 'p1', { ...placement, stale: true });
  if (old) world.rows.set('placement/p1', cloneRow(old));
  expect(await vault.readRecords('placement')).toEqual({
    ok: false,
    failure: { kind: 'vault-corrupt', what: 'older placement/p1' },
  });
});

test('a store rolled back as a whole is caught by the copy of the header', async () => {
  const { world, vault, slotId } = await filledWorld();
  const [header, rows] = [world.header, new Map(world.rows)];
  await vault.writeRecord('placement', 'p1', { ...placement, stale: true });
  await vault.lock('manual');
  world.header = header;
  world.rows = rows;
  expect(await startWorker(world).unlock({ slotId, kek: someKek() })).toEqual({
    ok: false,
    failure: { kind: 'vault-corrupt', what: 'older than its copy' },
  });
});

test('parameters that would exhaust the machine are refused before anything is derived', () => {
  const slot = (m: number, t = 3) =>
    parseHeader(JSON.stringify({ fmt: 'byok-vault', v: 1, slots: [{ type: 'passphrase', kdf: { m, t } }] }));
  expect(slot(4_194_304)).toMatchObject({ failure: { kind: 'vault-corrupt' } });
  expect(slot(1_024)).toMatchObject({ failure: { kind: 'vault-corrupt' } });
});

function flip(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const flipped = bytes.slice();
  flipped[at] = (flipped[at] ?? 0) ^ 1;
  return flipped;
}

function swap(world: World, one: string, other: string): void {
  const [a, b] = [world.rows.get(one), world.rows.get(other)];
  if (!a || !b) throw new Error('no records');
  world.rows.set(one, { ...b, id: a.id });
  world.rows.set(other, { ...a, id: b.id });
}

function copy(from: World, to: World, name: string): void {
  const row = from.rows.get('placement/p1');
  if (row) to.rows.set(name, { ...cloneRow(row), id: name.slice(name.indexOf('/') + 1) });
}

function truncate(world: World): void {
  const row = world.rows.get(rowKey('placement', 'p1'));
  if (row) world.rows.set('placement/p1', { ...row, ct: row.ct.slice(0, -16) });
}
