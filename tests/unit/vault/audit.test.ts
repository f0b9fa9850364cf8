import { expect, test } from 'vitest';
import { DAY_MS } from '@/lib/core/units';
import { chainBreak } from '@/lib/vault/audit';
import { freshKdf } from '@/lib/vault/kdf';
import { newWorld, someKek, startWorker, unlockedWorld } from './fake-ports';

const line = (act: string) => ({ act, keyId: null, accountId: null, origin: null, outcome: 'done' });

test('lines come back newest first, over many segments, with an unbroken chain', async () => {
  const { vault, world } = await unlockedWorld();
  for (let at = 0; at < 120; at += 1) await vault.audit(line(`act-${at}`));
  const log = await startWorker(world).readAudit();
  expect(log.ok && log.value.brokenAt).toBeNull();
  expect(log.ok && log.value.lines.map(({ act }) => act)).toEqual(
    Array.from({ length: 120 }, (_, at) => `act-${119 - at}`),
  );
  expect([...world.rows.keys()].filter((name) => name.startsWith('audit/'))).toHaveLength(3);
});

test('a changed, cut or reordered segment breaks the chain where it was done', async () => {
  const { vault } = await unlockedWorld();
  for (let at = 0; at < 160; at += 1) await vault.audit(line(`act-${at}`));
  const listed = await vault.readRecords('audit');
  const [one, two, three, four] = (listed.ok ? listed.value : []).map(({ value }) => value);
  if (!one || !two || !three || !four) throw new Error('four segments expected');
  expect(await chainBreak([one, two, three, four])).toBeNull();
  expect(await chainBreak([one, { ...two, lines: two.lines.slice(1) }, three, four])).toBe(3);
  expect(await chainBreak([one, three, four])).toBe(3);
  expect(await chainBreak([two, three, four])).toBeNull();
});

test('what happens every hour is told once an account and UTC day, over the end of a segment, and again the next day', async () => {
  // a minute before midnight: a whole day would lock the vault
  const world = { ...newWorld(), now: 20_001 * DAY_MS - 60_000 };
  const vault = startWorker(world);
  await vault.create({ kek: someKek(), kdf: freshKdf() });
  const polled = (accountId: string) => ({ ...line('account.poll'), accountId });
  for (let at = 0; at < 49; at += 1) await vault.audit(line(`act-${at}`));
  await vault.auditDaily([polled('a'), polled('b')]);
  const before = JSON.stringify([...world.rows]);
  await vault.auditDaily([polled('b'), polled('a')]);
  expect(JSON.stringify([...world.rows])).toBe(before);
  world.now += 120_000;
  await vault.auditDaily([polled('a')]);
  const log = await vault.readAudit();
  const told = (log.ok ? log.value.lines : []).filter(({ act }) => act === 'account.poll');
  expect(told.map(({ accountId }) => accountId)).toEqual(['a', 'b', 'a']);
  expect(log.ok && log.value.brokenAt).toBeNull();
});
