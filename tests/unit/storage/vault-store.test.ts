import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '@/lib/storage/database';
import type { VaultRecordRow } from '@/lib/storage/vault-rows';
import { vaultStore } from '@/lib/storage/vault-store';
import { freshKdf } from '@/lib/vault/kdf';
import { newWorld, someKek, startWorker } from '../vault/fake-ports';

const row = (id: string): VaultRecordRow => ({
  ...{ kind: 'account', id, rev: 1, keyId: 'x' },
  ...{ iv: new Uint8Array([1]), ct: new Uint8Array([2]) },
});
const header = (generation: number) => ({ id: 'vault' as const, generation, json: `{"n":${generation}}` });

test('a commit on another generation than expected writes nothing', async () => {
  const store = vaultStore(openDatabase('t1'));
  expect(await store.commit({ expect: null, header: header(1), put: [row('a')], remove: [] })).toBe(true);
  expect(await store.commit({ expect: null, header: header(9), put: [row('b')], remove: [] })).toBe(false);
  expect(await store.commit({ expect: 2, header: header(9), put: [], remove: [{ kind: 'account', id: 'a' }] })).toBe(
    false,
  );
  const { header: present, rows } = await store.read('all');
  expect([present?.generation, rows.map(({ id }) => id)]).toEqual([1, ['a']]);
});

test('records and header change together or not at all', async () => {
  const store = vaultStore(openDatabase('t2'));
  await store.commit({ expect: null, header: header(1), put: [row('a')], remove: [] });
  const broken = { ...row('b'), id: Symbol('no key') as unknown as string };
  const failed = store.commit({ expect: 1, header: header(2), put: [row('c'), broken], remove: [] });
  await expect(failed).rejects.toThrow();
  const { header: present, rows } = await store.read('all');
  expect([present?.generation, rows.map(({ id }) => id)]).toEqual([1, ['a']]);
});

test('a vault lives on the real database as on the fake one', async () => {
  const database = openDatabase('t3');
  const vault = startWorker(newWorld(), { store: vaultStore(database) });
  expect(await vault.create({ kek: someKek(), kdf: freshKdf() })).toEqual({ ok: true, value: null });
  const value = { id: 'a1', provider: 'openai', label: 'CANARY', baseUrl: null, createdAt: 1 };
  await vault.writeRecord('account', 'a1', value);
  await vault.writeRecord('account', 'a2', { ...value, id: 'a2' });
  expect(await vault.readRecord('account', 'a1')).toEqual({ ok: true, value });
  const listed = await vault.readRecords('account');
  expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(['a1', 'a2']);
  await vault.wipe();
  expect([await database.vaultHeader.count(), await database.vaultRecords.count()]).toEqual([0, 0]);
});
