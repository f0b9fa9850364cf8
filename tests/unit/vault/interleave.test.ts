import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { parseHeader } from '@/lib/vault/format';
import { freshKdf } from '@/lib/vault/kdf';
import type { Vault } from '@/lib/vault/vault';
import { someKek, startWorker, unlockedWorld, type World } from './fake-ports';

const key = {
  ...{ id: 'k1', accountId: 'a', role: 'inference' as const, label: '', masked: '', origins: [], createdAt: 1 },
  ...{ lastUsedAt: null, providerKeyId: null },
};
const step = fc.oneof(
  fc.constantFrom('unlock', 'unlock', 'save', 'poll', 'touch', 'view', 'restart' as const),
  fc.constantFrom('by-code', 'change', 'rotate', 'add-slot', 'remove-slot', 'reset'),
  fc.constant('lock'),
  fc.integer({ min: -60_000, max: 3_600_000 }).map((ms) => `clock ${ms}`),
  fc.integer({ min: 1, max: 20 }).map((calls) => `pause ${calls}`),
);

const kek = someKek();
const recovery = { type: 'recovery', salt: 'A'.repeat(22), kek: someKek(9) } as const;
/** Found without a call of the vault: an act that waited for one would ask for its unlock only after the final lock, and rightly get it. */
const recoveryOf = (world: World) => {
  const header = parseHeader(world.header?.json ?? '');
  return header.ok ? (header.value.slots.find(({ type }) => type === 'recovery')?.id ?? '') : '';
};

/** Everything that changes or uses a way to unlock. The passphrase stays the same, so that every unlock may come through. */
type SlotAct = { vault: Vault; slotId: string; recoveryId: string };
const slotActs: Record<string, (act: SlotAct) => Promise<unknown>> = {
  'by-code': ({ vault, recoveryId }) => vault.unlock({ slotId: recoveryId, kek: someKek(9) }),
  'add-slot': ({ vault, slotId }) => vault.addSlot({ slotId, kek }, recovery),
  'remove-slot': ({ vault, recoveryId }) => vault.removeSlot(recoveryId),
  change: ({ vault, slotId }) => vault.changePassphrase({ slotId, oldKek: kek, kek, kdf: freshKdf() }),
  rotate: ({ vault, slotId }) => vault.rotate({ slotId, oldKek: kek, kek, kdf: freshKdf() }),
  reset: ({ vault, recoveryId }) =>
    vault.resetPassphrase({ opener: { slotId: recoveryId, kek: someKek(9) }, kek, kdf: freshKdf() }),
};

test('however acts interleave, once lock() is done no key is in the session and nothing that ran before gives one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), fc.scheduler(), async (steps, scheduler) => {
      const made = await unlockedWorld();
      const { world, slotId } = made;
      let vault = made.vault;
      await vault.writeRecords([
        { act: 'put', kind: 'key', id: 'k1', value: key },
        { act: 'put-secret', id: 'k1', secret: Secret.fromText('CANARY') },
      ]);
      await vault.addSlot({ slotId, kek }, recovery);
      const running: Promise<unknown>[] = [];
      let [calls, pausedUntil, goOn] = [0, 0, () => {}];
      world.before = (call) => {
        calls += 1;
        if (calls === pausedUntil) goOn();
        return scheduler.schedule(Promise.resolve(), call);
      };
      // Lets the acts under way get some calls further, so that the next one, a lock perhaps, meets them half done.
      const pause = (more: number) => {
        pausedUntil = calls + more;
        const reached = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        return scheduler.waitFor(Promise.race([reached, Promise.all(running)]));
      };
      let released = 0;
      const act = async (name: string) => {
        if (name === 'unlock') await vault.unlock({ slotId, kek: someKek() });
        else if (name === 'save') await vault.writeRecord('key', 'k1', key);
        else if (name === 'poll') released += (await vault.releaseKey({ keyId: 'k1', purpose: 'poll' })).ok ? 1 : 0;
        else if (name === 'touch') await vault.touch();
        else if (name in slotActs) await slotActs[name]?.({ vault, slotId, recoveryId: recoveryOf(world) });
        else if (name === 'lock') await vault.lock('manual');
        else if (name === 'view') await vault.view();
        else if (name.startsWith('clock')) world.now += Number(name.slice(6));
      };
      for (const name of steps) {
        // A restarted worker takes over only when the old one has no call under way: the browser kills, it does not fork.
        if (name === 'restart') {
          await scheduler.waitFor(Promise.all(running));
          vault = startWorker(world);
        } else if (name.startsWith('pause')) await pause(Number(name.slice(6)));
        else running.push(act(name).catch(() => undefined));
      }
      const lockDone = vault.lock('manual').then(() => {
        released = 0;
      });
      await scheduler.waitFor(Promise.all([...running, lockDone]));
      expect(world.session.has('vault.key')).toBe(false);
      expect(released).toBe(0);
      expect((await scheduler.waitFor(vault.unlock({ slotId, kek }))).ok).toBe(true);
      await scheduler.waitFor(vault.lock('manual'));
      expect((await scheduler.waitFor(vault.view())).state).toBe('locked');
    }),
    { numRuns: 150 },
  );
});

test('a lock asked for while a passphrase is being tried wins', async () => {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.lock('manual');
  const unlocking = vault.unlock({ slotId, kek: someKek() });
  await vault.lock('manual');
  expect(await unlocking).toEqual({ ok: false, failure: { kind: 'cancelled' } });
  expect(world.session.has('vault.key')).toBe(false);
});

test('noting activity never writes back a key that a lock removed', async () => {
  const { world, vault } = await unlockedWorld();
  world.now += 60_000;
  const touching = vault.touch();
  await vault.lock('manual');
  await touching;
  expect(world.session.has('vault.key')).toBe(false);
});
