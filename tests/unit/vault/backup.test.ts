import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBackup } from '@/lib/vault/backup';
import { newWorld, someKek, startWorker, unlockedWorld } from './fake-ports';

const placement = { keyId: 'k', origin: 'https://a.example', builderId: null, since: 1, lastSeen: 1, stale: false };

const origin = (here: string | null) => ({ backup: 'https://a.example', here });

async function withBackup() {
  const made = await unlockedWorld();
  await made.vault.writeRecord('placement', 'p1', placement);
  await made.vault.writeRecord('placement', 'p2', placement);
  const backup = await made.vault.backup();
  return { ...made, text: backup.ok ? backup.value : '' };
}

test('a backup restored where there is no vault is that vault, with the same passphrase', async () => {
  const { text, slotId } = await withBackup();
  const vault = startWorker(newWorld());
  const request = { text, slotId, kek: someKek() };
  const preview = {
    ...{ whole: true, added: ['placement/p1', 'placement/p2'], same: [], conflicts: [], damaged: [] },
    titles: { 'placement/p1': origin(null), 'placement/p2': origin(null) },
  };
  expect(await vault.previewRestore(request)).toEqual({ ok: true, value: preview });
  expect((await vault.view()).state).toBe('none');
  await vault.restore({ ...request, replace: [] });
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ ok: true });
  expect(await vault.readRecord('placement', 'p1')).toEqual({ ok: true, value: placement });
});

test('restored into an open vault, what is new is added and what differs is taken only where asked', async () => {
  const { vault, text, slotId } = await withBackup();
  const now = { ...placement, stale: true };
  await vault.writeRecord('placement', 'p1', now);
  await vault.deleteRecord('placement', 'p2');
  const request = { text, slotId, kek: someKek() };
  const preview = {
    ...{ whole: false, added: ['placement/p2'], same: [], conflicts: ['placement/p1'], damaged: [] },
    titles: { 'placement/p2': origin(null), 'placement/p1': origin('https://a.example') },
  };
  expect(await vault.restore({ ...request, replace: [] })).toEqual({ ok: true, value: preview });
  expect(await vault.readRecord('placement', 'p1')).toEqual({ ok: true, value: now });
  expect(await vault.readRecord('placement', 'p2')).toEqual({ ok: true, value: placement });
  await vault.restore({ ...request, replace: ['placement/p1'] });
  expect(await vault.readRecord('placement', 'p1')).toEqual({ ok: true, value: placement });
});

test('a damaged record is left out and named, the rest is restored', async () => {
  const { text, slotId } = await withBackup();
  const file = JSON.parse(text);
  file.records[0].rev += 1;
  const vault = startWorker(newWorld());
  const restored = await vault.restore({ text: JSON.stringify(file), slotId, kek: someKek(), replace: [] });
  expect(restored).toMatchObject({ ok: true, value: { damaged: ['placement/p1'], added: ['placement/p2'] } });
  await vault.unlock({ slotId, kek: someKek() });
  expect(await vault.readRecords('placement')).toMatchObject({ ok: true, value: [{ id: 'p2' }] });
});

test('a backup needs its own passphrase and a locked vault takes none in', async () => {
  const { vault, text, slotId } = await withBackup();
  expect(await vault.previewRestore({ text, slotId, kek: someKek(1) })).toEqual({
    ok: false,
    failure: { kind: 'wrong-passphrase' },
  });
  await vault.lock('manual');
  expect(await vault.restore({ text, slotId, kek: someKek(), replace: [] })).toMatchObject({
    failure: { kind: 'locked' },
  });
});

test('a file that is no backup, a bomb or a record twice is refused, and a newer version named', async () => {
  const { text } = await withBackup();
  const file = JSON.parse(text);
  const doubled = JSON.stringify({ ...file, records: [...file.records, file.records[0]] });
  expect(parseBackup(doubled)).toMatchObject({ failure: { kind: 'backup-unreadable', what: 'record twice' } });
  expect(parseBackup(' '.repeat(64_000_001))).toMatchObject({ failure: { what: 'too large' } });
  expect(parseBackup(JSON.stringify({ ...file, v: 2 }))).toMatchObject({ failure: { kind: 'vault-newer' } });
});

test('no text makes the parser throw', () => {
  const garbage = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((header) => JSON.stringify({ fmt: 'byok-backup', v: 1, header, records: [] })),
  );
  fc.assert(fc.property(garbage, (text) => !parseBackup(text).ok));
});

test('whatever records there are come back from a backup', async () => {
  const some = fc.dictionary(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.string({ maxLength: 400 }), { maxKeys: 6 });
  await fc.assert(
    fc.asyncProperty(some, async (origins) => {
      const { vault, slotId } = await unlockedWorld();
      const values = Object.entries(origins).map(([id, origin]) => ({ id, value: { ...placement, origin } }));
      await vault.writeRecords(values.map((each) => ({ act: 'put', kind: 'placement', ...each })));
      const backup = await vault.backup();
      const other = startWorker(newWorld());
      await other.restore({ text: backup.ok ? backup.value : '', slotId, kek: someKek(), replace: [] });
      await other.unlock({ slotId, kek: someKek() });
      const read = await other.readRecords('placement');
      const byId = (one: { id: string }, two: { id: string }) => (one.id < two.id ? -1 : 1);
      expect(read.ok && read.value.sort(byId)).toEqual(values.sort(byId));
    }),
    { numRuns: 25 },
  );
});
