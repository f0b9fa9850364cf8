import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { type Database, openDatabase } from '@/lib/storage/database';
import { vaultStore } from '@/lib/storage/vault-store';
import { freshKdf } from '@/lib/vault/kdf';
import type { KeyRecord } from '@/lib/vault/records';
import type { Change } from '@/lib/vault/write';
import { newWorld, someKek, startWorker, type World } from './fake-ports';

// A vault far larger than anybody's, in the real store over an IndexedDB: 400 keys are 800 records.

const KEYS = 400;
const [kek, newKek] = [someKek(7), someKek(8)];
let database: Database;
beforeEach(() => {
  database = openDatabase(crypto.randomUUID());
});
afterEach(() => database.delete());

const worker = (world: World) => startWorker(world, { store: vaultStore(database) });
const name = (at: number) => `k${String(at).padStart(4, '0')}`;

async function filled() {
  const world = newWorld();
  const vault = worker(world);
  await vault.create({ kek, kdf: freshKdf() });
  const key = (id: string): KeyRecord => ({
    ...{ id, accountId: 'a', role: 'inference', label: 'x'.repeat(500), masked: 'sk-…', origins: [], createdAt: 1 },
    ...{ lastUsedAt: null, providerKeyId: null },
  });
  await vault.writeRecords(
    Array.from({ length: KEYS }, (_, at): Change[] => [
      { act: 'put', kind: 'key', id: name(at), value: key(name(at)) },
      { act: 'put-secret', id: name(at), secret: Secret.fromText(`CANARY-${at}`) },
    ]).flat(),
  );
  const slotId = (await vault.view()).slots[0]?.id ?? '';
  return { world, vault, slotId };
}

/** Everything the vault holds, read through the front door by a worker that starts afresh with this passphrase. */
async function readAll(
  world: World,
  opener: { slotId: string; kek: Uint8Array<ArrayBuffer> },
): Promise<number | 'refused'> {
  const vault = worker(world);
  await vault.lock('manual');
  if (!(await vault.unlock(opener)).ok) return 'refused';
  let whole = 0;
  for (const at of [0, 1, KEYS >> 1, KEYS - 1]) {
    const released = await vault.releaseKey({ keyId: name(at), purpose: 'reveal' });
    if (released.ok && released.value.secret.reveal() === `CANARY-${at}`) whole += 1;
  }
  const keys = await vault.readRecords('key');
  const inspection = await vault.inspect();
  return whole === 4 && keys.ok && inspection.ok && inspection.value.damaged.length === 0 ? keys.value.length : -1;
}

test('a rotation that dies at any record of its one transaction leaves the old vault whole, and can be done again', async () => {
  const { world, vault, slotId } = await filled();
  const change = { slotId, oldKek: kek, kek: newKek, kdf: freshKdf() };
  const dieAt = [0, 1, Math.floor(KEYS / 3), KEYS, 2 * KEYS - 1];
  for (const record of dieAt) {
    let put = 0;
    const die = () => {
      put += 1;
      if (put > record) throw new Error('killed');
    };
    database.vaultRecords.hook('updating', die);
    await vault.rotate(change).catch(() => undefined);
    database.vaultRecords.hook('updating').unsubscribe(die);
    expect(put, `record ${record}`).toBe(record + 1);
    expect(await readAll(world, { slotId, kek: newKek }), `record ${record}`).toBe('refused');
    expect(await readAll(world, { slotId, kek }), `record ${record}`).toBe(KEYS);
  }
  const before = await database.vaultRecords.toArray();
  expect(await worker(world).rotate(change)).toEqual({ ok: true, value: null });
  expect(await readAll(world, { slotId, kek })).toBe('refused');
  expect(await readAll(world, { slotId, kek: newKek })).toBe(KEYS);
  // not one envelope of the old key is left
  const after = new Set((await database.vaultRecords.toArray()).map(({ ct }) => Buffer.from(ct).toString('base64')));
  expect(before.filter(({ ct }) => after.has(Buffer.from(ct).toString('base64')))).toEqual([]);
}, 60_000);
