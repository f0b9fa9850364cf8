import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseBackup } from '@/lib/vault/backup';
import { fromBase64url } from '@/lib/vault/base64url';
import { deriveKek } from '@/lib/vault/derive';
import { passphraseBytes } from '@/lib/vault/passphrase-bytes';
import { readRecoveryCode } from '@/lib/vault/recovery-code';
import { prfKek, recoveryKek } from '@/lib/vault/slot-key';
import { newWorld, startWorker } from './fake-ports';
import { readBackup } from './independent-reader';

const path = fileURLToPath(new URL('../../fixtures/vault/v1.json', import.meta.url));
const golden = JSON.parse(readFileSync(path, 'utf8'));
const backup = parseBackup(golden.backup);
if (!backup.ok) throw new Error(backup.failure.kind);
const { slots } = backup.value.header;

const keys = {
  passphrase: async () => {
    const slot = slots.find((each) => each.type === 'passphrase');
    return slot?.type === 'passphrase' ? await deriveKek(passphraseBytes(golden.passphrase), slot.kdf) : undefined;
  },
  recovery: async () => {
    const slot = slots.find((each) => each.type === 'recovery');
    const code = await readRecoveryCode(golden.recoveryCode);
    return slot?.type === 'recovery' && code ? fromBase64url(await recoveryKek(code, slot.salt)) : undefined;
  },
  prf: async () => {
    const slot = slots.find((each) => each.type === 'prf');
    const output = fromBase64url(golden.prfOutput);
    return slot?.type === 'prf' && output ? fromBase64url(await prfKek(output, slot.evalSalt)) : undefined;
  },
};

test.each(Object.entries(keys))(
  'the golden vault of format v1 opens by its %s slot and holds what it held',
  async (type, derive) => {
    const vault = startWorker(newWorld());
    const slotId = slots.find((each) => each.type === type)?.id ?? '';
    const kek = Uint8Array.from((await derive()) ?? []);
    expect(await vault.restore({ text: golden.backup, slotId, kek, replace: [] })).toMatchObject({ ok: true });
    expect(await vault.unlock({ slotId, kek })).toMatchObject({ ok: true });
    const { account, key, secret } = golden.expect;
    expect(await vault.readRecord('account', account.id)).toEqual({ ok: true, value: account });
    expect(await vault.readRecord('key', key.id)).toEqual({ ok: true, value: key });
    const released = await vault.releaseKey({ keyId: key.id, purpose: 'reveal' });
    expect(released.ok && new TextDecoder().decode(released.value.secret.bytes())).toBe(secret);
  },
);

test('a reader written from the document alone opens it by all three slots', () => {
  const openers = [
    { passphrase: golden.passphrase },
    { recoveryCode: golden.recoveryCode },
    { prfOutput: Buffer.from(golden.prfOutput, 'base64url') },
  ];
  for (const opener of openers) {
    const records = readBackup(golden.backup, opener);
    const { account, key, secret } = golden.expect;
    expect(JSON.parse(String(records.get(`account/${account.id}`)))).toEqual(account);
    expect(String(records.get(`secret/${key.id}`))).toBe(secret);
  }
});

test('that reader refuses a changed record too', () => {
  const file = JSON.parse(golden.backup);
  file.records[0].rev += 1;
  expect(() => readBackup(JSON.stringify(file), { recoveryCode: golden.recoveryCode })).toThrow('manifest');
});
