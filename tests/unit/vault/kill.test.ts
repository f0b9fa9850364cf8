import { afterEach, describe, expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { freshKdf } from '@/lib/vault/kdf';
import type { Vault } from '@/lib/vault/vault';
import { newWorld, someKek, startWorker, unlockedWorld, type World } from './fake-ports';
import { watchCrypto } from './watch-crypto';

const placement = { keyId: 'k', origin: 'https://a.example', builderId: null, since: 1, lastSeen: 1, stale: false };
const [kek, newKek] = [someKek(7), someKek(8)];

type Act = {
  name: string;
  start: () => Promise<{ world: World; slotId: string }>;
  run: (vault: Vault, slotId: string) => Promise<unknown>;
};

/** A vault with two records, left unlocked or locked. */
async function filled(isLocked: boolean) {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.writeRecord('placement', 'p1', placement);
  await vault.writeRecords([{ act: 'put-secret', id: 'k1', secret: Secret.fromText('CANARY') }]);
  if (isLocked) await vault.lock('manual');
  return { world, slotId };
}

let made: Promise<{ text: string; slotId: string }> | undefined;

/** A backup of another vault with one placement. */
function backupOnce() {
  made ??= (async () => {
    const { vault, slotId } = await unlockedWorld();
    await vault.writeRecord('placement', 'p1', placement);
    const backup = await vault.backup();
    return { text: backup.ok ? backup.value : '', slotId };
  })();
  return made;
}

const mayEndWithout = ['create', 'restore', 'wipe'];

const recovery = { type: 'recovery', salt: 'A'.repeat(22), kek: someKek(9) } as const;
const change = (slotId: string) => ({ slotId, oldKek: kek, kek: newKek, kdf: freshKdf() });
const acts: Act[] = [
  {
    name: 'create',
    start: async () => ({ world: newWorld(), slotId: '' }),
    run: (vault) => vault.create({ kek, kdf: freshKdf() }),
  },
  { name: 'unlock', start: () => filled(true), run: (vault, slotId) => vault.unlock({ slotId, kek }) },
  {
    name: 'save',
    start: () => filled(false),
    run: (vault) => vault.writeRecord('placement', 'p1', { ...placement, stale: true }),
  },
  { name: 'change', start: () => filled(false), run: (vault, slotId) => vault.changePassphrase(change(slotId)) },
  { name: 'rotate', start: () => filled(false), run: (vault, slotId) => vault.rotate(change(slotId)) },
  {
    name: 'add-slot',
    start: () => filled(false),
    run: (vault, slotId) => vault.addSlot({ slotId, kek }, recovery),
  },
  {
    name: 'remove-slot',
    start: async () => {
      const { world, slotId } = await filled(false);
      await startWorker(world).addSlot({ slotId, kek }, recovery);
      return { world, slotId };
    },
    run: async (vault) => {
      const slot = (await vault.view()).slots.find(({ type }) => type === 'recovery');
      return vault.removeSlot(slot?.id ?? '');
    },
  },
  {
    name: 'reset',
    start: () => filled(true),
    run: (vault, slotId) => vault.resetPassphrase({ opener: { slotId, kek }, kek: newKek, kdf: freshKdf() }),
  },
  {
    name: 'replace',
    start: async () => {
      const { text, slotId } = await backupOnce();
      const world = newWorld();
      await startWorker(world).restore({ text, slotId, kek, replace: [] });
      if (world.header) world.header.json = world.header.json.slice(1);
      world.local.delete('vault.header');
      return { world, slotId };
    },
    run: async (vault) => vault.restoreOver({ ...(await backupOnce()), kek }, false),
  },
  {
    name: 'restore',
    start: async () => ({ world: newWorld(), slotId: (await backupOnce()).slotId }),
    run: async (vault) => vault.restore({ ...(await backupOnce()), kek, replace: [] }),
  },
  {
    name: 'merge',
    start: () => filled(false),
    run: async (vault) => vault.restore({ ...(await backupOnce()), kek, replace: [] }),
  },
  { name: 'wipe', start: () => filled(false), run: (vault) => vault.wipe() },
  { name: 'lock', start: () => filled(false), run: (vault) => vault.lock('manual') },
  {
    name: 'audit',
    start: () => filled(false),
    run: (vault) => vault.audit({ act: 'x', keyId: null, accountId: null, origin: null, outcome: 'y' }),
  },
];

afterEach(() => watchCrypto(undefined));

describe.each(acts)('killed during $name', (act) => {
  test('before and after every call of a store and of WebCrypto, the next worker finds a whole vault or none', async () => {
    const points = await callsOf(act);
    expect(points).toBeGreaterThan(3);
    for (let dieAt = 1; dieAt <= points; dieAt += 1) {
      const { world, slotId } = await act.start();
      await runAndDie({ act, world, slotId, dieAt });
      await expectWhole(act, world, `${act.name} died at ${dieAt} of ${points}`);
    }
  });
});

/** The kill points are counted by running the act once, never listed by hand. */
async function callsOf(act: Act): Promise<number> {
  const { world, slotId } = await act.start();
  let calls = 0;
  const count = () => {
    calls += 1;
  };
  world.before = count;
  watchCrypto(count);
  await act.run(startWorker(world), slotId);
  watchCrypto(undefined);
  return calls;
}

async function runAndDie({ act, world, slotId, dieAt }: { act: Act; world: World; slotId: string; dieAt: number }) {
  let calls = 0;
  const die = () => {
    calls += 1;
    if (calls >= dieAt) throw new Error('killed');
  };
  world.before = die;
  watchCrypto(die);
  await act.run(startWorker(world), slotId).catch(() => undefined);
  watchCrypto(undefined);
  world.before = () => undefined;
}

async function expectWhole(act: Act, world: World, where: string): Promise<void> {
  const vault = startWorker(world);
  const seen = await vault.view();
  if (seen.state === 'none') {
    expect(mayEndWithout, where).toContain(act.name);
    expect([world.rows.size, world.header], where).toEqual([0, undefined]);
    return;
  }
  if (seen.state === 'corrupt') {
    // Not replaced yet: the damaged vault is there as it was, and can be replaced still.
    expect(act.name, where).toBe('replace');
    expect(await vault.restoreOver({ ...(await backupOnce()), kek }, false), where).toMatchObject({ ok: true });
    return;
  }
  expect(['locked', 'unlocked'], where).toContain(seen.state);
  const slotId = seen.slots[0]?.id ?? '';
  const keys = ['change', 'rotate', 'reset'].includes(act.name) ? [kek, newKek] : [kek];
  const opened = await Promise.all(keys.map(async (each) => (await vault.unlock({ slotId, kek: each })).ok));
  expect(opened.filter(Boolean), where).toHaveLength(1);
  const placements = await vault.readRecords('placement');
  expect(placements.ok && placements.value.length, where).toBe(act.name === 'create' ? 0 : 1);
  if (act.name === 'create') return;
  expect(await vault.writeRecord('placement', 'p2', placement), where).toEqual({ ok: true, value: null });
}
