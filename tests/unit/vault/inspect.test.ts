import { expect, test } from 'vitest';
import { someKek, startWorker, unlockedWorld } from './fake-ports';

const placement = { keyId: 'k', origin: 'https://a.example', builderId: null, since: 1, lastSeen: 1, stale: false };

async function filled() {
  const made = await unlockedWorld();
  for (const id of ['p1', 'p2', 'p3']) await made.vault.writeRecord('placement', id, placement);
  return made;
}

test('the self-test names what is damaged and counts what is whole', async () => {
  const { world, vault } = await filled();
  expect(await vault.inspect()).toEqual({ ok: true, value: { intact: 3, damaged: [] } });
  world.rows.delete('placement/p1');
  const row = world.rows.get('placement/p2');
  if (row) row.ct[0] = (row.ct[0] ?? 0) ^ 1;
  const damaged = [
    { name: 'placement/p2', how: 'changed' },
    { name: 'placement/p1', how: 'missing' },
  ];
  expect(await vault.inspect()).toEqual({ ok: true, value: { intact: 1, damaged } });
});

test('giving up the damaged records makes the others usable again', async () => {
  const { world, vault } = await filled();
  world.rows.delete('placement/p1');
  expect(await vault.readRecords('placement')).toMatchObject({ failure: { kind: 'vault-corrupt' } });
  expect(await vault.dropDamaged()).toMatchObject({ ok: true, value: { damaged: [{ name: 'placement/p1' }] } });
  const read = await startWorker(world).readRecords('placement');
  expect(read.ok && read.value.map(({ id }) => id)).toEqual(['p2', 'p3']);
});

test('an older database can be accepted, and only an older one', async () => {
  const { world, vault, slotId } = await filled();
  expect(await vault.acceptOlder()).toMatchObject({ ok: false });
  const [header, rows] = [world.header, new Map(world.rows)];
  await vault.writeRecord('placement', 'p4', placement);
  await vault.lock('manual');
  world.header = header;
  world.rows = rows;
  expect((await vault.view()).state).toBe('corrupt');
  expect(await vault.acceptOlder()).toEqual({ ok: true, value: null });
  expect(await vault.unlock({ slotId, kek: someKek() })).toMatchObject({ ok: true });
  const read = await vault.readRecords('placement');
  expect(read.ok && read.value).toHaveLength(3);
});
