import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from '@/lib/vault/base64url';
import { canonical } from '@/lib/vault/canonical';
import { openRecord } from '@/lib/vault/open';
import { pad, unpad } from '@/lib/vault/pad';
import { sealRecord } from '@/lib/vault/seal';
import { importVaultKey, newVaultKey } from '@/lib/vault/vault-key';

const bytes = fc.uint8Array({ maxLength: 700 }).map((array) => Uint8Array.from(array));

test('what was sealed opens to what it was, in steps of 256 bytes', async () => {
  const vaultKey = await importVaultKey(newVaultKey());
  await fc.assert(
    fc.asyncProperty(bytes, fc.uuid(), async (plain, id) => {
      const row = await sealRecord(vaultKey, { vaultId: id, kind: 'account', id, rev: 1 }, plain);
      expect(row.ct.length % 256).toBe(16);
      expect(await openRecord(vaultKey, id, row)).toEqual(plain);
    }),
  );
});

test('no IV comes twice over five thousand seals of one record', async () => {
  const vaultKey = await importVaultKey(newVaultKey());
  const place = { vaultId: 'v', kind: 'account', id: 'a', rev: 1 };
  const ivs = new Set<string>();
  for (let at = 0; at < 5_000; at += 1) ivs.add(toBase64url((await sealRecord(vaultKey, place, new Uint8Array(1))).iv));
  expect(ivs.size).toBe(5_000);
});

test('another vault key opens nothing', async () => {
  const [one, other] = [await importVaultKey(newVaultKey()), await importVaultKey(newVaultKey())];
  const row = await sealRecord(one, { vaultId: 'v', kind: 'account', id: 'a', rev: 1 }, new Uint8Array(3));
  expect(await openRecord(other, 'v', row)).toBeUndefined();
});

test('padding comes off as it went on, and foreign bytes are no padding', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      expect(unpad(pad(plain))).toEqual(plain);
    }),
  );
  expect(unpad(new Uint8Array(256))).toBeUndefined();
  expect(unpad(Uint8Array.from([0x80]))).toBeUndefined();
});

test('bytes have one spelling as text', () => {
  fc.assert(
    fc.property(bytes, (plain) => {
      expect(fromBase64url(toBase64url(plain))).toEqual(plain);
    }),
  );
  for (const bad of ['A', 'AB', 'AA=', 'A+', 'A A', 'é']) expect(fromBase64url(bad)).toBeUndefined();
});

test('canonical JSON is valid, independent of the order of members, and takes no fraction', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any')),
      fc.dictionary(fc.string(), tie('any')),
    ),
  })).any as fc.Arbitrary<Parameters<typeof canonical>[0]>;
  fc.assert(fc.property(value, (one) => canonical(JSON.parse(canonical(one))) === canonical(one)));
  expect(canonical({ b: 1, a: [true, 'é"'] })).toBe('{"a":[true,"é\\""],"b":1}');
  expect(() => canonical(0.5)).toThrow('whole');
});
