import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url } from '@/lib/vault/base64url';
import { freshKdf, strongerKdf } from '@/lib/vault/kdf';
import { newRecoveryCode, printRecoveryCode, readRecoveryCode } from '@/lib/vault/recovery-code';
import { freshSalt, recoveryKek } from '@/lib/vault/slot-key';
import { someKek, unlockedWorld } from './fake-ports';

test('a recovery code opens the vault once its slot is there, and a new code replaces the old one', async () => {
  const { vault, slotId } = await unlockedWorld();
  const add = async () => {
    const [code, salt] = [(await readRecoveryCode(await newRecoveryCode())) ?? new Uint8Array(), freshSalt(16)];
    const kek = fromBase64url(await recoveryKek(code, salt)) ?? new Uint8Array();
    expect(await vault.addSlot({ slotId, kek: someKek() }, { type: 'recovery', salt, kek: kek.slice() })).toMatchObject(
      { ok: true },
    );
    return { kek, id: (await vault.view()).slots.find(({ type }) => type === 'recovery')?.id ?? '' };
  };
  const first = await add();
  await vault.lock('manual');
  expect(await vault.unlock({ slotId: first.id, kek: first.kek })).toMatchObject({ ok: true });
  const second = await add();
  expect((await vault.view()).slots).toHaveLength(2);
  expect(await vault.unlock({ slotId: second.id, kek: first.kek })).toMatchObject({
    failure: { kind: 'wrong-passphrase' },
  });
});

test('an open vault alone adds no slot: the key of a present one is needed', async () => {
  const { vault, slotId } = await unlockedWorld();
  const request = { type: 'recovery', salt: freshSalt(16), kek: someKek(3) } as const;
  expect(await vault.addSlot({ slotId, kek: someKek(1) }, request)).toMatchObject({
    failure: { kind: 'wrong-passphrase' },
  });
});

test('the last passphrase slot stays', async () => {
  const { vault, slotId } = await unlockedWorld();
  expect(await vault.removeSlot(slotId)).toEqual({ ok: false, failure: { kind: 'record-missing' } });
});

test('a code survives printing, small letters, lost dashes and the letters people confuse', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 20 }), async (bytes) => {
      const own = Uint8Array.from(bytes);
      const typed = (await printRecoveryCode(own))
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('1', 'l')
        .replaceAll('0', 'o');
      expect(await readRecoveryCode(typed)).toEqual(own);
    }),
  );
});

test('a wrong letter is noticed', async () => {
  const code = await printRecoveryCode(new Uint8Array(20).fill(9));
  const wrong = [...code].map((letter, at) => code.slice(0, at) + (letter === '7' ? '8' : '7') + code.slice(at + 1));
  const read = await Promise.all(wrong.filter((_, at) => code[at] !== '-').map(readRecoveryCode));
  expect(read.filter((bytes) => bytes !== undefined).length).toBeLessThanOrEqual(1);
});

test('parameters grow towards the wanted time, within floor and cap, and never shrink', () => {
  const kdf = freshKdf();
  expect(strongerKdf(kdf, 800)).toBeUndefined();
  expect(strongerKdf(kdf, 2_000)).toBeUndefined();
  expect(strongerKdf(kdf, 400)).toMatchObject({ m: 131_072, t: 3 });
  expect(strongerKdf(kdf, 10)).toMatchObject({ m: 262_144 });
  expect(strongerKdf({ ...kdf, m: 19_456, t: 2 }, 5_000)).toMatchObject({ m: 65_536, t: 3 });
  expect(strongerKdf({ ...kdf, m: 524_288 }, 100)).toBeUndefined();
});
