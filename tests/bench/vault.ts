import { spawnSync } from 'node:child_process';
import { argon2id } from '@noble/hashes/argon2.js';
import { deriveKek } from '@/lib/vault/derive';
import { freshKdf } from '@/lib/vault/kdf';
import { passphraseBytes } from '@/lib/vault/passphrase-bytes';
import type { Change } from '@/lib/vault/write';
import { someKek, startWorker, unlockedWorld } from '../unit/vault/fake-ports';
import { quantile, report, timed } from './report';

// A vault of a thousand keys: listing them (goal 150 ms), one change, locking (goal 50 ms). Deriving the key beside the native `argon2`
// program (goal at most 1.8 times; Debian's package `argon2`, left out where it is not installed) and beside @noble/hashes, pure
// JavaScript, on the same parameters and in the same run. All three in processor time, as the
// program measures itself, so that other work on the machine does not count. Its key is compared with ours.

const KEYS = 1_000;
const PASSPHRASE = 'correct horse battery staple';
const SALT = 'sixteen letters!';
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
const slotId = (await vault.view()).slots[0]?.id ?? '';
const locks: number[] = [];
for (let run = 0; run < 15; run += 1) {
  await vault.unlock({ slotId, kek: someKek() });
  locks.push(await median(1, () => vault.lock('manual')));
}
const lock = quantile(locks, 0.5);
const kdf = { ...freshKdf(), salt: Buffer.from(SALT).toString('base64url') };
const password = () => passphraseBytes(PASSPHRASE);
const derive: number[] = [];
const native: number[] = [];
for (let run = 0; run < 5; run += 1) {
  const before = process.cpuUsage();
  const key = await deriveKek(password(), kdf);
  const { user, system } = process.cpuUsage(before);
  derive.push((user + system) / 1_000);
  const program = nativeArgon2(kdf);
  if (program) native.push(program.tookMs);
  if (program && program.hash !== Buffer.from(key ?? []).toString('hex'))
    throw new Error('the native program derived another key');
}
const salt = Buffer.from(SALT);
const beforePure = process.cpuUsage();
argon2id(password(), salt, { m: kdf.m, t: kdf.t, p: kdf.p, dkLen: 32 });
const pure = process.cpuUsage(beforePure).user / 1_000;
const ours = quantile(derive, 0.5);

report([
  timed(`listing ${KEYS} keys`, list, { goalMs: 150 }),
  timed('saving one of them', save),
  timed('locking', lock, { goalMs: 50 }),
  ...(native.length > 0
    ? [
        {
          ...timed('deriving the key, processor time', ours, { beside: ['native argon2', quantile(native, 0.5)] }),
          goal: '1.8 times',
        },
      ]
    : []),
  timed('deriving the key, processor time', ours, { beside: ['@noble/hashes', pure] }),
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

/** The native program's own measure of one derivation, processor time; `undefined` where it is not installed. */
function nativeArgon2({ m, t, p }: { m: number; t: number; p: number }): { tookMs: number; hash: string } | undefined {
  const given = [SALT, '-id', '-v', '13', '-t', t, '-k', m, '-p', p, '-l', 32].map(String);
  const { status, stdout } = spawnSync('argon2', given, { input: PASSPHRASE, encoding: 'utf8' });
  const seconds = /([\d.]+) seconds/.exec(stdout ?? '')?.[1];
  const hash = /Hash:\s+([0-9a-f]{64})/.exec(stdout ?? '')?.[1];
  return status === 0 && seconds && hash ? { tookMs: Number(seconds) * 1_000, hash } : undefined;
}
