import { expect, test } from 'vitest';
import { type newWorld, someKek, startWorker, unlockedWorld } from './fake-ports';

const placement = { keyId: 'k', origin: 'https://a.example', builderId: null, since: 1, lastSeen: 1, stale: false };

/** A vault with a backup of two records, and a third record and a change made after it. */
async function withBackup() {
  const made = await unlockedWorld();
  await made.vault.writeRecord('placement', 'p1', placement);
  await made.vault.writeRecord('placement', 'p2', placement);
  const backup = await made.vault.backup();
  await made.vault.writeRecord('placement', 'p2', { ...placement, stale: true });
  await made.vault.writeRecord('placement', 'p3', placement);
  await made.vault.lock('manual');
  return { ...made, request: { text: backup.ok ? backup.value : '', slotId: made.slotId, kek: someKek() } };
}

const cut = (world: ReturnType<typeof newWorld>) => {
  if (world.header) world.header.json = world.header.json.slice(0, 200);
  world.local.delete('vault.header');
};

test('a vault whose header is gone is surveyed without a key, and no new one is made over it', async () => {
  const { world, vault } = await withBackup();
  world.header = undefined;
  world.local.delete('vault.header');
  expect((await vault.view()).state).toBe('corrupt');
  const survey = { main: 'missing', copy: 'missing', records: 3, problem: 'header missing' };
  expect(await vault.survey()).toEqual({ ok: true, value: survey });
  const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt: 'A'.repeat(22) } as const;
  expect(await vault.create({ kek: someKek(), kdf })).toMatchObject({ failure: { kind: 'vault-corrupt' } });
});

test('a backup takes the place of a damaged vault, and what is newer in the remains is kept', async () => {
  const { world, vault, slotId, request } = await withBackup();
  cut(world);
  const outcome = { restored: ['placement/p1'], rescued: ['placement/p2', 'placement/p3'], lost: [] };
  expect(await vault.restoreOver(request, true)).toEqual({ ok: true, value: outcome });
  expect((await vault.view()).state).toBe('corrupt');
  expect(await vault.restoreOver(request, false)).toEqual({ ok: true, value: outcome });
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ ok: true });
  expect(await vault.readRecord('placement', 'p2')).toMatchObject({ value: { stale: true } });
  expect(await vault.inspect()).toEqual({ ok: true, value: { intact: 3, damaged: [] } });
});

test('remains that were changed or moved are not rescued', async () => {
  const { world, vault, slotId, request } = await withBackup();
  cut(world);
  const [second, third] = [world.rows.get('placement/p2'), world.rows.get('placement/p3')];
  if (second) second.ct[0] = (second.ct[0] ?? 0) ^ 1;
  if (third) world.rows.set('placement/p4', { ...third, id: 'p4' });
  expect(await vault.restoreOver(request, false)).toMatchObject({
    value: { restored: ['placement/p1', 'placement/p2'], rescued: ['placement/p3'] },
  });
  await vault.unlock({ slotId, kek: someKek() });
  expect(await vault.inspect()).toEqual({ ok: true, value: { intact: 3, damaged: [] } });
});

test('a vault that may be whole is never replaced, locked or open', async () => {
  const { vault, slotId, request } = await withBackup();
  expect(await vault.restoreOver(request, false)).toEqual({ ok: false, failure: { kind: 'vault-exists' } });
  await vault.unlock({ slotId, kek: someKek() });
  expect(await vault.restoreOver(request, false)).toEqual({ ok: false, failure: { kind: 'vault-exists' } });
  const other = await unlockedWorld();
  expect(await other.vault.restoreOver(request, false)).toEqual({ ok: false, failure: { kind: 'vault-exists' } });
});

test('a header proved false by the key of its own backup can be replaced', async () => {
  const { world, vault, slotId, request } = await withBackup();
  const header = JSON.parse(world.header?.json ?? '');
  const json = world.header?.json.replace(header.manifest.mac, `${header.manifest.mac.slice(0, -2)}AA`) ?? '';
  world.header = { id: 'vault', generation: header.epoch, json };
  world.local.delete('vault.header');
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ failure: { what: 'manifest' } });
  expect(await vault.restoreOver(request, false)).toMatchObject({ ok: true });
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ ok: true });
});

test('a changed header is repaired from its copy of the same generation', async () => {
  const { world, vault, slotId } = await withBackup();
  const header = JSON.parse(world.header?.json ?? '');
  const slot = header.slots[0];
  const json = world.header?.json.replace(slot.ct, `A${slot.ct.slice(1)}`) ?? '';
  world.header = { id: 'vault', generation: header.epoch, json };
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ ok: true });
  await vault.lock('manual');
  world.local.delete('vault.header');
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ ok: true });
  expect(world.header.json).not.toBe(json);
});

test('restoring into an open vault repairs its damaged records', async () => {
  const { world, vault, slotId, request } = await withBackup();
  await vault.unlock({ slotId, kek: someKek() });
  world.rows.delete('placement/p1');
  expect(await vault.restore({ ...request, replace: [] })).toMatchObject({ value: { added: ['placement/p1'] } });
  expect(await vault.inspect()).toEqual({ ok: true, value: { intact: 3, damaged: [] } });
});

test('the remains are one file with everything still sealed, and nothing in it opens without a key', async () => {
  const { world, vault } = await withBackup();
  cut(world);
  const remains = await vault.remains();
  const file = JSON.parse(remains.ok ? remains.value : '{}');
  expect([file.fmt, file.records.length, file.header.length]).toEqual(['byok-remains', 3, 200]);
});

test('a new passphrase by the recovery code opens the vault, and the old passphrase does not any more', async () => {
  const { world, vault, slotId } = await withBackup();
  const salt = 'A'.repeat(22);
  await vault.addSlot({ slotId, kek: someKek() }, { type: 'recovery', salt, kek: someKek(9) });
  const recovery = (await vault.view()).slots.find(({ type }) => type === 'recovery')?.id ?? '';
  const kdf = { alg: 'argon2id', v: 19, m: 65_536, t: 3, p: 1, salt } as const;
  const reset = (kek: Uint8Array<ArrayBuffer>) =>
    vault.resetPassphrase({ opener: { slotId: recovery, kek }, kek: someKek(5), kdf });
  expect(await reset(someKek(1))).toEqual({ ok: false, failure: { kind: 'wrong-passphrase', by: 'recovery' } });
  expect(await reset(someKek(9))).toEqual({ ok: true, value: null });
  expect((await vault.view()).state).toBe('unlocked');
  const again = startWorker(world);
  await again.lock('manual');
  expect(await again.unlock({ slotId, kek: someKek() })).toMatchObject({ failure: { kind: 'wrong-passphrase' } });
  expect(await again.unlock({ slotId, kek: someKek(5) })).toMatchObject({ ok: true });
  expect(await again.unlock({ slotId: recovery, kek: someKek(9) })).toMatchObject({ ok: true });
});

test('wrong passphrases do not keep the recovery code waiting', async () => {
  const { vault, slotId } = await withBackup();
  await vault.addSlot({ slotId, kek: someKek() }, { type: 'recovery', salt: 'A'.repeat(22), kek: someKek(9) });
  const recovery = (await vault.view()).slots.find(({ type }) => type === 'recovery')?.id ?? '';
  for (let at = 0; at < 6; at += 1) await vault.unlock({ slotId, kek: someKek(1) });
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ failure: { kind: 'throttled' } });
  expect(await vault.unlock({ slotId: recovery, kek: someKek(9) })).toMatchObject({ ok: true });
});
