import { argon2id } from '@noble/hashes/argon2.js';
import { deriveKek, passphraseBytes } from '@/lib/vault/derive';
import { freshKdf } from '@/lib/vault/kdf';
import type { Change } from '@/lib/vault/write';
import { startWorker, unlockedWorld } from '../unit/vault/fake-ports';
import { quantile, report, timed } from './report';

// A vault of a thousand keys: listing them (goal 150 ms), one change, locking (goal 50 ms). Deriving the key beside @noble/hashes, pure
// JavaScript on the same parameters, in the same run.

const KEYS = 1_000;
const { vault, world } = await unlockedWorld();
const changes = Array.from({ length: KEYS }, (_, at): Change => {
  const value = {
    ...{ id: `k${at}`, accountId: 'a', role: 'inference' as const, label: `Key ${at}`, masked: 'x', origins: [] },
    ...{ createdAt: at, lastUsedAt: null, providerKeyId: null },
  };
  return { act: 'put', kind: 'key', id: value.id, value };
});
await vault.writeRecords(changes);

const list = await median(15, async () => void (await startWorker(world).readRecords('key')));
const save = await median(9, async () => void (await vault.writeRecords(changes.slice(0, 1))));
const lock = await median(1, () => vault.lock('manual'));
const kdf = freshKdf();
const password = () => passphraseBytes('correct horse battery staple');
const derive = await median(3, async () => void (await deriveKek(password(), kdf)));
const salt = Buffer.from(kdf.salt, 'base64url');
const pure = await median(1, async () => void argon2id(password(), salt, { m: kdf.m, t: kdf.t, p: kdf.p, dkLen: 32 }));

report([
  timed(`listing ${KEYS} keys`, list, { goalMs: 150 }),
  timed('saving one of them', save),
  timed('locking', lock, { goalMs: 50 }),
  timed('deriving the key', derive, { beside: ['@noble/hashes', pure] }),
]);

async function median(runs: number, act: () => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await act();
    took.push(performance.now() - began);
  }
  return quantile(took, 0.5);
}
