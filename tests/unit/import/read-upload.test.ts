import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseKeys } from '@/lib/import/choose-keys';
import { readFile } from '@/lib/import/read-file';
import { readUpload } from '@/lib/import/read-upload';
import { zipOf } from './zip';

const onePassword = {
  accounts: [
    {
      attrs: { accountName: 'me' },
      vaults: [
        {
          attrs: {},
          items: [
            {
              uuid: 'a',
              categoryUuid: '112',
              overview: { title: 'OpenAI', subtitle: '' },
              details: {
                loginFields: [],
                notesPlain: 'spare one: CANARY-in-the-notes-of-it',
                sections: [
                  {
                    title: '',
                    name: 'x',
                    fields: [
                      { title: 'credential', id: 'credential', value: { concealed: 'CANARY-credential-0001' } },
                      { title: 'valid from', id: 'v', value: { date: 1_700_000_000 } },
                    ],
                  },
                ],
                passwordHistory: [],
              },
            },
            { item: { overview: { title: 'Old form' }, details: { password: 'CANARY-old-form-000001' } } },
            { overview: { title: 'A site' }, details: { loginFields: [{ value: 'hunter2', name: 'password' }] } },
          ],
        },
      ],
    },
  ],
};
const recognise = (text: string) => ({ providers: text.startsWith('CANARY-') ? ['openai'] : [] });
const keysOf = (text: string) => {
  const found = readFile(text);
  return found.ok ? chooseKeys(found.value, recognise).map(({ text: key, where }) => [key, where]) : found.failure;
};
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

test('a 1Password archive gives the keys of fields, passwords and notes, and no website password', async () => {
  const file = zipOf([
    { name: 'export.attributes', bytes: json({ version: 3 }) },
    { name: 'files/attachment.bin', bytes: Buffer.alloc(9000, 7), stored: true },
    { name: 'export.data', bytes: json(onePassword) },
  ]);
  const text = await readUpload(file);
  expect(text.ok && keysOf(text.value)).toEqual([
    ['CANARY-credential-0001', 'OpenAI'],
    ['CANARY-in-the-notes-of-it', 'OpenAI'],
    ['CANARY-old-form-000001', 'Old form'],
  ]);
});

test('the items of a Proton Pass archive are read, stored or packed', async () => {
  for (const stored of [true, false]) {
    const text = await readUpload(
      zipOf([{ name: 'Proton Pass/data.json', bytes: Buffer.from('{"vaults":{}}'), stored }]),
    );
    expect(text).toEqual({ ok: true, value: '{"vaults":{}}' });
  }
});

const whatOf = async (file: Blob) => {
  const read = await readUpload(file);
  return read.ok ? 'read' : read.failure.what;
};

test('an archive that swells is refused, also when its headers lie about it', async () => {
  const bomb = { name: 'export.data', bytes: Buffer.alloc(60_000_000) };
  expect(await whatOf(zipOf([bomb]))).toBe('too large');
  expect(await whatOf(zipOf([bomb], 10))).toBe('too large');
});

test('what cannot be read says why', async () => {
  const some = json({});
  expect(await whatOf(zipOf([{ name: 'photo.jpg', bytes: some }]))).toBe('an archive');
  expect(await whatOf(zipOf([{ name: 'Proton Pass/data.pgp', bytes: some }]))).toBe('encrypted');
  expect(await whatOf(zipOf([{ name: 'export.data', bytes: some, encrypted: true }]))).toBe('encrypted');
  expect(await whatOf(new Blob(['PK\u0003\u0004 and then nothing of a zip']))).toBe('broken archive');
  expect(await whatOf(new Blob([new Uint8Array([3, 0xd9, 0xa2, 0x9a, 1, 2])]))).toBe('a KeePass database');
  expect(await whatOf(new Blob(['age-encryption.org/v1\n-> scrypt']))).toBe('age');
  expect(await whatOf(new Blob(['-----BEGIN AGE ENCRYPTED FILE-----\n']))).toBe('age');
  expect(await whatOf(new Blob([new Uint8Array([65, 0, 66, 0])]))).toBe('not text');
  expect(await whatOf(new Blob(['x'.repeat(5_000_001)]))).toBe('too large');
});

test('text is read as UTF-8 and as the UTF-16 that PowerShell writes', async () => {
  const text = 'OPENAI_API_KEY=CANARY-ü';
  expect(await readUpload(new Blob([text]))).toEqual({ ok: true, value: text });
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  expect(await readUpload(new Blob([wide]))).toEqual({ ok: true, value: text });
  expect(await readUpload(new Blob([Buffer.from(wide).swap16()]))).toEqual({ ok: true, value: text });
});

test('a cut or changed archive never throws', async () => {
  const whole = Buffer.from(await zipOf([{ name: 'export.data', bytes: json(onePassword) }]).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), async (cut, at, byte) => {
      const changed = Buffer.from(whole);
      changed[at] = byte;
      const read = await readUpload(new Blob([changed.subarray(0, cut)]));
      expect(typeof read.ok).toBe('boolean');
    }),
    { numRuns: 300 },
  );
});
