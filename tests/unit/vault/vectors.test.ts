import { readFileSync } from 'node:fs';
import { argon2id as noble } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { hasReference, referencePath } from '../../fixtures/reference';

type Group = { ivSize?: number; keySize?: number; tests: Record<string, string | number>[] };
const bytes = (hex: unknown) => Uint8Array.from(Buffer.from(String(hex), 'hex'));
const hex = (value: ArrayBuffer | Uint8Array) => Buffer.from(new Uint8Array(value)).toString('hex');
const groups = (file: string): Group[] =>
  JSON.parse(readFileSync(referencePath(`vectors/wycheproof/${file}`), 'utf8')).testGroups;

describe.skipIf(!hasReference)('published vectors', () => {
  test('AES-256-GCM with 96-bit IVs answers all 66 of Wycheproof as published', async () => {
    const cases = groups('aes_gcm_test.json')
      .filter((group) => group.keySize === 256 && group.ivSize === 96)
      .flatMap((group) => group.tests);
    expect(cases).toHaveLength(66);
    for (const one of cases) {
      const key = await crypto.subtle.importKey('raw', bytes(one['key']), 'AES-GCM', false, ['encrypt', 'decrypt']);
      const algorithm = { name: 'AES-GCM', iv: bytes(one['iv']), additionalData: bytes(one['aad']) };
      const sealed = bytes(`${one['ct']}${one['tag']}`);
      const opened = await crypto.subtle.decrypt(algorithm, key, sealed).then(hex, () => 'refused');
      expect(opened, `case ${one['tcId']}`).toBe(one['result'] === 'valid' ? one['msg'] : 'refused');
      if (one['result'] !== 'valid') continue;
      expect(hex(await crypto.subtle.encrypt(algorithm, key, bytes(one['msg'])))).toBe(`${one['ct']}${one['tag']}`);
    }
  });

  test('HKDF-SHA-256 answers all 86 of Wycheproof as published', async () => {
    const cases = groups('hkdf_sha256_test.json').flatMap((group) => group.tests);
    expect(cases).toHaveLength(86);
    for (const one of cases) {
      const key = await crypto.subtle.importKey('raw', bytes(one['ikm']), 'HKDF', false, ['deriveBits']);
      const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: bytes(one['salt']), info: bytes(one['info']) };
      const derived = crypto.subtle.deriveBits(algorithm, key, Number(one['size']) * 8);
      expect(await derived.then(hex, () => 'refused'), `case ${one['tcId']}`).toBe(
        one['result'] === 'valid' ? one['okm'] : 'refused',
      );
    }
  });
});

test('the oracle answers the Argon2id vector of RFC 9106 §5.3', () => {
  const fill = (length: number, byte: number) => new Uint8Array(length).fill(byte);
  const options = { t: 3, m: 32, p: 4, key: fill(8, 3), personalization: fill(12, 4), dkLen: 32 };
  expect(hex(noble(fill(32, 1), fill(16, 2), options))).toBe(
    '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659',
  );
});

test('hash-wasm agrees with the oracle on 200 random parameter sets', async () => {
  const parameters = fc.record({
    password: fc.uint8Array({ minLength: 1, maxLength: 64 }),
    salt: fc.uint8Array({ minLength: 8, maxLength: 32 }),
    p: fc.integer({ min: 1, max: 4 }),
    t: fc.integer({ min: 1, max: 3 }),
    lanes: fc.integer({ min: 8, max: 40 }),
    length: fc.integer({ min: 4, max: 64 }),
  });
  await fc.assert(
    fc.asyncProperty(parameters, async ({ password, salt, p, t, lanes, length }) => {
      const m = lanes * p;
      const ours = await argon2id({
        password,
        salt,
        memorySize: m,
        iterations: t,
        parallelism: p,
        hashLength: length,
        outputType: 'binary',
      });
      expect(hex(ours)).toBe(hex(noble(password, salt, { m, t, p, dkLen: length })));
    }),
    { numRuns: 200 },
  );
});
