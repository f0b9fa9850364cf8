import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAge, sealAge } from '@/lib/export/age-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const workFactor = 10;

test('whatever is sealed comes back with its passphrase and with no other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      async (text, passphrase) => {
        const file = bytes(await sealAge(text, passphrase, workFactor));
        expect(await openAge(file, passphrase)).toEqual({ ok: true, value: text });
        expect(await openAge(file, `${passphrase}x`)).toMatchObject({ failure: { what: 'wrong passphrase' } });
      },
    ),
    { numRuns: 25 },
  );
});

test('the sealed file holds nothing of the text', async () => {
  expect(await sealAge('CANARY-key', 'passphrase', workFactor)).not.toContain('CANARY');
});

test('a changed file is not opened', async () => {
  const lines = (await sealAge('CANARY-key', 'passphrase', workFactor)).split('\n');
  const last = lines[lines.length - 3] ?? '';
  lines[lines.length - 3] = `${last.startsWith('A') ? 'B' : 'A'}${last.slice(1)}`;
  expect(await openAge(bytes(lines.join('\n')), 'passphrase')).toMatchObject({ ok: false });
});

test('a file for recipients says so, and one that would take for ever is refused before it runs', async () => {
  const header = (stanza: string) =>
    bytes(`age-encryption.org/v1\n-> ${stanza}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`);
  expect(await openAge(header(`X25519 ${'A'.repeat(43)}`), 'p')).toMatchObject({ failure: { what: 'age recipients' } });
  expect(await openAge(header(`scrypt ${'A'.repeat(22)} 25`), 'p')).toMatchObject({
    failure: { what: 'age work factor' },
  });
});

test('nonsense is damaged, not a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (file) => {
      expect((await openAge(file, 'p')).ok).toBe(false);
    }),
  );
});
