import { afterEach, expect, test } from 'vitest';
import { Secret } from '@/lib/core/secret';
import { freshKdf } from '@/lib/vault/kdf';
import type { Vault } from '@/lib/vault/vault';
import { newWorld, someKek, startWorker, unlockedWorld, type World } from './fake-ports';
import { watchCrypto } from './watch-crypto';

afterEach(() => watchCrypto(undefined));

const kek = someKek();
const codeKek = someKek(9);
const key = {
  ...{ id: 'k1', accountId: 'a', role: 'inference' as const, label: '', masked: '', origins: [], createdAt: 1 },
  ...{ lastUsedAt: null, providerKeyId: null },
};

type Made = { world: World; slotId: string; codeId: string };

/** A vault with one key and a recovery code, locked or not. */
async function filled(isLocked: boolean): Promise<Made> {
  const { world, vault, slotId } = await unlockedWorld();
  await vault.writeRecords([
    { act: 'put', kind: 'key', id: 'k1', value: key },
    { act: 'put-secret', id: 'k1', secret: Secret.fromText('CANARY') },
  ]);
  await vault.addSlot({ slotId, kek }, { type: 'recovery', salt: 'A'.repeat(22), kek: codeKek });
  const codeId = (await vault.view()).slots.find(({ type }) => type === 'recovery')?.id ?? '';
  if (isLocked) await vault.lock('manual');
  return { world, slotId, codeId };
}

const empty = async (): Promise<Made> => ({ world: newWorld(), slotId: '', codeId: '' });

type Act = [name: string, start: () => Promise<Made>, run: (vault: Vault, made: Made) => Promise<{ ok: boolean }>];

/** Acts that leave the vault open. */
const openers: Act[] = [
  ['create', empty, (vault) => vault.create({ kek, kdf: freshKdf() })],
  ['unlock', () => filled(true), (vault, { slotId }) => vault.unlock({ slotId, kek })],
  ['unlock by code', () => filled(true), (vault, { codeId }) => vault.unlock({ slotId: codeId, kek: codeKek })],
  [
    'reset',
    () => filled(true),
    (vault, { codeId }) =>
      vault.resetPassphrase({ opener: { slotId: codeId, kek: codeKek }, kek: someKek(8), kdf: freshKdf() }),
  ],
  [
    'rotate',
    () => filled(false),
    (vault, { slotId }) => vault.rotate({ slotId, oldKek: kek, kek: someKek(8), kdf: freshKdf() }),
  ],
];

/** Acts that give something secret away. */
const givers: Act[] = [
  ['release', () => filled(false), (vault) => vault.releaseKey({ keyId: 'k1', purpose: 'poll' })],
  ['read', () => filled(false), (vault) => vault.readRecords('key')],
];

test.each(openers)('a lock at any point of %s wins: no key is left in the session', async (...act) => {
  let points = 0;
  for (let at = await lockAt(act, 1); at.isReached; at = await lockAt(act, points + 1)) {
    points += 1;
    expect(at.hasKey, `locked at call ${points}`).toBe(false);
  }
  expect(points).toBeGreaterThan(10);
  expect((await lockAt(act, points + 1)).hasKey).toBe(true);
});

test.each(givers)('a lock at any point of %s wins: nothing is given away', async (...act) => {
  let points = 0;
  for (let at = await lockAt(act, 1); at.isReached; at = await lockAt(act, points + 1)) {
    points += 1;
    expect(at.isOk, `locked at call ${points}`).toBe(false);
  }
  expect(points).toBeGreaterThan(5);
  expect((await lockAt(act, points + 1)).isOk).toBe(true);
});

/** Runs the act and locks at its nth call of a port or of WebCrypto; a port's call is held until the lock is done. */
async function lockAt([, start, run]: Act, nth: number) {
  const made = await start();
  const vault = startWorker(made.world);
  let calls = 0;
  let locking: Promise<void> | undefined;
  const before = () => {
    calls += 1;
    if (calls !== nth) return undefined;
    locking = vault.lock('manual');
    return locking;
  };
  made.world.before = before;
  watchCrypto(() => void before());
  const answer = await run(vault, made);
  watchCrypto(undefined);
  await locking;
  return { isReached: calls >= nth, hasKey: made.world.session.has('vault.key'), isOk: answer.ok };
}
